"""A host that is not ours: it answers whatever it is asked, and remembers who asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import NamedTuple
from urllib.parse import unquote

PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")
KINDS = {
    "js": ("text/javascript", b"window.fired = true; try { parent.fired = true } catch (refused) {}"),
    "css": ("text/css", b"body { background: red }"),
    "gif": ("image/gif", PIXEL),
    "html": ("text/html", b"<!DOCTYPE html><title>elsewhere</title>"),
}


class Request(NamedTuple):
    path: str
    referer: str


class Attacker(ThreadingHTTPServer):
    """Under a name of its own (`localhost`), so that its pages are another site than those under 127.0.0.1."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[Request] = []
        self.heard = Condition()
        self.url = f"http://localhost:{self.server_port}"

    def asked(self, name: str) -> list[Request]:
        return [each for each in self.requests if name in each.path]

    def wait_for(self, name: str, seconds: float = 5) -> bool:
        with self.heard:
            return self.heard.wait_for(lambda: bool(self.asked(name)), seconds)


class Handler(BaseHTTPRequestHandler):
    server: Attacker

    def do_GET(self) -> None:
        with self.server.heard:
            self.server.requests.append(Request(unquote(self.path), self.headers.get("Referer", "")))
            self.server.heard.notify_all()
        kind, body = KINDS.get(self.path.rpartition(".")[2], ("text/plain", b""))
        if self.path.startswith("/show?"):
            kind, body = "text/html", b"<!DOCTYPE html>" + unquote(self.path.partition("?")[2]).encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def attacking() -> Iterator[Attacker]:
    with Attacker() as attacker:
        Thread(target=attacker.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield attacker
        attacker.shutdown()
