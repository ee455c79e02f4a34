from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from plugins.building import BuildStopped
from plugins.committee import Problem, ProblemCode
from plugins.preview import Build, Change, PreviewServer, changes, preview

PAGE = '<!DOCTYPE html>\n<html lang="zh-CN">\n<head><title>克林</title></head>\n<body><h1>{}</h1></body>\n</html>\n'
WRONG = "有一处错"


def county(root: Path) -> Build:
    """A site of one article, and how to build it."""
    (root / "content").mkdir()
    (root / "plugins").mkdir()
    (root / "output").mkdir()
    article = root / "content/article.md"
    article.write_text("会议召开")

    def build() -> tuple[Problem, ...]:
        text = article.read_text()
        if text == "停":
            raise BuildStopped("设置 SITEURL 不能用。")
        if text == "坏":
            raise ZeroDivisionError("除以零")
        if text == WRONG:
            return (Problem("content/article.md", 1, ProblemCode("date-invalid"), "日期不存在。"),)
        (root / "output/index.html").write_text(PAGE.format(text))
        return ()

    return build


@contextmanager
def watched(root: Path, build: Build) -> Iterator[PreviewServer]:
    """A preview that ends, as it does for its user, when the program itself has changed."""
    with PreviewServer(0, root / "output") as server:
        looking = Thread(target=preview, args=(server, build, changes(root)))
        looking.start()
        first = HTTPConnection("127.0.0.1", server.server_port)
        first.request("GET", "/")
        first.getresponse().read()
        first.close()
        yield server
        (root / "plugins/changed.py").write_text("")
        looking.join(30)
        assert not looking.is_alive()
        server.shutdown()


def test_a_saved_article_is_seen_at_once(tmp_path: Path, browser: Browser) -> None:
    with watched(tmp_path, county(tmp_path)) as server, browser.new_page() as page:
        page.goto(server.url)
        assert page.text_content("h1") == "会议召开"
        for text in ("会议圆满结束", "会议圆满结束，与会者合影"):
            (tmp_path / "content/article.md").write_text(text)
            page.get_by_role("heading", name=text, exact=True).wait_for()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WRONG, "content/article.md:1: 错误 日期不存在。[date-invalid]"),
        ("停", "设置 SITEURL 不能用。"),
        ("坏", "程序出错：ZeroDivisionError：除以零"),
    ],
)
def test_what_went_wrong_is_told_and_the_last_good_page_stays(
    tmp_path: Path, browser: Browser, capsys: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    with watched(tmp_path, county(tmp_path)) as server, browser.new_page() as page:
        page.goto(server.url)
        (tmp_path / "content/article.md").write_text(text)
        page.wait_for_selector(".live-panel")
        assert page.locator(".live-panel li").all_inner_texts() == [told]
        assert page.text_content("h1") == "会议召开"
        assert told in capsys.readouterr().out
        (tmp_path / "content/article.md").write_text("改好了")
        page.get_by_role("heading", name="改好了", exact=True).wait_for()
        assert page.locator(".live-panel").count() == 0


def test_the_address_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with watched(tmp_path, county(tmp_path)) as server:
        address = server.url
    assert address in capsys.readouterr().out
    assert address.startswith("http://127.0.0.1:")


def test_an_editor_that_saves_by_renaming_is_seen_too(tmp_path: Path, browser: Browser) -> None:
    with watched(tmp_path, county(tmp_path)) as server, browser.new_page() as page:
        page.goto(server.url)
        draft = tmp_path / "content/.article.md.tmp"
        draft.write_text("换名保存")
        draft.replace(tmp_path / "content/article.md")
        page.get_by_role("heading", name="换名保存", exact=True).wait_for()


def test_changed_settings_end_this_program_for_a_new_one(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("SITENAME = '一'\n")
    coming = changes(tmp_path)
    assert next(coming) is Change.SITE
    settings.write_text("SITENAME = '二'\n")
    assert next(coming) is Change.PROGRAM
    coming.close()
