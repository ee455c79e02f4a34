"""RSS 2.0, the RSS Best Practices Profile and the W3C feed validator's errors and warnings."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from tests.feeds.values import (
    html_faults,
    is_media_type,
    is_rfc_822,
    is_tag_uri,
    is_uri,
    is_web_address,
    looks_like_html,
)

Element: TypeAlias = Any
ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def rss_faults(data: bytes, address: str) -> list[str]:
    """Everything wrong with an RSS feed that is to be found at an address."""
    root = etree.fromstring(data)
    if root.tag != "rss" or root.get("version") != "2.0" or [each.tag for each in root] != ["channel"]:
        return ["not RSS 2.0"]
    lines = data.decode().split("\n")
    channel = root[0]
    items = channel.findall("item")
    faults = [*_channel(channel, address), *_plain_text(root, lines)]
    return faults + [fault for item in items for fault in _item(item)]


def texts(element: Element, name: str) -> list[str]:
    return [each.text or "" for each in element.findall(name)]


def _channel(channel: Element, address: str) -> Iterator[str]:
    yield from _once(channel, "title", "link", "description", "language", "lastBuildDate", "pubDate", "docs")
    yield from _once(channel, "generator", "copyright")
    yield from (f"link {each}" for each in texts(channel, "link") if not is_web_address(each))
    if [(each.get("rel"), each.get("href")) for each in channel.findall(ATOM_LINK)] != [("self", address)]:
        yield "self link"
    names = [each.tag for each in channel]
    if "item" in names and set(names[names.index("item") :]) != {"item"}:
        yield "metadata after items"
    guids = [guid for item in channel.findall("item") for guid in texts(item, "guid")]
    if len(set(guids)) < len(guids):
        yield "two items with one guid"
    yield from _dates(channel, "lastBuildDate", "pubDate")


def _item(item: Element) -> Iterator[str]:
    yield from _once(item, "title", "link", "description", "guid", "pubDate", CREATOR, CONTENT)
    yield from _dates(item, "pubDate")
    yield from (f"link {each}" for each in texts(item, "link") if not is_web_address(each))
    for guid in item.findall("guid"):
        if guid.get("isPermaLink") != "false" or not is_tag_uri(guid.text or ""):
            yield "guid"
    names = [each.tag for each in item]
    if names.index("description") > names.index(CONTENT):
        yield "description after content"
    if "author" in names:
        yield "author without e-mail"
    if names.count("enclosure") > 1:
        yield "two enclosures"
    for enclosure in item.findall("enclosure"):
        yield from _enclosure(enclosure)
    for category in item.findall("category"):
        if not (category.text or "").strip() or not is_uri(category.get("domain", "")):
            yield "category"
    for html in (*texts(item, "description"), *texts(item, CONTENT)):
        yield from html_faults(html)


def _enclosure(enclosure: Element) -> Iterator[str]:
    if not is_web_address(enclosure.get("url", "")):
        yield "url of enclosure"
    if not enclosure.get("length", "").isdigit():
        yield "length of enclosure"
    if not is_media_type(enclosure.get("type", "")):
        yield "type of enclosure"


def _plain_text(root: Element, lines: list[str]) -> Iterator[str]:
    """Plain text may look like HTML only where hexadecimal references say that it is meant as it stands."""
    for element in root.iter("title", "copyright", "category"):
        text = element.text or ""
        if (looks_like_html(text) or "<" in text) and "&#x" not in lines[element.sourceline - 1]:
            yield f"HTML in {element.tag}"


def _dates(element: Element, *names: str) -> Iterator[str]:
    yield from (f"{name} {each}" for name in names for each in texts(element, name) if not is_rfc_822(each))


def _once(element: Element, *names: str) -> Iterator[str]:
    for name in names:
        found = texts(element, name)
        if len(found) != 1 or not found[0].strip():
            yield f"{name}: {found}"
