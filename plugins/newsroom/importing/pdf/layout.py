"""What stands on a page, put into reading order: whole lines, columns, what is set beside one another."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from plugins.newsroom.importing.document import Image, Table


class Box(Struct, frozen=True, kw_only=True):
    """Something at a place on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    content: "str | Table | Image"
    size: float = 0
    """Of its letters, where it is words."""
    bold: bool = False

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.top + self.bottom) / 2


class Placed(Struct, frozen=True, kw_only=True):
    """Boxes of one line, and the column in which they stand."""

    boxes: tuple[Box, ...]
    column: str
    """The same for columns at the same place, whatever the page."""


_OVERHANG = 0.3
_APART = 0.9
"""Of a letter's size, from which on words of one line stand apart."""
LEAST_ROWS = 4
"""Lines side by side that make two columns."""
_FILLED = 0.55
"""Of a column's width, which its lines fill; what fills less is a table without rules."""


def in_order(boxes: Sequence[Box], column: str = "") -> Iterator[Placed]:
    """The lines of a page, or of one of its columns, as they are read."""
    gutter = _gutter(boxes)
    if gutter is None:
        yield from (Placed(boxes=row, column=column) for row in rows_of(boxes))
        return
    across = sorted((each for each in boxes if _is_across(each, gutter)), key=lambda box: box.top)
    rest = [each for each in boxes if each not in across]
    above = float("-inf")
    for row in [*rows_of(across), ()]:
        below = min((each.middle for each in row), default=float("inf"))
        yield from _band([each for each in rest if above <= each.middle < below], gutter, column)
        if row:
            yield Placed(boxes=row, column=column)
        above = below


def _is_across(box: Box, gutter: float) -> bool:
    """Whether something stands in both columns; punctuation may hang out of one, and a picture be a little wider."""
    least = box.size if isinstance(box.content, str) else _OVERHANG * (box.right - box.left)
    return box.left + least < gutter < box.right - least


def _band(boxes: Sequence[Box], gutter: float, column: str) -> Iterator[Placed]:
    """What stands between two lines that go across: two columns, or lines as any others."""
    left = [each for each in boxes if each.left + each.right < 2 * gutter]
    right = [each for each in boxes if each.left + each.right >= 2 * gutter]
    if _are_columns(left, right):
        yield from in_order(left, f"{column}L")
        yield from in_order(right, f"{column}R")
    else:
        yield from (Placed(boxes=row, column=column) for row in rows_of(boxes))


def _are_columns(left: Sequence[Box], right: Sequence[Box]) -> bool:
    return all(_is_column(each) for each in (left, right)) and len(left) + len(right) >= LEAST_ROWS


def _is_column(boxes: Sequence[Box]) -> bool:
    words = [each for each in boxes if isinstance(each.content, str)]
    if not words:
        return bool(boxes)
    width = max(each.right for each in words) - min(each.left for each in words)
    filled = sorted(each.right - each.left for each in words)
    return filled[len(filled) // 2] >= _FILLED * width and width > 5 * max(each.size for each in words)


def rows_of(boxes: Iterable[Box]) -> Iterator[tuple[Box, ...]]:
    """Words that stand beside one another as one line each; tables and pictures alone."""
    row: list[Box] = []
    for box in sorted(boxes, key=lambda each: (each.top, each.left)):
        if row and isinstance(box.content, str) and isinstance(row[-1].content, str) and _is_beside(box, row[0]):
            row.append(box)
            continue
        if row:
            yield _pieces(row)
        row = [box]
    if row:
        yield _pieces(row)


def _pieces(row: Sequence[Box]) -> tuple[Box, ...]:
    """A line from left to right, what stands near enough together as one."""
    pieces: list[Box] = []
    for box in sorted(row, key=lambda each: each.left):
        if pieces and box.left - pieces[-1].right < _APART * box.size:
            pieces[-1] = joined((pieces[-1], box), "")
        else:
            pieces.append(box)
    return tuple(pieces)


def joined(boxes: Sequence[Box], between: str) -> Box:
    """Pieces of a line as one."""
    return Box(
        left=boxes[0].left,
        top=min(each.top for each in boxes),
        right=boxes[-1].right,
        bottom=max(each.bottom for each in boxes),
        content=between.join(str(each.content) for each in boxes),
        size=max(each.size for each in boxes),
        bold=all(each.bold for each in boxes),
    )


def _is_beside(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _gutter(boxes: Sequence[Box]) -> float | None:
    """Where most lines that stand side by side leave a space between them; nothing where too few do."""
    rows = list(rows_of(each for each in boxes if isinstance(each.content, str)))
    gaps = [(one.right, other.left) for row in rows for one, other in pairwise(row)]
    if len(gaps) < LEAST_ROWS:
        return None
    best = max(((left + right) / 2 for left, right in gaps), key=lambda at: (_within(gaps, at), -at))
    common = [gap for gap in gaps if gap[0] < best < gap[1]]
    return (max(gap[0] for gap in common) + min(gap[1] for gap in common)) / 2 if len(common) >= LEAST_ROWS else None


def _within(gaps: Sequence[tuple[float, float]], at: float) -> int:
    return sum(left < at < right for left, right in gaps)
