import http.client
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.hardening import Policy, caddy_include, nginx_include, policy_for
from tests.server.machines import caddy, free_port, nginx

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
    "data/8422-2020.csv": "克林镇,4",
    "data/8422-2020.xlsx": "PK",
    "sitemap.xml": "<urlset/>",
    "robots.txt": "User-agent: *",
    ".well-known/sbom.cdx.json": "{}",
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


def answering(kind: str, folder: Path, url: str) -> Iterator[Server]:
    """A real server of a kind that takes in what the site brings along."""
    policy = policy_for(url)
    root = folder / "root"
    site = root / policy.base.removeprefix("/")
    for file, text in FILES.items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text)
    (site / "_nginx.conf").write_text(nginx_include(policy))
    (site / "_caddy.conf").write_text(caddy_include(policy))
    (folder / "secret.html").write_text("秘密")
    port = free_port()
    if kind == "nginx":
        (site / "link.html").symlink_to("/etc/hostname")
        block = f"server {{ listen 127.0.0.1:{port}; root {root}; include {site}/_nginx.conf; }}"
        running = nginx(folder / "run", [block], [port])
    else:
        block = f":{port} {{\n    bind 127.0.0.1\n    root * {root}\n    import {site}/_caddy.conf\n}}"
        running = caddy(folder / "run", [block], [port])
    with running:
        yield Server(port, policy)


KINDS = ("nginx", "caddy")


@pytest.fixture(scope="module", params=KINDS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from answering(request.param, tmp_path_factory.mktemp("host"), "https://example.org")


@pytest.fixture(scope="module", params=KINDS)
def below(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from answering(request.param, tmp_path_factory.mktemp("host"), "https://example.org/county")


@pytest.mark.parametrize("path", ["/", "/kelin/2019/%E4%BC%9A%E8%AE%AE/"])
def test_every_page_carries_the_whole_policy(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert dict(server.policy.of_pages()).items() <= answer.headers.items()


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/all.rss.xml",
        "/theme/site.0123.css",
        "/theme/mark.0123.svg",
        "/data/8422-2020.csv",
        "/data/8422-2020.xlsx",
        "/sitemap.xml",
        "/robots.txt",
        "/.well-known/security.txt",
        "/.well-known/sbom.cdx.json",
    ],
)
def test_what_is_no_page_may_load_nothing_and_stands_alone(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert dict(server.policy.of_files()).items() <= answer.headers.items()
    assert "sandbox" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/nothing/", "/images/nothing.jpg", "/theme/nothing.css", "/feeds/nothing.xml", "/.env"]
)
def test_errors_carry_it_too_and_show_the_site_s_own_page(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 404
    assert "没有这一页" in answer.body
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert dict(server.policy.of_pages()).items() <= answer.headers.items()


def test_errors_that_the_server_words_itself_carry_it_too(server: Server) -> None:
    answer = server.get("/", method="POST")
    assert answer.status == 405
    assert dict(server.policy.of_pages()).items() <= answer.headers.items()


def test_pictures_carry_it_and_may_be_shown_elsewhere(server: Server) -> None:
    answer = server.get("/images/0123-480.jpg")
    assert dict(server.policy.of_pictures()).items() <= answer.headers.items()
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/.env",
        "/kelin/.git/config",
        "/theme/.hidden.css",
        "/_headers",
        "/_nginx.conf",
        "/_caddy.conf",
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


def test_no_server_tells_its_version(server: Server) -> None:
    assert server.get("/nothing/").headers.get("Server", "nginx") == "nginx"


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
        ("/data/8422-2020.csv", "text/csv; charset=utf-8"),
        ("/data/8422-2020.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ("/.well-known/sbom.cdx.json", "application/json"),
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
    assert answer.status in (301, 308)
    assert answer.headers["Location"].upper() == "/KELIN/2019/%E4%BC%9A%E8%AE%AE/"


def test_a_site_below_a_path_is_held_to_the_same(below: Server) -> None:
    page = below.get("/county/")
    assert page.status == 200
    assert dict(below.policy.of_pages()).items() <= page.headers.items()
    missing = below.get("/county/nothing/")
    assert missing.status == 404
    assert "没有这一页" in missing.body
    assert below.get("/county/_nginx.conf").status == 404
    assert below.get("/county/images/0123-480.jpg").headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert below.get("/county/feeds/all.rss.xml").headers["Content-Type"] == "application/rss+xml; charset=utf-8"
