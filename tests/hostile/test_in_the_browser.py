"""Real Chromium reads what became of hostile inputs: a canary must never fire."""

from collections.abc import Iterable

import brs_kb
import pytest
from playwright.sync_api import Browser

from plugins.allowed import FEED_ATTRIBUTES, TEXT_ATTRIBUTES, TEXT_ELEMENTS, TEXT_VALUES
from plugins.committee import PICTURE_MARK
from plugins.feeds.content import content
from plugins.reading.sanitising import sanitise
from tests.feeds.county import article, feed
from tests.hostile import markup
from tests.hostile.building import Built, entries, page_of
from tests.hostile.corpus import CASES
from tests.hostile.reader import HOST, Seen, document, reading
from tests.reading.markdown.body import body

PAYLOADS = sorted({each["payload"].replace("\r", "\n") for each in brs_kb.get_all_payloads().values()})
"""A published collection of cross-site scripting, from many sources."""

SOURCES = [*PAYLOADS, *(case.data.decode().split("---\n\n", 1)[1] for case in markup.HTML)]

LIMITS = """
([elements, free, fixed]) => [...document.querySelectorAll(".part *")].flatMap(element => {
    const name = element.localName;
    if (!elements.includes(name) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") return [name];
    return [...element.attributes]
        .filter(each => !(free[name] || []).includes(each.name)
            && !(fixed[name]?.[each.name] || []).includes(each.value))
        .map(each => name + " " + each.name + "=" + each.value);
})
"""
"""Elements and attributes of a document that are not on the list."""

PARTS = """() => [...document.querySelectorAll(".part")].map(part => part.innerHTML)"""


def test_the_canary_sings(browser: Browser) -> None:
    files = {
        "script.html": document(["<script>canary()</script>"]),
        "handler.html": document(["<img src=x onerror=alert(1)>"]),
        "click.html": document(["<p onclick=canary()>x</p>"]),
        "link.html": document(['<a href="javascript:canary()">x</a>']),
        "host.html": document(['<img src="https://evil.example/p.gif">']),
        "name.html": document(["<img name=cookie>"]),
    }
    with reading(browser, files) as seen:
        for file in files:
            seen.page.goto(f"{HOST}/{file}", wait_until="networkidle")
            assert seen.fired(), file
            seen.asked.clear()


def test_no_page_of_a_hostile_input_stirs(browser: Browser, built: Built) -> None:
    published = [case.name for case in CASES.values() if page_of(built, case)]
    assert len(published) > 100
    with reading(browser, built.files) as seen:
        for name in published:
            seen.page.goto(f"{HOST}/kelin/2019/{name}/", wait_until="domcontentloaded")
            assert seen.fired() == [], name
        for place in ("", "columns/news/", "kelin/", "tags/", "archives/2019/12/", "subscribe/", "sitemap/"):
            seen.page.goto(f"{HOST}/{place}", wait_until="load")
            assert seen.fired() == [], place


def test_no_entry_of_a_feed_stirs_in_a_reader_without_any_policy(browser: Browser, built: Built) -> None:
    with reading(browser, {"reader.html": document(html for _, html in entries(built))} | built.files) as seen:
        seen.page.goto(f"{HOST}/reader.html", wait_until="networkidle")
        assert seen.fired() == []


def held(seen: Seen, attributes: dict[str, set[str]], fixed: dict[str, dict[str, set[str]]]) -> None:
    """Nothing stirs in the document, and it holds nothing that is not on the list."""
    free = {element: sorted(names) for element, names in attributes.items()}
    values = {element: {name: sorted(each) for name, each in names.items()} for element, names in fixed.items()}
    assert seen.fired() == []
    assert seen.page.evaluate(LIMITS, [sorted(TEXT_ELEMENTS), free, values]) == []


def batches(parts: Iterable[str], size: int = 1200) -> list[list[str]]:
    several = list(parts)
    return [several[start : start + size] for start in range(0, len(several), size)]


ENTRY = feed("all", [article()]).entries[0]
WAYS = {
    "sanitiser": sanitise,
    "reading": lambda source: body(source).html.replace(PICTURE_MARK, "<img>"),
    "store": lambda source: content(ENTRY, source.replace(PICTURE_MARK, "")),
    "feed": lambda source: content(ENTRY, sanitise(source).replace("<img>", "")),
}
"""What goes through the sanitiser, through the whole reading; into feeds from a store that was tampered with, and from
one that was not."""


@pytest.mark.parametrize("way", WAYS)
def test_a_browser_holds_what_was_allowed_and_nothing_stirs(browser: Browser, way: str) -> None:
    several = batches(map(WAYS[way], SOURCES))
    with reading(browser, {f"{number}.html": document(parts) for number, parts in enumerate(several)}) as seen:
        for number, parts in enumerate(several):
            seen.page.goto(f"{HOST}/{number}.html", wait_until="load")
            if way in ("store", "feed"):
                held(seen, FEED_ATTRIBUTES, {})
            else:
                held(seen, TEXT_ATTRIBUTES, TEXT_VALUES)
            if way != "store":
                assert seen.page.evaluate(PARTS) == parts
