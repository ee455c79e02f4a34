from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

Scheme = Literal["light", "dark"]
ARTICLE = "/xunke/2018/12-20-advanced-collective/"
PAGES = ("/", ARTICLE, "/columns/news/", "/xunke/", "/8422/2019/")
TEXT = "main :is(h1, h2, h3, p, li, dd, td, a)"
PHONE = ViewportSize(width=360, height=780)
DESKTOP = ViewportSize(width=1280, height=900)

everywhere = pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
of_each_kind = pytest.mark.parametrize("path", PAGES, ids=["home", "article", "column", "organisation", "scoreboard"])


@contextmanager
def opened(browser: Browser, screen: ViewportSize, *, script: bool = True, scheme: Scheme = "light") -> Iterator[Page]:
    with browser.new_context(viewport=screen, java_script_enabled=script, color_scheme=scheme) as context:
        yield context.new_page()


def see_the_whole(page: Page) -> None:
    """Bring each picture before the eyes, since those below the screen load only then."""
    for picture in page.locator("main img:visible").all():
        picture.scroll_into_view_if_needed()
        picture.evaluate("picture => picture.decode()")
    page.wait_for_load_state("networkidle")


@everywhere
@of_each_kind
def test_nothing_is_refused_or_fails_and_no_other_host_is_asked(
    browser: Browser, address: str, screen: ViewportSize, path: str
) -> None:
    said: list[str] = []
    failed: list[str] = []
    hosts: set[str] = set()
    with opened(browser, screen) as page:
        # Chromium tells of what the Content-Security-Policy refused in the console.
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("requestfailed", lambda request: failed.append(request.url))
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.goto(address + path)
        see_the_whole(page)
    assert (said, failed, hosts) == ([], [], {urlsplit(address).netloc})


@pytest.mark.parametrize("path", ["/feeds/all.rss.xml", "/feeds/all.atom.xml", "/robots.txt"])
def test_a_file_opened_by_itself_is_shown_without_complaint(browser: Browser, address: str, path: str) -> None:
    said: list[str] = []
    with opened(browser, DESKTOP) as page:
        page.on("console", lambda message: said.append(message.text))
        page.goto(address + path)
        assert len(page.inner_text("body, :root")) > 50
    assert said == []


@everywhere
@of_each_kind
def test_no_page_scrolls_sideways(browser: Browser, address: str, screen: ViewportSize, path: str) -> None:
    with opened(browser, screen) as page:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]


@everywhere
@of_each_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(browser: Browser, address: str, screen: ViewportSize, path: str, scheme: Scheme) -> None:
    with opened(browser, screen, scheme=scheme) as page:
        page.goto(address + path)
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@of_each_kind
def test_every_page_fits_with_letters_of_twice_their_size(browser: Browser, address: str, path: str) -> None:
    """WCAG 2.2, 1.4.4; and 1.4.10: a desktop at 400 % is 320 pixels wide."""
    with opened(browser, ViewportSize(width=320, height=256)) as page:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.set_viewport_size(PHONE)
        size = float(page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
        page.evaluate("size => document.documentElement.style.fontSize = `${size}px`", size * 2)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_axe_would_find_a_barrier(browser: Browser) -> None:
    with opened(browser, PHONE) as page:
        page.set_content("<html lang='zh-CN'><title>克林</title><main><h1>克林</h1><img src='data:,'></main>")
        assert [each["id"] for each in Axe().run(page).response["violations"]] == ["image-alt"]


@everywhere
@of_each_kind
def test_every_page_reads_the_same_without_scripts(
    browser: Browser, address: str, screen: ViewportSize, path: str
) -> None:
    with opened(browser, screen) as page:
        page.goto(address + path)
        with_scripts = page.locator(TEXT).all_inner_texts()
    with opened(browser, screen, script=False) as page:
        page.goto(address + path)
        assert page.locator("h1").is_visible()
        assert page.locator(TEXT).all_inner_texts() == with_scripts


def test_an_article_reads_without_scripts(browser: Browser, address: str) -> None:
    with opened(browser, PHONE, script=False) as page:
        page.goto(address + ARTICLE)
        assert "先进集体" in page.inner_text("h1")
        assert len(page.inner_text("main article")) > 100
