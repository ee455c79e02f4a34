"""Our articles among the entries of a superior's feed: by link, by exact title, by similarity of Chinese text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from heapq import nlargest
from urllib.parse import quote, unquote

from msgspec import Struct

from plugins.committee import Article, ArticlePath, Committee, Site
from plugins.office.entries import Entry, entries

SIMILAR_TITLES = 72
"""Of 100: titles this much alike are proposed."""
WITHIN = 80
"""Confidence where one title is a part of the other …"""
LEAST_WITHIN = 8
"""… if the part has so many characters."""
SIMILAR_TEXTS = 60
"""Of 100: an entry's summary this much like the beginning of a text."""
LEAST_COMPARED = 30
"""Characters of a summary that say enough."""
LONGEST_COMPARED = 300
CANDIDATES = 20
LEAST_SHARED = 0.5
"""Of the characters of a text's beginning."""

_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_NOT_WORDS = re.compile(r"[\W_]+")


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


def scan(feed: bytes, committee: Committee, site: Site) -> tuple[Proposal, ...]:
    """The entries that are ours, in the feed's order.

    Raises:
        FeedRefused: if the bytes are no feed, or one that is not safe to read.

    """
    articles = _Articles(committee.articles, site)
    return tuple(found for each in entries(feed, site.timezone) if (found := articles.match(each)))


def _words(text: str) -> str:
    """Letters and characters alone, widths made equal: what stays the same when a title is set again."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _place(address: str) -> str:
    """What stays of an address however it is written: without scheme, query and end, its characters encoded."""
    host_and_path = re.split("[?#]", address.partition("://")[2], maxsplit=1)[0]
    return quote(unquote(host_and_path), safe=":/-._~").removesuffix("/index.html").rstrip("/")


class _Articles:
    """Our articles, made ready to be compared with many entries."""

    def __init__(self, articles: Sequence[Article], site: Site) -> None:
        self._articles = articles
        self._links = {
            _place(site.absolute(address)): each for each in articles for address in (*each.aliases, each.address)
        }
        self._words = [_words(each.title) for each in articles]
        self._titles = dict(zip(self._words, articles, strict=True))

    def match(self, entry: Entry) -> Proposal | None:
        """The article that an entry is, by the best evidence there is."""
        for address in _ADDRESS.findall(entry.whole):
            if article := self._links.get(_place(address)):
                return _proposal(entry, article, Evidence.LINK, 100)
        if named := self._titles.get(_words(entry.title)):
            return _proposal(entry, named, Evidence.TITLE, 95)
        return max(self._similar(entry), key=lambda each: each.confidence, default=None)

    def _similar(self, entry: Entry) -> Iterator[Proposal]:
        from rapidfuzz import fuzz, process

        title, text = _words(entry.title), _words(entry.text)[:LONGEST_COMPARED]
        if title:
            found = process.extract(title, self._words, scorer=fuzz.ratio, score_cutoff=SIMILAR_TITLES, limit=1)
            for _, score, place in found:
                yield _proposal(entry, self._articles[place], Evidence.SIMILAR_TITLE, int(score * 0.9))
            for place in self._within(title):
                yield _proposal(entry, self._articles[place], Evidence.SIMILAR_TITLE, WITHIN)
        if len(text) >= LEAST_COMPARED:
            for place in self._candidates(text):
                score = fuzz.partial_ratio(text, self._openings[place])
                if score >= SIMILAR_TEXTS:
                    yield _proposal(entry, self._articles[place], Evidence.SIMILAR_TEXT, int(score * 0.85))

    def _within(self, title: str) -> Iterator[int]:
        """The articles of whose titles an outlet took a part, or to whose titles it added."""
        for place, own in enumerate(self._words):
            part, whole = sorted((title, own), key=len)
            if len(part) >= LEAST_WITHIN and part in whole:
                yield place

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


def _proposal(entry: Entry, article: Article, evidence: Evidence, confidence: int) -> Proposal:
    return Proposal(
        article=article.path,
        title=article.title,
        entry=entry.title,
        url=entry.url,
        on=entry.on,
        evidence=evidence,
        confidence=confidence,
    )
