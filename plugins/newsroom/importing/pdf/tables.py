"""Tables of a page: those with rules, and rows of words that stand below one another."""

from collections.abc import Sequence
from typing import Any

from plugins.newsroom.importing.document import Paragraph, Run, Table
from plugins.newsroom.importing.pdf.layout import Box

LEAST_ROWS = 2


def ruled(page: Any) -> list[Any]:
    """The tables of a page; a frame around a text, or a line under it, is none."""
    return [
        each for each in page.find_tables() if len(each.rows) >= LEAST_ROWS and len(each.rows[0].cells) >= LEAST_ROWS
    ]


def table_of(found: Any) -> Table:
    """A table with rules."""
    return Table(rows=tuple(tuple(_cell(text) for text in row) for row in _filled(found.extract())))


def _filled(rows: list[list[str | None]]) -> list[list[str]]:
    """Cells that are None are covered by the one before or above."""
    filled: list[list[str]] = []
    for row in rows:
        cells: list[str] = []
        for at, text in enumerate(row):
            above = filled[-1][at] if filled and at < len(filled[-1]) else ""
            cells.append(text if text is not None else cells[-1] if cells and above == "" else above)
        filled.append(cells)
    return filled


def _cell(text: str) -> tuple[Paragraph, ...]:
    words = ""
    for line in text.split("\n"):
        latin = words[-1:].isascii() and words[-1:].isalnum() and line[:1].isascii() and line[:1].isalnum()
        words += f" {line}" if latin else line
    return (Paragraph(inlines=(Run(text=words.strip()),)),) if words.strip() else ()


def aligned(rows: Sequence[Sequence[Box]]) -> int:
    """How many rows from the first on stand below one another in as many columns."""
    count = 1
    while count < len(rows) and _is_below(rows[count], rows[0]):
        count += 1
    return count if count >= LEAST_ROWS and len(rows[0]) >= LEAST_ROWS else 0


def _is_below(row: Sequence[Box], first: Sequence[Box]) -> bool:
    if len(row) != len(first) or not all(isinstance(each.content, str) for each in row):
        return False
    return all(_shares_an_edge(one, other) for one, other in zip(row, first, strict=True))


def _shares_an_edge(one: Box, other: Box) -> bool:
    near = 1.2 * max(one.size, other.size)
    middles = abs(one.left + one.right - other.left - other.right) / 2
    return min(abs(one.left - other.left), abs(one.right - other.right), middles) < near


def without_rules(rows: Sequence[Sequence[Box]]) -> Table:
    """Aligned rows as a table."""
    return Table(rows=tuple(tuple(_cell(str(each.content)) for each in row) for row in rows))


def continued(above: Table, below: Table) -> Table | None:
    """A table that goes on over the page, its head repeated there or not; nothing where it is another one."""
    if len(above.rows[0]) != len(below.rows[0]):
        return None
    rows = below.rows[1:] if below.rows[0] == above.rows[0] else below.rows
    return Table(rows=(*above.rows, *rows))
