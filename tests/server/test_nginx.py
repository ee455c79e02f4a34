import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.hardening import Policy, nginx_include, policy_for

CONFIG = """
daemon off;
pid {run}/nginx.pid;
error_log {run}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {include};
    }}
}}
"""

FILES = {
    "index.html": "<!DOCTYPE html><title>首页</title>",
    "404.html": "<!DOCTYPE html><title>没有这一页</title>",
    "kelin/2019/会议/index.html": "<!DOCTYPE html><title>会议</title>",
    "theme/site.0123.css": "body { color: black }",
    "theme/aids.0123.js": '"use strict";',
    "theme/mark.0123.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "images/0123-480.avif": "avif",
    "images/0123-480.jpg": "jpg",
    "feeds/all.rss.xml": "<rss/>",
    "feeds/all.atom.xml": "<feed/>",
    "feeds/opml.xml": "<opml/>",
    "sitemap.xml": "<urlset/>",
    "robots.txt": "User-agent: *",
    "_headers": "/*",
    ".well-known/security.txt": "Contact: mailto:office@example.org",
    ".env": "SECRET=1",
    "kelin/.git/config": "[core]",
    "theme/.hidden.css": "hidden",
}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: str


class Server(NamedTuple):
    port: int
    policy: Policy

    def get(self, path: str, method: str = "GET") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path)
        answer = connection.getresponse()
        found = Answer(answer.status, dict(answer.getheaders()), answer.read().decode())
        connection.close()
        return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start(folder: Path, url: str) -> Iterator[Server]:
    """A real nginx that includes what the site brings along."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing; `make test` installs it"
    policy = policy_for(url)
    root = folder / "root"
    site = root / policy.base.removeprefix("/")
    for file, text in FILES.items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text)
    (site / "_nginx.conf").write_text(nginx_include(policy))
    (folder / "secret.html").write_text("秘密")
    (site / "link.html").symlink_to("/etc/hostname")
    run = folder / "run"
    run.mkdir()
    # nginx drops to another user where it is started by root; that user must come in here.
    for part in (folder, *folder.parents):
        if part.stat().st_uid == os.getuid() and part != Path("/"):
            part.chmod(part.stat().st_mode | 0o055)
    port = free_port()
    config = run / "nginx.conf"
    config.write_text(CONFIG.format(run=run, port=port, root=root, include=site / "_nginx.conf"))
    process = subprocess.Popen([program, "-e", run / "error.log", "-c", config], stderr=subprocess.PIPE, text=True)
    try:
        _await(process, port)
        yield Server(port, policy)
    finally:
        process.terminate()
        process.communicate()


def _await(process: "subprocess.Popen[str]", port: int) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return
    raise AssertionError(process.communicate()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from start(tmp_path_factory.mktemp("nginx"), "https://example.org")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from start(tmp_path_factory.mktemp("nginx"), "https://example.org/county")


@pytest.mark.parametrize("path", ["/", "/kelin/2019/%E4%BC%9A%E8%AE%AE/", "/feeds/all.rss.xml", "/theme/site.0123.css"])
def test_every_answer_carries_the_whole_policy(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert dict(server.policy.every_response()).items() <= answer.headers.items()


@pytest.mark.parametrize(
    "path", ["/nothing/", "/images/nothing.jpg", "/theme/nothing.css", "/feeds/nothing.xml", "/.env"]
)
def test_errors_carry_it_too_and_show_the_site_s_own_page(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 404
    assert "没有这一页" in answer.body
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert dict(server.policy.every_response()).items() <= answer.headers.items()


def test_errors_that_nginx_words_itself_carry_it_too(server: Server) -> None:
    answer = server.get("/", method="POST")
    assert answer.status == 405
    assert dict(server.policy.every_response()).items() <= answer.headers.items()


def test_pictures_carry_it_and_may_be_shown_elsewhere(server: Server) -> None:
    answer = server.get("/images/0123-480.jpg")
    assert dict(server.policy.shared_response()).items() <= answer.headers.items()
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/.env",
        "/kelin/.git/config",
        "/theme/.hidden.css",
        "/_headers",
        "/_nginx.conf",
        "/404.html",
        "/link.html",
        "/images/",
        "/kelin/",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/theme/..%2f_headers",
    ],
)
def test_what_is_not_for_readers_is_not_there(server: Server, path: str) -> None:
    assert server.get(path).status in (400, 404)


def test_nginx_does_not_tell_its_version(server: Server) -> None:
    assert server.get("/nothing/").headers["Server"] == "nginx"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/theme/site.0123.css", "text/css; charset=utf-8"),
        ("/theme/aids.0123.js", "text/javascript; charset=utf-8"),
        ("/theme/mark.0123.svg", "image/svg+xml; charset=utf-8"),
        ("/images/0123-480.avif", "image/avif"),
        ("/images/0123-480.jpg", "image/jpeg"),
        ("/feeds/all.rss.xml", "application/rss+xml; charset=utf-8"),
        ("/feeds/all.atom.xml", "application/atom+xml; charset=utf-8"),
        ("/feeds/opml.xml", "text/x-opml; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_file_has_its_media_type(server: Server, path: str, kind: str) -> None:
    assert server.get(path).headers["Content-Type"] == kind


def test_what_never_changes_is_kept_and_the_rest_is_asked_for_again(server: Server) -> None:
    def kept(path: str) -> str:
        return server.get(path).headers["Cache-Control"]

    assert kept("/images/0123-480.jpg") == kept("/theme/site.0123.css") == "public, max-age=31536000, immutable"
    assert kept("/") == kept("/feeds/all.rss.xml") == kept("/sitemap.xml") == "public, max-age=60"


def test_a_folder_without_its_slash_leads_on_within_the_host(server: Server) -> None:
    answer = server.get("/kelin/2019/%E4%BC%9A%E8%AE%AE")
    assert (answer.status, answer.headers["Location"]) == (301, "/kelin/2019/%E4%BC%9A%E8%AE%AE/")


def test_a_site_below_a_path_is_held_to_the_same(below: Server) -> None:
    page = below.get("/county/")
    assert page.status == 200
    assert dict(below.policy.every_response()).items() <= page.headers.items()
    missing = below.get("/county/nothing/")
    assert missing.status == 404
    assert "没有这一页" in missing.body
    assert below.get("/county/_nginx.conf").status == 404
    assert below.get("/county/images/0123-480.jpg").headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert below.get("/county/feeds/all.rss.xml").headers["Content-Type"] == "application/rss+xml; charset=utf-8"
