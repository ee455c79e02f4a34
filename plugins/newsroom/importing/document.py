"""What a source holds, in reading order, before it is known what each part means."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct, field


class Run(Struct, frozen=True, kw_only=True, tag=True):
    """Words of one look."""

    text: str
    """A line break within the paragraph is `\\n`."""
    bold: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""
    """The key of a footnote that is cited here; the text is empty then."""


class Image(Struct, frozen=True, kw_only=True, tag=True):
    """A picture at its place."""

    data: bytes = b""
    """As it was in the source; empty where the source only names it."""
    name: str = ""
    """File name or address in the source."""
    alt: str = ""
    outside: bool = False
    """Whether it lies on another machine: then it is listed, never fetched."""


Inline = Run | Image


class Shape(StrEnum):
    """What the source itself says that a paragraph is."""

    BODY = "body"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    QUOTE = "quote"
    CAPTION = "caption"
    ITEM = "item"


class Look(Struct, frozen=True, kw_only=True):
    """How a paragraph looks, for where the source says nothing better."""

    centred: bool = False
    right: bool = False
    size: float = 0
    """Points; 0 where nobody knows."""
    bold: bool = False
    """All of it."""


class Paragraph(Struct, frozen=True, kw_only=True, tag=True):
    """A paragraph."""

    inlines: tuple[Inline, ...] = ()
    shape: Shape = Shape.BODY
    level: int = 0
    """Of a heading, or depth of a list item, from 1."""
    label: str = ""
    """The number that the source's program makes up for it: `一、`, `1.`; `•` for a bullet."""
    look: Look = field(default_factory=Look)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(each.text for each in self.inlines if isinstance(each, Run))

    @property
    def images(self) -> tuple[Image, ...]:
        """Its pictures."""
        return tuple(each for each in self.inlines if isinstance(each, Image))


class Table(Struct, frozen=True, kw_only=True, tag=True):
    """A table; each row has as many cells as the widest, merged ones repeated."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


Block = Paragraph | Table


class Field(StrEnum):
    """What is known of a manuscript besides its text."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DATE = "date"
    AUTHOR = "author"
    PHOTOGRAPHER = "photographer"
    ORGANISATION = "organisation"
    SOURCE = "source"
    COLUMN = "column"
    ADDRESS = "address"
    VIEWS = "views"


class Hint(Struct, frozen=True, kw_only=True):
    """Something that a source states of its manuscript outside the text."""

    field: Field
    value: str
    where: str
    """In words for the editor: 邮件主题, 网页的发布时间."""
    last_resort: bool = False
    """Whether anything found in the text is better."""


def images_of(blocks: Iterable[Block]) -> Iterator[Image]:
    """Every picture in paragraphs and in tables' cells, in order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.images
        else:
            yield from (image for row in block.rows for cell in row for each in cell for image in each.images)


class Document(Struct, frozen=True, kw_only=True):
    """One manuscript as its source holds it."""

    blocks: tuple[Block, ...] = ()
    notes: dict[str, tuple[Inline, ...]] = field(default_factory=dict)
    """Footnotes by key."""
    hints: tuple[Hint, ...] = ()
    left_out: tuple[str, ...] = ()
    """What was left out on purpose, in words for the editor."""
    doubts: tuple[str, ...] = ()
    """What an editor has to compare with the original."""


class Unreadable(Exception):
    """Why a source cannot be read: what it is, and what to do instead."""
