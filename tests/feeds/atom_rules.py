"""RFC 4287 and the W3C feed validator's errors and warnings, for Atom."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from tests.feeds.values import html_faults, is_media_type, is_rfc_3339, is_tag_uri, is_uri, looks_like_html

Element: TypeAlias = Any
NS = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
RELATIONS = {"alternate", "enclosure", "related", "self", "via"}


def atom_faults(data: bytes, address: str) -> list[str]:
    """Everything wrong with an Atom feed that is to be found at an address."""
    root = etree.fromstring(data)
    if root.tag != f"{NS}feed":
        return [f"root {root.tag}"]
    return [*_feed(root, address), *(fault for entry in root.iter(f"{NS}entry") for fault in _entry(entry))]


def texts(element: Element, name: str) -> list[str]:
    return [each.text or "" for each in element.findall(f"{NS}{name}")]


def _feed(root: Element, address: str) -> Iterator[str]:
    yield from _once(root, "id", "title", "updated", "generator", "rights", "subtitle")
    yield from _common(root)
    names = [each.tag for each in root]
    if f"{NS}entry" in names and set(names[names.index(f"{NS}entry") :]) != {f"{NS}entry"}:
        yield "metadata after entries"
    links = root.findall(f"{NS}link")
    if [each.get("href") for each in links if each.get("rel") == "self"] != [address]:
        yield "self link"
    kinds = [(each.get("rel"), each.get("type"), each.get("hreflang")) for each in links]
    if len(set(kinds)) < len(kinds):
        yield "links of one kind"
    if not root.get(LANGUAGE):
        yield "no language"
    if not texts(root, "author") and not all(texts(each, "author") for each in root.iter(f"{NS}entry")):
        yield "no author"
    for name in ("id", "updated"):
        values = [value for entry in root.iter(f"{NS}entry") for value in texts(entry, name)]
        if len(set(values)) < len(values):
            yield f"two entries with one {name}"


def _entry(entry: Element) -> Iterator[str]:
    yield from _once(entry, "id", "title", "updated", "published", "content", "summary")
    yield from _common(entry)
    alternates = [each for each in entry.findall(f"{NS}link") if each.get("rel") == "alternate"]
    if len(alternates) != 1:
        yield "not one alternate"
    for content in entry.findall(f"{NS}content"):
        if content.get("type") != "html":
            yield "type of content"
        yield from html_faults(content.text or "")


def _common(element: Element) -> Iterator[str]:
    yield from (f"id {each}" for each in texts(element, "id") if not is_tag_uri(each))
    for name in ("updated", "published"):
        yield from (f"{name} {each}" for each in texts(element, name) if not is_rfc_3339(each))
    for name in ("title", "summary", "subtitle", "rights"):
        yield from (f"blank {name}" for each in texts(element, name) if not each.strip())
        plain = (each.text or "" for each in element.findall(f"{NS}{name}") if each.get("type") != "html")
        yield from (f"HTML in {name}" for each in plain if looks_like_html(each))
    marked = (each.text or "" for each in element.findall(f"{NS}summary") if each.get("type") == "html")
    yield from ("markup in summary" for each in marked if "<" in each)
    for person in (*element.findall(f"{NS}author"), *element.findall(f"{NS}contributor")):
        if not "".join(texts(person, "name")).strip():
            yield "nameless person"
        yield from (f"uri {each}" for each in texts(person, "uri") if not is_uri(each))
    for link in element.findall(f"{NS}link"):
        yield from _link(link)
    for category in element.findall(f"{NS}category"):
        if not category.get("term") or not is_uri(category.get("scheme", "")):
            yield "category"


def _link(link: Element) -> Iterator[str]:
    if not is_uri(link.get("href", "")):
        yield f"href {link.get('href')}"
    if link.get("rel") not in RELATIONS:
        yield f"rel {link.get('rel')}"
    if not is_media_type(link.get("type", "")):
        yield "type of link"
    if link.get("rel") == "enclosure" and not link.get("length", "").isdigit():
        yield "length of enclosure"
    if link.text:
        yield "link not empty"


def _once(element: Element, *names: str) -> Iterator[str]:
    yield from (f"{name} {len(texts(element, name))} times" for name in names if len(texts(element, name)) != 1)
