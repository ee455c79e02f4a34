"""Tables that are only a frame: around one text, or around pictures and their captions."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from plugins.newsroom.importing.document import Block, Paragraph, Run, Shape, Table
from plugins.newsroom.importing.understanding.label_words import LABELS

LONGEST_CAPTION = 60
LONGEST_VALUE = 80
LEAST_LABELS = 3
"""So many labels at least make a table a form."""
TEXT_LABELS = ("正文", "内容", "信息内容", "稿件内容", "文章内容", "稿件正文")


def unwrapped(table: Table) -> list[Block]:
    """The blocks that a table frames; the table itself where it holds data."""
    cells = list(_distinct(table))
    filled = [cell for cell in cells if any(each.text.strip() or each.images for each in cell)]
    if len(filled) <= 1 or _is_frame(table, filled):
        framed = len(filled) > 1
        return [_captioned(each) if framed else each for cell in _by_column(table) for each in cell if _is_filled(each)]
    return _form(table) or [table]


def _is_filled(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip() or paragraph.images)


def _captioned(paragraph: Paragraph) -> Paragraph:
    """Words in a frame around pictures are captions, whatever they look like."""
    is_caption = paragraph.shape is Shape.BODY and not paragraph.images
    return replace(paragraph, shape=Shape.CAPTION) if is_caption else paragraph


def _form(table: Table) -> list[Block]:
    """A form of labels and what was filled in, its text among it, as lines; empty for a table of data."""
    rows = [list(_unlike(row)) for row in table.rows]
    if len(rows) < LEAST_LABELS or any(len(row) % 2 for row in rows if len(row) > 1):
        return []
    pairs = [(_words(row[at]), row[at + 1]) for row in rows for at in range(0, len(row) - 1, 2)]
    named = [label for label, _ in pairs if label in LABELS]
    long = any(sum(len(each.text) for each in content) > LONGEST_VALUE for _, content in pairs)
    if len(named) < LEAST_LABELS or not long:
        return []
    return [block for row in rows for block in _filled_in(row)]


def _filled_in(row: list[tuple[Paragraph, ...]]) -> Iterator[Paragraph]:
    if len(row) == 1:
        yield from row[0]
    for label, content in zip(row[::2], row[1::2], strict=False):
        if len(content) == 1 and len(content[0].text) <= LONGEST_VALUE:
            yield Paragraph(inlines=(Run(text=f"{_words(label)}："), *content[0].inlines))
        else:
            yield from content if _words(label) in TEXT_LABELS else (*label, *content)


def _unlike(row: tuple[tuple[Paragraph, ...], ...]) -> Iterator[tuple[Paragraph, ...]]:
    """The cells of a row, merged ones once."""
    seen: set[int] = set()
    for cell in row:
        if id(cell) not in seen or not cell:
            seen.add(id(cell))
            yield cell


def _words(cell: tuple[Paragraph, ...]) -> str:
    return re.sub(r"[\s\u3000：:]", "", "".join(each.text for each in cell))


def _distinct(table: Table) -> Iterator[tuple[Paragraph, ...]]:
    """Each cell once, merged ones too."""
    seen: set[int] = set()
    for row in table.rows:
        for cell in row:
            if id(cell) not in seen:
                seen.add(id(cell))
                yield cell


def _is_frame(table: Table, filled: list[tuple[Paragraph, ...]]) -> bool:
    """Whether a table holds pictures, and words only as their captions."""
    pictured = [cell for cell in filled if any(each.images for each in cell)]
    worded = [cell for cell in filled if cell not in pictured]
    captions = all(sum(len(each.text.strip()) for each in cell) <= LONGEST_CAPTION for cell in worded)
    return bool(pictured) and captions and len(worded) <= len(pictured) and len(table.rows) <= 2 * len(pictured) + 1


def _by_column(table: Table) -> Iterator[tuple[Paragraph, ...]]:
    """Cells column by column within each pair of rows, so that a caption follows its picture."""
    seen: set[int] = set()
    for top in range(0, len(table.rows), 2):
        for column in range(len(table.rows[0])):
            for row in table.rows[top : top + 2]:
                if column < len(row) and id(row[column]) not in seen and row[column]:
                    seen.add(id(row[column]))
                    yield row[column]
