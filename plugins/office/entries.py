"""The entries of a superior's feed, RSS or Atom, as far as our own articles are looked for in them."""

import re
from calendar import timegm
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

LARGEST_FEED = 8 << 20
"""Bytes."""
MOST_ENTRIES = 500

_MARKUP = re.compile(r"<[^>]*>|&[a-z#0-9]+;")
_STATES_ENCODING = re.compile(rb"\s*<\?xml[^>]*\sencoding\s*=")


class FeedRefused(Exception):
    """Why a feed is not read: whole sentences."""


class Entry(Struct, frozen=True):
    """One entry, in plain words."""

    title: str
    text: str
    url: str
    """Empty where it is no web address."""
    on: date | None
    """None where the feed does not date the entry, or no calendar has its date."""
    whole: str
    """Everything the entry says, to look for links in."""


def entries(feed: bytes, timezone: str) -> list[Entry]:
    """The first `MOST_ENTRIES` entries; their days are those of a time zone.

    Raises:
        FeedRefused: if the bytes are no feed, or one that is not safe to read.

    """
    if len(feed) > LARGEST_FEED:
        raise FeedRefused(f"订阅文件有 {len(feed) >> 20} MB，太大了，最多 {LARGEST_FEED >> 20} MB。")
    # Entities can be made to fill the memory; no feed needs a document type.
    if re.search(rb"<!\s*(?:DOCTYPE|ENTITY)", feed.replace(b"\x00", b""), re.IGNORECASE):
        raise FeedRefused("订阅文件里有 DOCTYPE，这样的文件不安全，不读。请向对方要普通的 RSS 或 Atom 地址。")
    import feedparser

    parsed = feedparser.parse(BytesIO(_readable(feed)), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and not parsed.get("version"):
        raise FeedRefused("这个文件不是 RSS 或 Atom 订阅。请核对地址，或者换一个文件。")
    zone = ZoneInfo(timezone)
    return [_entry(each, zone) for each in parsed.entries[:MOST_ENTRIES]]


def _readable(feed: bytes) -> bytes:
    """A feed that states no encoding is UTF-8 by the standard (XML 1.0, 4.3.3); what is none is GB18030 here."""
    if feed.startswith((BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE)) or _STATES_ENCODING.match(feed):
        return feed
    try:
        feed.decode("utf-8")
    except UnicodeDecodeError:
        return feed.decode("gb18030", "replace").encode()
    return feed


def _entry(entry: Mapping[str, Any], zone: ZoneInfo) -> Entry:
    contents = [str(each.get("value", "")) for each in entry.get("content", ())]
    text = max((str(entry.get("summary", "")), *contents), key=len)
    url = str(entry.get("link", ""))
    moments = (entry[key] for key in ("published_parsed", "updated_parsed") if key in entry)
    return Entry(
        title=_plain(str(entry.get("title", ""))),
        text=_plain(text),
        url=url if re.fullmatch(r"https?://[!-~]+", url) else "",
        on=_day(next(filter(None, moments), None), zone),
        whole=" ".join((url, text)),
    )


def _day(moment: Any, zone: ZoneInfo) -> date | None:
    """Of a moment in UTC, as feedparser gives it."""
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).astimezone(zone).date() if moment else None
    except (ValueError, OverflowError, OSError):
        return None


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", text).split())
