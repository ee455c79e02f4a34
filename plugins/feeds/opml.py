"""The list of all feeds, for programs that subscribe to many at once (OPML 2.0)."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from plugins.committee import Site
from plugins.feeds.selection import Channel
from plugins.feeds.xml_text import xml_text


def opml(channels: Iterable[Channel], site: Site) -> bytes:
    """Every channel, each in its RSS form alone: a program that took both would show every article twice."""
    root = ET.Element("opml", version="2.0")
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = xml_text(f"{site.name}的订阅")
    ET.SubElement(head, "ownerName").text = xml_text(site.owner)
    body = ET.SubElement(root, "body")
    for group, members in groupby(channels, lambda channel: channel.group):
        outline = ET.SubElement(body, "outline", text=group)
        for channel in members:
            ET.SubElement(outline, "outline", _attributes(channel, site))
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _attributes(channel: Channel, site: Site) -> dict[str, str]:
    return {
        "type": "rss",
        "text": xml_text(channel.title),
        "title": xml_text(channel.title),
        "description": xml_text(channel.subtitle),
        "language": site.language,
        "xmlUrl": site.absolute(channel.address.rss),
        "htmlUrl": site.absolute(channel.home),
    }
