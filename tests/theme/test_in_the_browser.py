import base64
import hashlib
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from plugins.hardening import Policy
from plugins.pages.chrome import Asset, Chrome, MenuItem
from plugins.pages.parts import Line
from plugins.pages.views import (
    ColumnsView,
    FeedGroup,
    FeedRow,
    HomeView,
    ListView,
    OrganisationBranch,
    OrganisationsView,
    SubscribeView,
    View,
)
from tests.theme.county import CHROME, HOSTILE, THEME, least, render
from tests.theme.test_templates import ARTICLE, BODY, CARD, HEAD

LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 2 + "关心下一代工作" * 9
ROW = FeedRow(
    title="工作动态",
    description="全文",
    rss="https://example.org/feeds/columns/news.rss.xml",
    atom="https://example.org/feeds/columns/news.atom.xml",
)
BRANCH = OrganisationBranch(text=LONG, url="/a/", level="村关工小组", count=3, total=9, sample=True)
TREE = replace(BRANCH, members=(replace(BRANCH, members=(BRANCH, BRANCH)), BRANCH))
WIDE = "<table><thead><tr>" + "<th>微信群的数目</th>" * 9 + "</tr></thead><tbody></tbody></table>"
TABLE = f'<div class="table" tabindex="0" role="region" aria-label="表格">{WIDE}</div>'
CODE = f"<pre><code>{'x' * 300}</code></pre><p>{LONG}</p>"


class Site(NamedTuple):
    address: str
    browser: Browser

    def open(self, file: str, *, width: int = 360, **context: Any) -> Page:
        page = self.browser.new_context(viewport={"width": width, "height": 780}, **context).new_page()
        page.goto(f"{self.address}/{file}")
        return page


def pages() -> Iterator[tuple[str, str, View, str]]:
    """File, template, view, body."""
    tags = (*ARTICLE.tags, *(replace(each, text=LONG) for each in ARTICLE.tags))
    yield "article", "article.html", replace(ARTICLE, title=LONG, source=LONG, tags=tags), BODY + TABLE + CODE
    yield "subscribe", "subscribe.html", _subscribe(), ""
    long = replace(CARD, title=LONG, summary=LONG)
    line = Line(title=LONG, url=CARD.url, published=CARD.published)
    home = replace(least(HomeView), headline=long, latest=(long, CARD), notices=(line,))
    yield "home", "index.html", home, ""
    yield "list", "column.html", replace(least(ListView), title=LONG, description=HOSTILE[8], cards=(long,)), ""
    yield "tree", "organisations.html", replace(least(OrganisationsView), tree=(TREE,)), ""
    yield "columns", "columns.html", least(ColumnsView), ""


def _subscribe() -> SubscribeView:
    groups = (FeedGroup(title="栏目", feeds=(ROW,)), FeedGroup(title="村", feeds=(ROW,) * 40))
    return SubscribeView(head=HEAD, breadcrumbs=(), opml="https://example.org/feeds/opml.xml", groups=groups)


def publish(folder: Path) -> Chrome:
    css = "\n".join(
        (THEME / "static/css" / f"{layer}.css").read_text("utf-8")
        for layer in ("tokens", "base", "layout", "parts", "print")
    )
    (folder / "site.css").write_text(css, "utf-8")
    scripts = [shutil.copy(path, folder) for path in sorted((THEME / "static/js").glob("*.js"))]
    for icon in (THEME / "static/icons").iterdir():
        shutil.copy(icon, folder)
    icons = tuple(replace(each, url="/" + each.url.rpartition("/")[2]) for each in CHROME.icons)
    menu = (*CHROME.menu, *(MenuItem(f"栏目{place}", f"/c{place}/", f"c{place}") for place in range(12)))
    return replace(
        CHROME,
        menu=(*menu, MenuItem("订阅", "/subscribe/", "subscribe")),
        stylesheets=(asset(folder / "site.css"),),
        scripts=tuple(asset(Path(each)) for each in scripts),
        icons=icons,
    )


def asset(path: Path) -> Asset:
    digest = base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()
    return Asset(f"/{path.name}", f"sha384-{digest}")


class Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", dict(Policy().of_pages())["Content-Security-Policy"])
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    chrome = publish(folder)
    (folder / "images").mkdir()
    for name in ("a-480.webp", "a-1600.webp", "a-1600.jpg"):
        shutil.copy(THEME / "static/icons/apple-touch-icon.png", folder / "images" / name)
    for file, template, view, body in pages():
        html = render(view, template, body=body, section=file, chrome=chrome)
        (folder / f"{file}.html").write_text(html, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield Site(f"http://127.0.0.1:{server.server_port}", browser)
    server.shutdown()
    server.server_close()


FILES = [file for file, *_ in pages()]


@pytest.mark.parametrize("file", FILES)
def test_no_page_is_wider_than_the_screen(site: Site, file: str) -> None:
    # 320 is a screen of 1280 at 400 % (WCAG 2.2, 1.4.10); letters may be large besides.
    page = site.open(f"{file}.html")
    for size in ("", "large"):
        page.evaluate("size => { document.documentElement.dataset.size = size; }", size)
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 780})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (size, width)
    page.context.close()


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_refused_or_fails(site: Site, file: str) -> None:
    page = site.browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(f"{site.address}/{file}.html", wait_until="networkidle")
    assert said == []
    page.close()


@pytest.mark.parametrize("file", FILES)
def test_what_a_finger_aims_at_is_large_enough(site: Site, file: str) -> None:
    page = site.open(f"{file}.html")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, nav a, .card-from a, .chips a, .soil a, .tree a")]
            .filter(each => each.offsetParent && !each.closest("p:not(.card-from):not(.to-top)"))
            .map(each => [each.textContent, each.getBoundingClientRect().height])
            .filter(([, height]) => height < 43.5)"""
    )
    assert small == []
    page.context.close()


def test_letters_grow_and_stay_large_on_the_next_page(site: Site) -> None:
    page = site.open("article.html")
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    middle = page.evaluate(size)
    assert middle >= 18
    page.get_by_role("button", name="大").click()
    assert page.evaluate(size) > middle
    page.goto(f"{site.address}/home.html")
    assert page.evaluate(size) > middle
    page.goto(f"{site.address}/article.html")
    assert page.get_by_role("button", name="大").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="中").click()
    assert page.evaluate(size) == middle
    page.context.close()


def test_the_print_button_prints(site: Site) -> None:
    page = site.browser.new_page()
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(f"{site.address}/article.html")
    page.get_by_role("button", name="打印").click()
    assert page.title() == "printed"
    page.close()


@pytest.mark.parametrize("clipboard", ["", "Object.defineProperty(navigator, 'clipboard', {value: undefined});"])
def test_an_address_is_copied(site: Site, clipboard: str) -> None:
    context = site.browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site.address}/subscribe.html")
    page.evaluate(clipboard)
    button = page.locator("button[data-copy$='news.rss.xml']").first
    button.click()
    page.get_by_text("已复制").wait_for()
    assert button.evaluate("each => each === document.activeElement")
    reader = context.new_page()
    reader.goto(f"{site.address}/home.html")
    assert reader.evaluate("navigator.clipboard.readText()") == ROW.rss
    context.close()


def test_everything_can_be_read_without_scripts(site: Site) -> None:
    page = site.open("article.html", java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    assert page.locator(".prose p").first.is_visible()
    assert page.locator(".outline a").first.is_visible()
    page.goto(f"{site.address}/subscribe.html")
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("link", name=ROW.rss).first.is_visible()
    page.context.close()


def test_the_keyboard_comes_first_to_the_way_past_the_navigation(site: Site) -> None:
    page = site.open("article.html")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("each => each === document.activeElement && each.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.context.close()


def test_the_strip_of_the_navigation_shows_the_current_entry(site: Site) -> None:
    page = site.open("subscribe.html")
    box = page.locator(".menu [aria-current]").bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= 360 - box["width"]
    page.context.close()


def test_on_paper_there_is_the_text_and_no_navigation(site: Site) -> None:
    page = site.open("article.html", width=700)
    page.emulate_media(media="print")
    for hidden in (".menu", ".breadcrumbs", ".aids", ".outline", ".neighbours", ".to-top", ".skip"):
        assert not page.locator(hidden).is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator(".prose p").first.is_visible()
    page.context.close()


def test_at_night_the_page_is_dark(site: Site) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    day, night = (site.open("home.html", color_scheme=scheme) for scheme in ("light", "dark"))
    assert day.evaluate(ground) != night.evaluate(ground)
    day.context.close()
    night.context.close()
