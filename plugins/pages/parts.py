"""What views are put together from: frozen values that several kinds of pages show.

Addresses (`url`) are ready for `href`: they begin with the site's base path. Only `Head.canonical` and
`SharedPicture.url` carry scheme and host.
"""

from datetime import datetime

from msgspec import Struct


class Link(Struct, frozen=True, array_like=True):
    """Words that lead somewhere."""

    text: str
    url: str


class Counted(Struct, frozen=True, array_like=True):
    """A link with the number of articles behind it."""

    text: str
    url: str
    count: int


class FeedLink(Struct, frozen=True, array_like=True):
    """A feed that a page announces."""

    title: str
    url: str
    type: str
    """`application/rss+xml` or `application/atom+xml`."""


class Meta(Struct, frozen=True, array_like=True):
    """A `<meta name content>` of the page."""

    name: str
    content: str


class SharedPicture(Struct, frozen=True, array_like=True):
    """The picture that a page is shared with (Open Graph, og:image)."""

    url: str
    """Absolute."""
    width: int
    height: int
    alt: str


class Head(Struct, frozen=True, kw_only=True, array_like=True):
    """What stands in `<head>` of this page alone."""

    title: str
    """Whole text of `<title>`."""
    description: str
    canonical: str
    """Absolute address of the page."""
    kind: str = "website"
    """og:type: `website` or `article`."""
    image: SharedPicture | None = None
    """The page's own, if any; else that of the site stands in its place."""
    meta: tuple[Meta, ...] = ()
    """Tags that government sites carry: ColumnName, ArticleTitle, PubDate …"""
    feeds: tuple[FeedLink, ...] = ()
    robots: str = ""
    """`noindex` where a page should not be found by search."""

    @property
    def is_described(self) -> bool:
        """Whether the description is among the tags already."""
        return any(each.name.lower() == "description" for each in self.meta)


class Source(Struct, frozen=True, array_like=True):
    """One `<source>` of a `<picture>`."""

    type: str
    srcset: str


class PictureView(Struct, frozen=True, kw_only=True, array_like=True):
    """A picture in a page: `<picture>` with its sources and a fallback `<img>`."""

    alt: str
    width: int
    height: int
    src: str
    srcset: str
    sources: tuple[Source, ...]
    """Better formats first."""


class Card(Struct, frozen=True, kw_only=True, array_like=True):
    """An article as lists show it."""

    title: str
    url: str
    published: datetime
    organisation: Link
    column: Link
    summary: str
    picture: PictureView | None = None


class Line(Struct, frozen=True, kw_only=True, array_like=True):
    """An article as short lists show it."""

    title: str
    url: str
    published: datetime


class Pager(Struct, frozen=True, kw_only=True, array_like=True):
    """The way through the pages of a list, newest first."""

    number: int
    """Of this page, counted from the oldest, so that a page keeps its number and its content."""
    span: str
    """The days it covers: `2019年3月—2019年9月`."""
    newest: str | None = None
    """Address of the first page; None on it."""
    newer: str | None = None
    older: str | None = None


class OutlineItem(Struct, frozen=True, array_like=True):
    """A heading that the outline of a long text leads to."""

    level: int
    """2 or 3."""
    anchor: str
    text: str


class Fact(Struct, frozen=True, array_like=True):
    """A line of the small table beside an article: what the kind of column adds."""

    name: str
    value: str


class Badge(Struct, frozen=True, kw_only=True, array_like=True):
    """What somebody may be proud of, leading to where it is told."""

    name: str
    text: str
    url: str
    outside: bool = False
    """Whether it leads off the site."""
