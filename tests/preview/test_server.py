import http.client
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.hardening import policy_for
from plugins.preview import PreviewServer

PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head><title>首页</title><link rel="icon" href="/theme/mark.svg"></head>
<body>
<p>正文</p>
</body>
</html>
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    (tmp_path / "feeds").mkdir()
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "404.html").write_text(PAGE.replace("正文", "没有这一页"))
    (tmp_path / "feeds/all.rss.xml").write_text("<rss/>")
    with PreviewServer(0, tmp_path) as preview:
        preview.begin()
        yield preview
        preview.shutdown()


def ask(
    server: PreviewServer, path: str, method: str = "GET", host: str = "127.0.0.1"
) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, headers={"Host": host})
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read().decode()
    connection.close()
    return found


def test_a_page_is_served_with_the_public_site_s_headers(server: PreviewServer) -> None:
    status, headers, page = ask(server, "/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    expected = policy_for("http://127.0.0.1").with_source("connect-src", "'self'")
    assert dict(expected.of_pages()).items() <= headers.items()
    assert "<p>正文</p>" in page


def test_pages_ask_for_news_only_as_they_are_served(server: PreviewServer) -> None:
    _, _, page = ask(server, "/")
    before, script, after = page.partition('<script src="/.live/reload.js" ')
    assert script
    assert before == PAGE.partition("</body>")[0]
    assert after.endswith("</body>\n</html>\n")
    assert (server.folder / "index.html").read_text() == PAGE


def test_other_files_come_as_they_are(server: PreviewServer) -> None:
    _, headers, feed = ask(server, "/feeds/all.rss.xml")
    assert (headers["Content-Type"], feed) == ("application/rss+xml; charset=utf-8", "<rss/>")


def test_a_missing_page_shows_the_site_s_own_and_carries_the_headers(server: PreviewServer) -> None:
    status, headers, page = ask(server, "/nothing/")
    assert status == 404
    assert "没有这一页" in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_a_missing_page_is_answered_before_there_is_a_site(server: PreviewServer) -> None:
    (server.folder / "404.html").unlink()
    status, _, page = ask(server, "/nothing/")
    assert status == 404
    assert "没有这一页" in page
    assert "/.live/reload.js" in page


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(server: PreviewServer, method: str) -> None:
    status, headers, _ = ask(server, "/", method)
    assert status == 501
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_a_head_has_no_body(server: PreviewServer) -> None:
    status, headers, body = ask(server, "/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > len(PAGE)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""])
def test_no_other_name_opens_the_drafts(server: PreviewServer, host: str) -> None:
    status, _, page = ask(server, "/", host=host)
    assert status == 421
    assert "正文" not in page


@pytest.mark.parametrize("host", ["localhost", "localhost:9000", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_s_own_names_do(server: PreviewServer, host: str) -> None:
    assert ask(server, "/", host=host)[0] == 200


def test_only_this_machine_can_reach_it(server: PreviewServer) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_a_taken_port_is_refused() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(OSError, match="in use"):
            PreviewServer(other.getsockname()[1], Path())


def test_a_browser_finds_nothing_to_complain_of(server: PreviewServer, browser: Browser) -> None:
    with browser.new_page() as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(server.url)
        page.wait_for_selector("link[href='/.live/panel.css']", state="attached")
        assert page.text_content("p") == "正文"
        assert said == []


def test_problems_are_shown_as_text_and_go_when_they_are_mended(server: PreviewServer, browser: Browser) -> None:
    with browser.new_page() as page:
        server.board.post(("content/articles/kelin/2019/a.md:2: 错误 <img src=x onerror=alert(1)>[markup-in-value]",))
        page.goto(server.url)
        panel = page.locator(".live-panel li")
        panel.wait_for()
        assert "<img src=x onerror=alert(1)>[markup-in-value]" in panel.inner_text()
        assert page.locator(".live-panel img").count() == 0
        server.board.post(())
        page.locator(".live-panel").wait_for(state="detached")
        assert page.text_content("p") == "正文"


def test_only_what_is_named_by_its_content_is_kept_by_the_browser(server: PreviewServer) -> None:
    kept = {path: ask(server, path)[1]["Cache-Control"] for path in ("/", "/theme/mark.svg", "/theme/none.svg")}
    assert kept["/"] == kept["/theme/none.svg"] == "no-store"
    assert "immutable" in kept["/theme/mark.svg"]
