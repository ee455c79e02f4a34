"""A manuscript once read: what its editor stated, and what its text holds."""

from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from typing import NewType, TypeGuard

from msgspec import Struct

from plugins.committee.column import ColumnId
from plugins.committee.organisation import OrganisationId
from plugins.committee.waiver import Waiver

ArticlePath = NewType("ArticlePath", str)
"""Where an article lies below `content/articles/`, without `.md`: `kelin/2019/12-12-linkage-meeting`."""

PicturePath = NewType("PicturePath", str)
"""Where a picture lies below `content/`: `articles/kelin/2019/meeting.jpg`."""

Address = NewType("Address", str)
"""A page's place on the site, from `/` on, without scheme, host and base path: `/kelin/2019/12-12-linkage-meeting/`."""

BodyDigest = NewType("BodyDigest", str)
"""BLAKE2b of a body's HTML, 32 hexadecimal digits; the store finds the body by it."""


def body_digest(html: str) -> BodyDigest:
    """The digest of a body."""
    return BodyDigest(blake2b(html.encode(), digest_size=16).hexdigest())


PICTURE_MARK = "\x00"
"""Stands in a body's HTML for its pictures, in order; no manuscript can hold it."""


class Status(StrEnum):
    """Whether readers see an article."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Heading(Struct, frozen=True, array_like=True):
    """A heading of a body, for the outline."""

    level: int
    """2 or 3, as in the HTML."""
    anchor: str
    text: str


class PictureUse(Struct, frozen=True, array_like=True):
    """A picture as a text shows it."""

    path: PicturePath
    alt: str
    line: int


class FileLink(Struct, frozen=True, array_like=True):
    """A link from a text to another file of `content/`."""

    target: str
    """Path below `content/`: `articles/yucai/2018/05-13-mothers-day.md`."""
    line: int


class Lines(Struct, frozen=True, array_like=True):
    """Where a manuscript states what other files may contradict."""

    tags: int = 1
    aliases: tuple[int, ...] = ()


class Text(Struct, frozen=True, kw_only=True, array_like=True):
    """What a Markdown body came to; the HTML itself is kept apart, under its digest."""

    body: BodyDigest
    characters: int
    """Characters that a reader reads, blanks not counted."""
    opening: str
    """The first sentences, plain text, for a summary where the editor gave none."""
    headings: tuple[Heading, ...] = ()
    pictures: tuple[PictureUse, ...] = ()
    """One for each picture mark in the body, in order."""
    links: tuple[FileLink, ...] = ()


class Article(Struct, frozen=True, kw_only=True, array_like=True):
    """One item of the site."""

    path: ArticlePath
    organisation: OrganisationId
    column: ColumnId
    title: str
    published: datetime
    """With the site's time zone, to the second."""
    summary: str
    partners: tuple[OrganisationId, ...] = ()
    """Organisations that made it together with its own (`with:`)."""
    author: str = ""
    photographer: str = ""
    """Who took its pictures, where that is not said of each."""
    source: str = ""
    tags: tuple[str, ...] = ()
    cover: PictureUse | None = None
    """The picture lists show: the one named, else the first of the text."""
    aliases: tuple[Address, ...] = ()
    """Addresses it had before, oldest first."""
    status: Status = Status.PUBLISHED
    reason: str = ""
    """Why it was withdrawn, as readers may know it."""
    place: str = ""
    """Of an activity."""
    participants: int | None = None
    """Of an activity."""
    video: str = ""
    """Of a video: its https address on an outside platform."""
    duration: str = ""
    """Of a video: minutes and seconds, `3:25`."""
    waivers: tuple[Waiver, ...] = ()
    """What of personal data may stand."""
    text: Text
    lines: Lines = Lines()

    @property
    def address(self) -> Address:
        """Where the article is published."""
        return Address(f"/{self.path}/")

    @property
    def identity(self) -> Address:
        """Its first address; feed ids and registers hang on it and survive a move."""
        return self.aliases[0] if self.aliases else self.address

    @property
    def file(self) -> str:
        """Its manuscript, below `content/`."""
        return f"articles/{self.path}.md"


class StandingPage(Struct, frozen=True, kw_only=True, array_like=True):
    """A page that stands by itself: a rule, or what the site says of itself."""

    slug: str
    title: str
    summary: str = ""
    group: str = ""
    """Pages of one group stand together in the footer and on the site map."""
    order: int = 0
    waivers: tuple[Waiver, ...] = ()
    """What of personal data may stand."""
    text: Text

    @property
    def address(self) -> Address:
        """Where the page is published."""
        return Address(f"/{self.slug}/")

    @property
    def file(self) -> str:
        """Its manuscript, below `content/`."""
        return f"pages/{self.slug}.md"


def is_withdrawn(document: Article | StandingPage) -> TypeGuard[Article]:
    """Whether readers see a notice in place of the text, its links and its pictures."""
    return isinstance(document, Article) and document.status is Status.WITHDRAWN
