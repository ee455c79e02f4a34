"""Our articles among the entries of a superior's feed: by link, by exact title, by similarity of Chinese text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from heapq import nlargest
from io import BytesIO
from typing import Any
from urllib.parse import quote, unquote

from msgspec import Struct

from plugins.committee import Article, ArticlePath, Committee, Site

LARGEST_FEED = 8 << 20
"""Bytes."""
MOST_ENTRIES = 500
SIMILAR_TITLES = 72
"""Of 100: titles this much alike are proposed."""
SIMILAR_TEXTS = 60
"""Of 100: an entry's summary this much like the beginning of a text."""
LEAST_COMPARED = 30
"""Characters of a summary that say enough."""
LONGEST_COMPARED = 300
CANDIDATES = 20
LEAST_SHARED = 0.5
"""Of the characters of a text's beginning."""

_MARKUP = re.compile(r"<[^>]*>|&[a-z#0-9]+;")
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_NOT_WORDS = re.compile(r"[\W_]+")


class FeedRefused(Exception):
    """Why a feed is not read: whole sentences."""


class Evidence(StrEnum):
    """By what an article was recognised."""

    LINK = "链接"
    TITLE = "标题相同"
    SIMILAR_TITLE = "标题相似"
    SIMILAR_TEXT = "内容相似"


class Proposal(Struct, frozen=True, kw_only=True):
    """A row that could be written into `adoptions.csv`."""

    article: ArticlePath
    title: str
    entry: str
    """Title of the feed's entry."""
    url: str
    on: date | None
    """None where the feed does not date the entry."""
    evidence: Evidence
    confidence: int
    """0 to 100."""


class _Entry(Struct, frozen=True):
    title: str
    text: str
    url: str
    on: date | None
    whole: str
    """Everything the entry says, to look for links in."""


def scan(feed: bytes, committee: Committee, site: Site) -> tuple[Proposal, ...]:
    """The entries that are ours, in the feed's order.

    Raises:
        FeedRefused: if the bytes are no feed, or one that is not safe to read.

    """
    entries = _entries(feed)
    articles = _Articles(committee.articles, site)
    return tuple(found for each in entries if (found := articles.match(each)))


def _entries(feed: bytes) -> list[_Entry]:
    if len(feed) > LARGEST_FEED:
        raise FeedRefused(f"订阅文件有 {len(feed) >> 20} MB，太大了，最多 {LARGEST_FEED >> 20} MB。")
    # Entities can be made to fill the memory; no feed needs a document type.
    if re.search(rb"<!\s*(?:DOCTYPE|ENTITY)", feed.replace(b"\x00", b""), re.IGNORECASE):
        raise FeedRefused("订阅文件里有 DOCTYPE，这样的文件不安全，不读。请向对方要普通的 RSS 或 Atom 地址。")
    import feedparser

    parsed = feedparser.parse(BytesIO(feed), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and not parsed.get("version"):
        raise FeedRefused("这个文件不是 RSS 或 Atom 订阅。请核对地址，或者换一个文件。")
    return [_entry(each) for each in parsed.entries[:MOST_ENTRIES]]


def _entry(entry: Mapping[str, Any]) -> _Entry:
    contents = [str(each.get("value", "")) for each in entry.get("content", ())]
    text = max((str(entry.get("summary", "")), *contents), key=len)
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    url = str(entry.get("link", ""))
    return _Entry(
        title=_plain(str(entry.get("title", ""))),
        text=_plain(text),
        url=url if re.fullmatch(r"https?://[!-~]+", url) else "",
        on=date(*when[:3]) if when else None,
        whole=" ".join((url, text)),
    )


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", text).split())


def _words(text: str) -> str:
    """Letters and characters alone, widths made equal: what stays the same when a title is set again."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", text)).casefold()


class _Articles:
    """Our articles, made ready to be compared with many entries."""

    def __init__(self, articles: Sequence[Article], site: Site) -> None:
        self._articles = articles
        self._links = {site.absolute(each.address): each for each in articles}
        self._words = [_words(each.title) for each in articles]
        self._titles = dict(zip(self._words, articles, strict=True))

    def match(self, entry: _Entry) -> Proposal | None:
        """The article that an entry is, by the best evidence there is."""
        for address in _ADDRESS.findall(entry.whole):
            if article := self._links.get(quote(unquote(address), safe=":/-._~")):
                return _proposal(entry, article, Evidence.LINK, 100)
        if named := self._titles.get(_words(entry.title)):
            return _proposal(entry, named, Evidence.TITLE, 95)
        return max(self._similar(entry), key=lambda each: each.confidence, default=None)

    def _similar(self, entry: _Entry) -> Iterator[Proposal]:
        from rapidfuzz import fuzz, process

        title, text = _words(entry.title), _words(entry.text)[:LONGEST_COMPARED]
        if title:
            found = process.extract(title, self._words, scorer=fuzz.ratio, score_cutoff=SIMILAR_TITLES, limit=1)
            for _, score, place in found:
                yield _proposal(entry, self._articles[place], Evidence.SIMILAR_TITLE, int(score * 0.9))
        if len(text) >= LEAST_COMPARED:
            for place in self._candidates(text):
                score = fuzz.partial_ratio(text, self._openings[place])
                if score >= SIMILAR_TEXTS:
                    yield _proposal(entry, self._articles[place], Evidence.SIMILAR_TEXT, int(score * 0.85))

    @cached_property
    def _openings(self) -> list[str]:
        return [_words(each.text.opening or each.summary)[:LONGEST_COMPARED] for each in self._articles]

    @cached_property
    def _characters(self) -> list[frozenset[str]]:
        return [frozenset(each) if len(each) >= LEAST_COMPARED else frozenset() for each in self._openings]

    def _candidates(self, text: str) -> list[int]:
        """The articles that share most characters with a text: comparing all at length would take minutes."""
        own = frozenset(text)
        shares = ((len(each & own) / len(each), place) for place, each in enumerate(self._characters) if each)
        return [place for share, place in nlargest(CANDIDATES, shares) if share >= LEAST_SHARED]


def _proposal(entry: _Entry, article: Article, evidence: Evidence, confidence: int) -> Proposal:
    return Proposal(
        article=article.path,
        title=article.title,
        entry=entry.title,
        url=entry.url,
        on=entry.on,
        evidence=evidence,
        confidence=confidence,
    )
