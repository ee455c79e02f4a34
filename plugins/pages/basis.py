"""What views are made from, as digests: a view need not be made to know that it would be what it was."""

from collections.abc import Callable, Iterable
from functools import cached_property
from hashlib import blake2b

from plugins.committee import Article, ArticlePath, Committee, PicturePath, Site, StandingPage
from plugins.committee.digests import SIZE, digest, digest_of

Version = Callable[[Article | StandingPage], bytes]
"""Bytes that are the same for a document as long as all of it is the same."""

NOBODY = bytes(SIZE)
"""In the place of an article that is not there; as long as a digest, so that places can be counted."""


class Basis:
    """Digests of one committee and site."""

    def __init__(self, committee: Committee, site: Site, version: Version) -> None:
        self._committee = committee
        self._site = digest_of(site)
        self._version = version
        self._pictures: dict[PicturePath, bytes] = {}
        self._lines: dict[ArticlePath, bytes] = {}

    def of(self, own: bytes, articles: Iterable[Article]) -> bytes:
        """Of a view made from some values, given as bytes, and from articles, each in its place."""
        marks = self._marks
        return self._of(own, [marks[each.path] for each in articles])

    def marks(self, articles: Iterable[Article]) -> bytes:
        """One digest of each article, with all that any page may show of it."""
        marks = self._marks
        return b"".join([marks[each.path] for each in articles])

    @cached_property
    def key(self) -> bytes:
        """Of all that any page may show beside documents."""
        return digest(self._site, digest_of(self._committee.registers))

    def around(self, own: bytes, article: Article, others: Iterable[Article | None]) -> bytes:
        """Of a view made from some values, from an article, and from the lines of others, each in its place."""
        lines = [self._line(each) if each else NOBODY for each in others]
        return self._of(own, [self._marks[article.path], *lines])

    def _of(self, own: bytes, marks: list[bytes]) -> bytes:
        places = b"".join(marks)
        return blake2b(self._site + len(places).to_bytes(4) + places + own, digest_size=SIZE).digest()

    @cached_property
    def _marks(self) -> dict[ArticlePath, bytes]:
        """Of each article all that any page may show of it: itself, its column, its organisation, its pictures."""
        columns = {each.id: digest_of(each) for each in self._committee.columns.values()}
        organisations = {each.id: digest_of(each) for each in self._committee.organisations}
        version = self._version
        return {
            each.path: digest(
                each.path.encode(),
                columns[each.column],
                organisations[each.organisation],
                version(each),
                self._shown(each),
            )
            for each in self._committee.articles
        }

    def _line(self, article: Article) -> bytes:
        """What a line of a list shows of an article."""
        found = self._lines.get(article.path)
        if found is None:
            shown = (article.title, article.address, article.published.isoformat())
            found = self._lines[article.path] = digest(*[each.encode() for each in shown])
        return found

    def _shown(self, article: Article) -> bytes:
        uses = article.text.pictures
        if article.cover:
            uses = (*uses, article.cover)
        return b"".join([self._picture(each.path) for each in uses]) if uses else b""

    def _picture(self, path: PicturePath) -> bytes:
        found = self._pictures.get(path)
        if found is None:
            found = self._pictures[path] = digest_of(self._committee.pictures.get(path))
        return found
