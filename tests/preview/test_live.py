from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread

import pytest
from playwright.sync_api import Browser

from plugins.building import BuildStopped
from plugins.committee import Problem, ProblemCode
from plugins.preview import Built, Draft, PreviewServer, Saved, preview, saves

PAGE = '<!DOCTYPE html>\n<html lang="zh-CN">\n<head><title>克林</title></head>\n<body><h1>{}</h1></body>\n</html>\n'
WRONG = "有一处错"
PROBLEM = Problem("content/article.md", 1, ProblemCode("date-invalid"), "日期不存在。")


class OneArticle:
    """A site of one article; a build of it can be held up."""

    def __init__(self, root: Path) -> None:
        (root / "content").mkdir()
        (root / "plugins").mkdir()
        (root / "output").mkdir()
        self.root = root
        self.article = root / "content/article.md"
        self.article.write_text("会议召开")
        self.free = Event()
        self.free.set()
        self.builds = 0

    def build(self) -> Built:
        self.free.wait(30)
        self.builds += 1
        text = self.article.read_text()
        if text == "停":
            raise BuildStopped("设置 SITEURL 不能用。")
        if text == "坏":
            raise ZeroDivisionError("除以零")
        if text == WRONG:
            (self.root / "output/index.html").unlink(missing_ok=True)
            return Built((PROBLEM,), (), frozenset({"article.md"}))
        (self.root / "output/index.html").write_text(PAGE.format(text))
        return Built((), ("index.html",), frozenset())

    def draft(self, saved: Path) -> Draft | None:
        if saved.name != "article.md" or self.article.read_text() in ("停", "坏"):
            return None
        text = self.article.read_text()
        wrong = text == WRONG
        page = None if wrong else PAGE.format(text).encode()
        return Draft("article.md", "index.html", page, (PROBLEM,) if wrong else ())


@contextmanager
def watched(site: OneArticle) -> Iterator[PreviewServer]:
    """A preview that ends, as it does for its user, when the program itself has changed."""
    with PreviewServer(0, site.root / "output") as server:
        looking = Thread(target=preview, args=(server, site, saves(site.root)))
        looking.start()
        first = HTTPConnection("127.0.0.1", server.server_port)
        first.request("GET", "/")
        first.getresponse().read()
        first.close()
        yield server
        (site.root / "plugins/changed.py").write_text("")
        looking.join(30)
        assert not looking.is_alive()
        server.shutdown()


def test_a_saved_article_is_seen_at_once(tmp_path: Path, browser: Browser) -> None:
    with watched(OneArticle(tmp_path)) as server, browser.new_page() as page:
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
    with watched(OneArticle(tmp_path)) as server, browser.new_page() as page:
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
    with watched(OneArticle(tmp_path)) as server:
        address = server.url
    assert address in capsys.readouterr().out
    assert address.startswith("http://127.0.0.1:")


def test_an_editor_that_saves_by_renaming_is_seen_too(tmp_path: Path, browser: Browser) -> None:
    with watched(OneArticle(tmp_path)) as server, browser.new_page() as page:
        page.goto(server.url)
        draft = tmp_path / "content/.article.md.tmp"
        draft.write_text("换名保存")
        draft.replace(tmp_path / "content/article.md")
        page.get_by_role("heading", name="换名保存", exact=True).wait_for()


def test_changed_settings_end_this_program_for_a_new_one(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("SITENAME = '一'\n")
    coming = saves(tmp_path)
    assert next(coming) == Saved()
    settings.write_text("SITENAME = '二'\n")
    assert next(coming).of_program
    coming.close()


def test_a_saved_manuscript_is_seen_before_the_whole_site_is_built(tmp_path: Path, browser: Browser) -> None:
    site = OneArticle(tmp_path)
    with watched(site) as server, browser.new_page() as page:
        page.goto(server.url)
        site.free.clear()
        site.article.write_text("抢先看到")
        page.get_by_role("heading", name="抢先看到", exact=True).wait_for()
        assert "抢先看到" not in (tmp_path / "output/index.html").read_text()
        site.article.write_text(WRONG)
        site.free.set()
        page.wait_for_selector(".live-panel")


def test_what_is_wrong_is_told_before_the_build_and_the_good_page_outlives_it(tmp_path: Path, browser: Browser) -> None:
    site = OneArticle(tmp_path)
    with watched(site) as server, browser.new_page() as page:
        page.goto(server.url)
        site.free.clear()
        site.article.write_text(WRONG)
        page.wait_for_selector(".live-panel")
        assert (tmp_path / "output/index.html").exists()
        site.free.set()
        with page.expect_event("requestfinished", lambda request: request.url.endswith("/")):
            page.reload()
        assert page.text_content("h1") == "会议召开"


def test_a_page_of_which_nothing_changed_is_not_loaded_again(tmp_path: Path, browser: Browser) -> None:
    site = OneArticle(tmp_path)
    (tmp_path / "output/other.html").write_text(PAGE.format("别的一页"))
    with watched(site) as server, browser.new_page() as page:
        page.goto(f"{server.url}other.html")
        page.evaluate("document.title = '没有重新打开'")
        site.article.write_text(WRONG)
        page.wait_for_selector(".live-panel")
        site.article.write_text("改好了")
        page.locator(".live-panel").wait_for(state="detached")
        assert page.title() == "没有重新打开"


def test_hundreds_of_files_saved_together_are_one_build(tmp_path: Path) -> None:
    site = OneArticle(tmp_path)
    with watched(site) as server:
        before, edition = site.builds, server.board.edition
        for number in range(200):
            (tmp_path / f"content/{number}.md").write_text("一起保存")
        assert server.board.wait(edition, 30)
        assert site.builds == before + 1
