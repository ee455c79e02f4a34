"""What each kind of page shows: frozen values, one for each template, that hold nothing else.

Addresses (`url`) are ready for `href`: they begin with the site's base path; `absolute` fields carry scheme and host.
"""

from datetime import datetime

from msgspec import Struct

from plugins.committee import BodyDigest
from plugins.pages.parts import Badge, Card, Counted, Fact, Head, Line, Link, OutlineItem, Pager, PictureView


class HomeView(Struct, frozen=True, kw_only=True, array_like=True):
    """`index.html`"""

    head: Head
    headline: Card | None
    latest: tuple[Card, ...]
    notices: tuple[Line, ...]
    columns: tuple["ColumnBlock", ...]
    organisations: tuple["LevelBlock", ...]


class ColumnBlock(Struct, frozen=True, kw_only=True, array_like=True):
    """A column on the home page or in the index of columns, with its newest articles."""

    column: Counted
    description: str
    lines: tuple[Line, ...]


class LevelBlock(Struct, frozen=True, kw_only=True, array_like=True):
    """The organisations of one level."""

    name: str
    organisations: tuple[Counted, ...]


class ArticleView(Struct, frozen=True, kw_only=True, array_like=True):
    """`article.html`; the body comes to the template apart, as `body`."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    organisation: Link
    column: Link
    author: str
    photographer: str
    source: str
    published: datetime
    summary: str
    tags: tuple[Link, ...]
    facts: tuple[Fact, ...]
    badges: tuple[Badge, ...]
    """Who adopted it."""
    video: str
    """Outside address of a video, or empty."""
    characters: int
    minutes: int
    outline: tuple[OutlineItem, ...]
    """Empty for a short text."""
    body: BodyDigest
    pictures: tuple[PictureView, ...]
    newer_in_column: Link | None
    older_in_column: Link | None
    newer_in_organisation: Link | None
    older_in_organisation: Link | None
    related: tuple[Line, ...]
    former_views: int
    """On the site before this one; 0 where nobody counted."""
    draft: bool = False


class WithdrawnView(Struct, frozen=True, kw_only=True, array_like=True):
    """`withdrawn.html`: the notice that keeps a withdrawn article's address."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    organisation: Link
    reason: str


class ListView(Struct, frozen=True, kw_only=True, array_like=True):
    """`column.html`, `organisation.html`, `tag.html`, `year.html`, `month.html`: one page of a list."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    description: str
    total: int | None
    """Articles in all; None on the older pages, whose content stays as it is."""
    cards: tuple[Card, ...]
    pager: Pager
    facts: tuple[Fact, ...] = ()
    """Of an organisation: level, full name, since, contact."""
    badges: tuple[Badge, ...] = ()
    """Of an organisation: its honours, and its years of the targets."""
    members: tuple[Counted, ...] = ()
    """Of an organisation: its groups. Of a year: its months."""


class ColumnsView(Struct, frozen=True, kw_only=True, array_like=True):
    """`columns.html`: all columns."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    columns: tuple[ColumnBlock, ...]


class OrganisationBranch(Struct, frozen=True, kw_only=True, array_like=True):
    """An organisation in the tree, with those below it."""

    text: str
    url: str
    """Empty for the superior committees, which have no page here."""
    level: str
    count: int
    """Its own articles."""
    total: int
    """With those of all below it."""
    sample: bool
    members: tuple["OrganisationBranch", ...] = ()


class OrganisationsView(Struct, frozen=True, kw_only=True, array_like=True):
    """`organisations.html`: all organisations as a tree with counts."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    levels: tuple[Fact, ...]
    """How many there are of each level."""
    tree: tuple[OrganisationBranch, ...]


class TagsView(Struct, frozen=True, kw_only=True, array_like=True):
    """`tags.html`: all tags."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    tags: tuple[Counted, ...]


class ArchiveYear(Struct, frozen=True, kw_only=True, array_like=True):
    """A year with its months, newest first."""

    year: Counted
    months: tuple[Counted, ...]


class ArchivesView(Struct, frozen=True, kw_only=True, array_like=True):
    """`archives.html`: all years and months."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    years: tuple[ArchiveYear, ...]


class StandingView(Struct, frozen=True, kw_only=True, array_like=True):
    """`page.html`: a standing page; the body comes to the template apart, as `body`."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    outline: tuple[OutlineItem, ...]
    body: BodyDigest
    pictures: tuple[PictureView, ...]
    siblings: tuple[Link, ...]
    """The other pages of its group."""


class FeedRow(Struct, frozen=True, kw_only=True, array_like=True):
    """A feed on the subscription page."""

    title: str
    description: str
    rss: str
    """Absolute address, to copy."""
    atom: str


class FeedGroup(Struct, frozen=True, kw_only=True, array_like=True):
    """Feeds of one sort."""

    title: str
    feeds: tuple[FeedRow, ...]


class SubscribeView(Struct, frozen=True, kw_only=True, array_like=True):
    """`subscribe.html`: every feed with what it carries."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    opml: str
    """Absolute address of the list of all feeds."""
    groups: tuple[FeedGroup, ...]


class SiteMapSection(Struct, frozen=True, kw_only=True, array_like=True):
    """A part of the site map."""

    title: str
    links: tuple[Link, ...]


class SiteMapView(Struct, frozen=True, kw_only=True, array_like=True):
    """`sitemap.html`: the site map for people."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    sections: tuple[SiteMapSection, ...]


class NotFoundView(Struct, frozen=True, kw_only=True, array_like=True):
    """`404.html`"""

    head: Head
    latest: tuple[Card, ...]


class RedirectView(Struct, frozen=True, kw_only=True, array_like=True):
    """`redirect.html`: stands where an article was and leads to where it is; has no frame."""

    head: Head
    title: str
    """Of the article; empty where it was withdrawn."""
    url: str
    absolute: str


View = (
    HomeView
    | ArticleView
    | WithdrawnView
    | ListView
    | ColumnsView
    | OrganisationsView
    | TagsView
    | ArchivesView
    | StandingView
    | SubscribeView
    | SiteMapView
    | NotFoundView
    | RedirectView
)
