"""A document understood as an article."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec.structs import replace

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import (
    Block,
    Document,
    Field,
    Hint,
    Image,
    Inline,
    Paragraph,
    Run,
    Shape,
    Table,
    images_of,
)
from plugins.newsroom.importing.understanding.cleaning import captions_apart, cleaned, sentences, spread
from plugins.newsroom.importing.understanding.figures import captions, split_credit
from plugins.newsroom.importing.understanding.headings import heading_ranks, items
from plugins.newsroom.importing.understanding.kinds import kind_of
from plugins.newsroom.importing.understanding.parts import Article, Figure, Finding, Grid, Heading, Item, Part, Text
from plugins.newsroom.importing.understanding.register import Listed, Register
from plugins.newsroom.importing.understanding.signature import find_signature, first, moment_of
from plugins.newsroom.importing.understanding.sizes import body_size
from plugins.newsroom.importing.understanding.tables import unwrapped
from plugins.newsroom.importing.understanding.title import Titled, find_title, is_letterhead

MOST_AUTHORS = 60
"""Characters of the names of those who wrote."""

_BARE_LABEL = re.compile(r"(?:正文|内容|全文|文章内容)\s*[：:]")
"""A label that says nothing by itself."""
_ADDRESSED = re.compile(r"^(?:各|主送|抄送)|[：:]$|^$")
"""A line to somebody, or none."""
LEAST_TOLD = 15
OPENING = 3
"""Paragraphs in which a text may name its organisation in passing."""


def understand(document: Document, register: Register, file_name: str) -> Article:
    """What a document says, and how it is made up."""
    blocks = [each for block in document.blocks for each in _tidy(block)]
    titled = find_title(blocks, document.hints, register, file_name)
    signed = find_signature(blocks, titled.used, register)
    hints = (*(each for each in document.hints if each.field is not Field.TITLE), *signed.hints)
    dated = moment_of(hints)
    organisation, where = _organisation(hints, titled, blocks, register, file_name)
    author = _authors(hints, register)
    source, photographer = first(hints, Field.SOURCE), first(hints, Field.PHOTOGRAPHER)
    kept = {value for each in (author, photographer, source) if each for value in (each.value, *each.value.split("、"))}
    used = {at for at, found in signed.lines.items() if all(_is_kept(each, kept, dated) for each in found)}
    above = frozenset(_letterhead(blocks, titled, register))
    rest = [each for at, each in enumerate(blocks) if at not in titled.used | used | above]
    column, why = _column(hints, titled.title, register)
    found = [
        *_finding(Field.TITLE, titled.title, titled.where),
        *(_finding(Field.DATE, f"{dated[0]:%Y-%m-%d %H:%M:%S}", dated[1].where) if dated else ()),
        *(_finding(Field.ORGANISATION, organisation.name, where) if organisation else ()),
        *_finding(Field.COLUMN, column, why),
        *(
            Finding(field=each.field, value=each.value, where=each.where)
            for each in (author, photographer, source, first(hints, Field.VIEWS))
            if each is not None
        ),
    ]
    return Article(
        title=titled.title,
        date=dated[0] if dated else None,
        author=author.value if author else "",
        photographer=photographer.value if photographer else "",
        organisation=organisation.id if organisation else "",
        source=source.value if source else "",
        column=column,
        parts=tuple(_parts(rest)),
        notes=document.notes,
        findings=tuple(found),
        doubts=(*document.doubts, *_doubts(titled, dated[1] if dated else None)),
        left_out=(*document.left_out, *(f"标题上面的“{_words(blocks[at])}”" for at in sorted(above))),
        outside=tuple(dict.fromkeys(each.name for each in images_of(blocks) if each.outside)),
    )


def _tidy(block: Block) -> list[Block]:
    if isinstance(block, Table):
        framed = unwrapped(block)
        return (
            framed
            if any(isinstance(each, Table) for each in framed)
            else [one for each in framed for one in _tidy(each)]
        )
    found = [cleaned(each) for part in _pictures_first(block) for each in sentences(cleaned(part))]
    found = [one for each in found for one in captions_apart(each) if not _BARE_LABEL.fullmatch(each.text.strip())]
    return [each for each in found if each.text.strip() or each.images or any(_is_note(one) for one in each.inlines)]


def _pictures_first(block: Paragraph) -> list[Paragraph]:
    """A paragraph that begins with pictures as two: the pictures, then the words."""
    worded = [at for at, each in enumerate(block.inlines) if isinstance(each, Run) and each.text.strip()]
    first_word = worded[0] if worded else 0
    if not any(isinstance(each, Image) for each in block.inlines[:first_word]):
        return [block]
    before, after = block.inlines[:first_word], block.inlines[first_word:]
    return [replace(block, inlines=before, label=""), replace(block, inlines=after)]


def _is_note(inline: Inline) -> bool:
    return isinstance(inline, Run) and bool(inline.note)


def _finding(field: Field, value: str, where: str) -> tuple[Finding, ...]:
    return (Finding(field=field, value=value, where=where),) if value else ()


def _doubts(titled: Titled, dated: Hint | None) -> Iterator[str]:
    if titled.doubt:
        yield titled.doubt
    if dated and dated.last_resort:
        yield f"日期是{dated.where}，不一定是文章的日期"


def _letterhead(blocks: Sequence[Block], titled: Titled, register: Register) -> Iterator[int]:
    """The lines above a title that only say whose paper it is."""
    for at in range(min(titled.used, default=0)):
        if _words(blocks[at]) and is_letterhead(_words(blocks[at]), register):
            yield at


def _words(block: Block) -> str:
    return block.text.strip() if isinstance(block, Paragraph) and not block.images else ""


def _organisation(
    hints: Sequence[Hint], titled: Titled, blocks: Sequence[Block], register: Register, file_name: str
) -> tuple[Listed | None, str]:
    """The organisation, and where it was found: where it signs before where it is named in passing."""
    for field in (Field.ORGANISATION, Field.SOURCE, Field.AUTHOR):
        for hint in hints:
            listed = register.organisation_in(hint.value) if hint.field is field else None
            if listed:
                return listed, hint.where
    lines = [each.text for each in blocks if isinstance(each, Paragraph) and not _ADDRESSED.search(each.text.strip())]
    told = [line for line in lines if len(line) >= LEAST_TOLD]
    heads = [line for line in lines[:2] if len(line) <= 30]
    places = [
        ("标题", titled.title),
        *(("正文开头", line) for line in heads),
        *(("正文", line) for line in told[:OPENING]),
    ]
    for where, text in (*places, ("文件名", file_name)):
        listed = register.organisation_in(text)
        if listed:
            return listed, f"{where}里的名称"
    return None, ""


def _authors(hints: Sequence[Hint], register: Register) -> Hint | None:
    """All who wrote, organisations apart, as one hint."""
    named = [each for each in hints if each.field is Field.AUTHOR]
    persons = [each for each in named if not register.is_organisation(each.value)]
    persons = [each for each in persons if not each.last_resort] or persons
    if not persons:
        return None
    value = "、".join(dict.fromkeys(each.value for each in persons))
    return replace(persons[0], value=value) if len(value) <= MOST_AUTHORS else persons[0]


def _is_kept(hint: Hint, kept: set[str], dated: tuple[datetime, Hint] | None) -> bool:
    """Whether what a line says stands in the front matter, so that the line need not stand in the text."""
    if hint.field is Field.DATE:
        return dated is not None and (hint == dated[1] or dates_in(hint.value)[:1] == dates_in(dated[1].value)[:1])
    return hint.field in {Field.VIEWS, Field.COLUMN, Field.ORGANISATION} or hint.value in kept


def _column(hints: Sequence[Hint], title: str, register: Register) -> tuple[str, str]:
    stated = first(hints, Field.COLUMN)
    if stated and stated.value in register.column_names:
        return stated.value, stated.where
    if not title:
        return "", ""
    kind = kind_of(title)
    column = register.columns.get(kind, "")
    return (column, "标题的写法") if column else (register.columns.get("news", ""), "没有更合适的栏目")


def _parts(blocks: Sequence[Block]) -> Iterator[Part]:
    body = body_size(blocks)
    captioned = captions(blocks, body)
    lines = {line for found in captioned.values() for line in found}
    headings = {at: level for at, level in heading_ranks(blocks, body).items() if at not in lines}
    listed = items(blocks, headings)
    for at, block in enumerate(blocks):
        if at in lines:
            continue
        if isinstance(block, Table):
            yield from _grid(block)
            continue
        if block.text.strip() or any(_is_note(each) for each in block.inlines):
            yield _worded(block, headings.get(at), listed.get(at))
        yield from _figures(block, [blocks[line] for line in captioned.get(at, [])])


def _worded(block: Paragraph, level: int | None, item: tuple[int, int, int] | None) -> Part:
    if item:
        return Item(inlines=_without_mark(block.inlines, item[2]), level=item[0], number=item[1])
    label = () if block.shape is Shape.ITEM or not block.label else (Run(text=block.label),)
    inlines = (*label, *block.inlines)
    if level:
        return Heading(level=level, inlines=inlines)
    return Text(inlines=inlines, quoted=block.shape is Shape.QUOTE)


def _without_mark(inlines: Sequence[Inline], length: int) -> tuple[Inline, ...]:
    """The words of an item behind its typed mark."""
    left, kept = length, []
    for each in inlines:
        if isinstance(each, Run) and left and not each.note:
            cut = min(left, len(each.text))
            left -= cut
            each = Run(text=each.text[cut:], bold=each.bold, italic=each.italic, link=each.link)
        kept.append(each)
    return tuple(kept)


def _figures(block: Paragraph, lines: Sequence[Block]) -> Iterator[Part]:
    said = [split_credit(each.text) for each in lines if isinstance(each, Paragraph)]
    images = block.images
    alone = len(said) > len(images) or len(said) < len(images)
    for at, image in enumerate(images):
        is_last = at == len(images) - 1
        mine = (said if is_last else []) if alone else [said[at]]
        caption = spread("　".join(text for text, _ in mine if text))
        credit = "、".join(name for _, name in mine if name)
        yield Figure(image=image, caption=caption, credit=credit)


def _grid(table: Table) -> Iterator[Part]:
    rows = tuple(
        tuple(tuple(cleaned(each).inlines for each in cell if each.text.strip()) for cell in row) for row in table.rows
    )
    yield Grid(rows=rows)
    for image in dict.fromkeys(images_of([table])):
        yield Figure(image=image)
