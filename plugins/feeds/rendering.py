"""Feeds into files, RSS 2.0 and Atom (RFC 4287), by feedgen.

How an article's people and words are written, in Atom and in RSS:

- its author, or the organisation where none is named: `author` and `dc:creator` (`author` of RSS wants an e-mail);
- its organisation beside a named author: `contributor` with the address of its page, and `dc:contributor`;
- organisation, column and tags: `category`, each with the tag URI of its scheme.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

from plugins.committee import Address, BodyDigest
from plugins.committee.feed_address import ATOM_TYPE, RSS_TYPE
from plugins.feeds.content import content
from plugins.feeds.feed import Category, Feed, FeedEntry, FeedPicture
from plugins.feeds.xml_text import xml_text

GENERATOR = "county-news"
READY = 1000
"""Texts kept ready, of some kilobytes each: feeds have their newest articles in common."""


class FeedFile(NamedTuple):
    """A file of the site ready to be written."""

    address: Address
    data: bytes


def render(feeds: Iterable[Feed], bodies: Mapping[BodyDigest, str]) -> Iterator[FeedFile]:
    """The RSS and the Atom file of each feed, in order.

    Bodies hold the text of every entry (KeyError for one that is missing). An article's text is made ready once for
    the feeds that carry it.
    """
    for feed in feeds:
        generator = _generator(feed, {entry: _ready(entry, bodies[entry.body]) for entry in feed.entries})
        yield FeedFile(feed.address.rss, _rss(generator, feed))
        yield FeedFile(feed.address.atom, _atom(generator, feed))


@lru_cache(maxsize=READY)
def _ready(entry: FeedEntry, body: str) -> str:
    return content(entry, body)


def _generator(feed: Feed, contents: Mapping[FeedEntry, str]) -> Any:
    from feedgen.feed import FeedGenerator

    generator = FeedGenerator()
    generator.load_extension("dc", atom=False)
    generator.id(feed.id)
    generator.title(xml_text(feed.title))
    generator.subtitle(xml_text(feed.subtitle))
    generator.updated(datetime.fromisoformat(feed.updated))
    generator.pubDate(datetime.fromisoformat(feed.updated))
    generator.author(name=xml_text(feed.owner))
    generator.rights(xml_text(f"© {feed.owner}"))
    generator.language(feed.language)
    generator.generator(GENERATOR)
    for entry in feed.entries:
        _add(generator.add_entry(order="append"), entry, contents[entry])
    return generator


def _add(item: Any, entry: FeedEntry, html: str) -> None:
    item.id(entry.id)
    item.title(xml_text(entry.title))
    item.published(datetime.fromisoformat(entry.published))
    item.updated(datetime.fromisoformat(entry.updated))
    item.link(href=entry.link, rel="alternate", type="text/html")
    if entry.enclosure:
        item.link(_enclosure(entry.enclosure))
    _name(item, entry)
    item.category([_category(each) for each in entry.categories])
    _tell(item, xml_text(entry.summary), html)


def _name(item: Any, entry: FeedEntry) -> None:
    author, organisation = xml_text(entry.author), xml_text(entry.organisation)
    item.author(name=author)
    item.dc.dc_creator(author)
    if author != organisation:
        item.contributor(name=organisation, uri=entry.organisation_link)
        item.dc.dc_contributor(organisation)


def _tell(item: Any, summary: str, html: str) -> None:
    """Summary and text. The order counts: in feedgen `description` overwrites the content that `content` then sets.

    Words that look like markup are said to be HTML, and escaped once more: then no reader takes them for markup.
    """
    escaped = escape(summary, quote=False)
    item.summary(escaped, type="html" if escaped != summary else None)
    item.description(escaped)
    item.content(html, type="html")


def _category(category: Category) -> dict[str, str]:
    return {"scheme": category.scheme, "term": xml_text(category.term), "label": xml_text(category.label)}


def _enclosure(picture: FeedPicture) -> dict[str, str]:
    return {"rel": "enclosure", "href": picture.src, "type": picture.type, "length": str(picture.size)}


def _rss(generator: Any, feed: Feed) -> bytes:
    """`&` and `<` as hexadecimal references, as the RSS Profile asks: then a title is read as text, not as HTML."""
    _link(generator, feed, feed.rss, RSS_TYPE)
    data: bytes = generator.rss_str(pretty=True)
    return data.replace(b"&lt;", b"&#x3C;").replace(b"&amp;", b"&#x26;")


def _atom(generator: Any, feed: Feed) -> bytes:
    _link(generator, feed, feed.atom, ATOM_TYPE)
    data: bytes = generator.atom_str(pretty=True)
    return data


def _link(generator: Any, feed: Feed, address: str, kind: str) -> None:
    """The home page comes last: feedgen writes the last link as the channel's in RSS."""
    itself = {"rel": "self", "href": address, "type": kind}
    home = {"rel": "alternate", "href": feed.home, "type": "text/html"}
    generator.link([itself, home], replace=True)
