from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from plugins.building import build
from plugins.hardening import media_type, policy_for
from tests.browser.attacker import Attacker, attacking

ROOT = Path(__file__).parents[2]


class Server(ThreadingHTTPServer):
    """One folder, as a host that follows the site's policy serves it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(("127.0.0.1", 0), Handler)
        self.policy = policy_for(self.url)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(SimpleHTTPRequestHandler):
    server: Server

    def translate_path(self, path: str) -> str:
        self.directory = str(self.server.folder)
        return super().translate_path(path)

    def guess_type(self, path: object) -> str:
        return media_type(Path(str(path)).name)

    def end_headers(self) -> None:
        policy, path = self.server.policy, getattr(self, "path", "/")
        for name, value in policy.of_pages() if path.endswith(("/", ".html")) else policy.of_files():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample site, built from the content of this repository, is served."""
    output = tmp_path_factory.mktemp("county") / "out"
    with Server(output) as server:
        outcome = build(
            ROOT / "pelicanconf.py", OUTPUT_PATH=str(output), CACHE_PATH=str(ROOT / ".cache"), SITEURL=server.url
        )
        assert outcome.problems == ()
        serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        serving.start()
        yield server.url
        server.shutdown()


@pytest.fixture(scope="module")
def attacker() -> Iterator[Attacker]:
    with attacking() as made:
        yield made
