"""The list of all feeds, for programs that subscribe to many at once (OPML 2.0)."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from plugins.committee import Site
from plugins.feeds.feed import Feed
from plugins.feeds.xml_text import xml_text


def opml(feeds: Iterable[Feed], site: Site) -> bytes:
    """The feeds of `feeds_of`, each in its RSS form alone: a program that took both would show every article twice."""
    root = ET.Element("opml", version="2.0")
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = xml_text(f"{site.name}的订阅")
    ET.SubElement(head, "ownerName").text = xml_text(site.owner)
    body = ET.SubElement(root, "body")
    for group, members in groupby(feeds, lambda feed: feed.group):
        outline = ET.SubElement(body, "outline", text=group)
        for feed in members:
            ET.SubElement(outline, "outline", _attributes(feed))
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _attributes(feed: Feed) -> dict[str, str]:
    return {
        "type": "rss",
        "text": xml_text(feed.title),
        "title": xml_text(feed.title),
        "description": xml_text(feed.subtitle),
        "language": feed.language,
        "xmlUrl": feed.rss,
        "htmlUrl": feed.home,
    }
