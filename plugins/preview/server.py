"""The server of the preview: the output folder, with the public site's headers, and one route that tells of news."""

import re
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from msgspec import json

from plugins.hardening import BRIEFLY, FOREVER, Headers, media_type, policy_for
from plugins.preview.edition import Board, Edition
from plugins.preview.folder import Moved, find, named

ADDRESS = "127.0.0.1"
OWN_NAMES = frozenset({ADDRESS, "localhost", "[::1]"})
"""Hosts under which the preview answers; a page from elsewhere could borrow any other name to read drafts."""

NEVER: Headers = (("Cache-Control", "no-store"),)
LIVE = "/.live/"
OWN_FILES = Path(__file__).parent / "page"
CALL_SECONDS = 15.0
"""How often a silent connection is tried, to find out whether its page is still open."""

OWN_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">\n?')
"""What a page says of itself. It forbids to ask for news; the preview's own header says the rest of it."""

NOTHING_YET = (
    "<!DOCTYPE html><html lang='zh-CN'><meta charset='utf-8'><title>没有这一页</title><body><p>没有这一页。</body>"
)


class PreviewServer(ThreadingHTTPServer):
    """Serves one output folder on this machine alone."""

    def __init__(self, port: int, folder: Path) -> None:
        """Take the port.

        Raises:
            OSError: where another program has it.

        """
        self.folder = folder
        self.board = Board()
        self.serves = False
        self.instead: Mapping[str, bytes] = {}
        """By file of the output folder: pages shown instead of what lies there."""
        policy = policy_for(f"http://{ADDRESS}")
        self.headers = policy.with_source("connect-src", "'self'").of_pages()
        super().__init__((ADDRESS, port), PreviewHandler)

    def begin(self) -> None:
        """Answers from now on, beside whatever else this process does."""
        self.serves = True
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def page(self, file: str) -> bytes:
        """A file of the output folder, empty if there is none."""
        try:
            return (self.folder / file).read_bytes()
        except OSError:
            return b""

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who went away is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class PreviewHandler(BaseHTTPRequestHandler):
    """One connection."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "preview"
    _kept: Headers = NEVER
    """Whether the browser may keep the answer."""
    sys_version = ""

    def do_GET(self) -> None:
        """A page, a file, or the news."""
        if _without_port(self.headers.get("Host", "")) not in OWN_NAMES:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"127.0.0.1\n")
        elif self.path == f"{LIVE}news":
            self._tell_news()
        elif self.path in (f"{LIVE}reload.js", f"{LIVE}panel.css"):
            own = OWN_FILES / self.path.removeprefix(LIVE)
            self._kept = BRIEFLY
            self._send(HTTPStatus.OK, media_type(own.name), own.read_bytes())
        else:
            self._send_page()

    do_HEAD = do_GET  # noqa: N815

    def end_headers(self) -> None:
        """Every answer, errors too, carries the policy; only files whose names hold their digests may be kept."""
        for name, value in (*self.server.headers, *self._kept):
            self.send_header(name, value)
        self._kept = NEVER
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Nothing: the terminal belongs to the problems."""

    def _send_page(self) -> None:
        # Before the page: a mark that is older than the page only makes it ask once more.
        edition = self.server.board.edition
        if page := self.server.instead.get(named(self.path) or ""):
            self._send(HTTPStatus.OK, "text/html", page, edition)
            return
        try:
            found = find(self.server.folder, self.path)
        except Moved as moved:
            self._send(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", location=moved.address)
            return
        if found:
            if found.relative_to(self.server.folder).parts[0] in ("theme", "images"):
                self._kept = FOREVER
            self._send(HTTPStatus.OK, media_type(found.name), found.read_bytes(), edition)
        else:
            page = self.server.page("404.html") or NOTHING_YET.encode()
            self._send(HTTPStatus.NOT_FOUND, "text/html", page, edition)

    def _send(
        self, status: HTTPStatus, kind: str, body: bytes, edition: Edition | None = None, location: str = ""
    ) -> None:
        if kind == "text/html" and edition:
            body = _with_news(body, edition)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if _is_text(kind) else kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell_news(self) -> None:
        """The editions as server-sent events (WHATWG HTML, section 9.2), until the page is closed."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        edition = self.server.board.edition
        self.wfile.write(b"retry: 500\n" + _event(edition))
        while self.command != "HEAD":
            news = self.server.board.wait(edition, CALL_SECONDS)
            edition = news or edition
            self.wfile.write(_event(news) if news else b":\n\n")


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdecimal() else host


def _event(edition: Edition) -> bytes:
    return b"data: " + json.encode(edition) + b"\n\n"


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind.endswith("xml")


def _with_news(page: bytes, edition: Edition) -> bytes:
    """A page that asks for news of editions after this one; only as it is served, never in the output."""
    page = OWN_POLICY.sub(b"", page, count=1)
    script = f'<script src="{LIVE}reload.js" data-edition="{edition.mark}" defer></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script
