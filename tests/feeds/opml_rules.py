"""OPML 2.0 and what the W3C feed validator adds."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from tests.feeds.values import is_web_address

Element: TypeAlias = Any
KNOWN = {"text", "type", "title", "description", "language", "xmlUrl", "htmlUrl"}


def opml_faults(data: bytes) -> list[str]:
    """Everything wrong with a list of subscriptions."""
    root = etree.fromstring(data)
    if root.tag != "opml" or root.get("version") != "2.0" or [each.tag for each in root] != ["head", "body"]:
        return ["not OPML 2.0"]
    return list(_faults(*root))


def _faults(head: Element, body: Element) -> Iterator[str]:
    if not (head.findtext("title") or "").strip():
        yield "no title"
    if not len(body):
        yield "no outline"
    for outline in body.iter("outline"):
        if not outline.get("text"):
            yield "outline without text"
        if set(outline.keys()) - KNOWN:
            yield "unknown attribute"
        if outline.get("type") == "rss":
            yield from _subscription(outline)
        elif set(outline.keys()) != {"text"}:
            yield "outline without type"
    addresses = [each.get("xmlUrl") for each in body.iter("outline") if each.get("type")]
    if len(set(addresses)) < len(addresses):
        yield "one feed twice"


def _subscription(outline: Element) -> Iterator[str]:
    if not outline.get("title"):
        yield "subscription without title"
    for name in ("xmlUrl", "htmlUrl"):
        if not is_web_address(outline.get(name, "")):
            yield f"{name} {outline.get(name)}"
    if len(outline):
        yield "subscription with members"
