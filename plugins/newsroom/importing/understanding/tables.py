"""Tables that are only a frame: around one text, or around pictures and their captions."""

from collections.abc import Iterator

from plugins.newsroom.importing.document import Block, Paragraph, Table
from plugins.newsroom.importing.understanding.cleaning import cleaned

LONGEST_CAPTION = 60


def unwrapped(table: Table) -> list[Block]:
    """The blocks that a table frames; the table itself where it holds data."""
    cells = list(_distinct(table))
    filled = [cell for cell in cells if any(each.text.strip() or each.images for each in cell)]
    if len(filled) <= 1 or _is_frame(table, filled):
        return [cleaned(each) for cell in _by_column(table) for each in cell if each.text.strip() or each.images]
    return [table]


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
