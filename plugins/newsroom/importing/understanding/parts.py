"""The parts of an article, each known for what it is."""

from datetime import datetime

from msgspec import Struct

from plugins.newsroom.importing.document import Field, Image, Inline


class Heading(Struct, frozen=True, kw_only=True, tag=True):
    """A heading."""

    level: int
    """2 for the highest."""
    inlines: tuple[Inline, ...]


class Text(Struct, frozen=True, kw_only=True, tag=True):
    """A paragraph."""

    inlines: tuple[Inline, ...]
    quoted: bool = False


class Item(Struct, frozen=True, kw_only=True, tag=True):
    """An item of a list."""

    inlines: tuple[Inline, ...]
    level: int
    number: int
    """0 for one without a number."""


class Grid(Struct, frozen=True, kw_only=True, tag=True):
    """A table; a cell is a list of paragraphs."""

    rows: tuple[tuple[tuple[tuple[Inline, ...], ...], ...], ...]


class Figure(Struct, frozen=True, kw_only=True, tag=True):
    """A picture with what is said of it."""

    image: Image
    caption: str = ""
    credit: str = ""


Part = Heading | Text | Item | Grid | Figure


class Finding(Struct, frozen=True, kw_only=True):
    """Something known of an article, and where it was found."""

    field: Field
    value: str
    where: str


class Article(Struct, frozen=True, kw_only=True):
    """A manuscript understood; what is unknown is empty."""

    title: str = ""
    date: datetime | None = None
    """Without zone."""
    author: str = ""
    photographer: str = ""
    organisation: str = ""
    """Its id."""
    source: str = ""
    column: str = ""
    """Its name."""
    parts: tuple[Part, ...] = ()
    notes: dict[str, tuple[Inline, ...]]
    findings: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    """Addresses of pictures that lie elsewhere."""
