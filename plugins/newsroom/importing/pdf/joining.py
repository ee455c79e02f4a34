"""Lines joined to paragraphs, across columns and pages."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from plugins.newsroom.importing.document import Block, Image, Look, Paragraph, Run, Table
from plugins.newsroom.importing.pdf.layout import Box, Placed, joined
from plugins.newsroom.importing.pdf.tables import aligned, continued, without_rules

_INDENT = 0.8
"""Of a letter's size, from which on a line is indented."""
_FULL = 1.7
"""The same: what ends nearer to the edge is a full line."""
_APART = 1.35
"""Of the usual distance of two lines, from which on a paragraph begins."""


_NEAR = 3
"""Points within which edges are the same."""
_ENOUGH = 3
"""Lines that make an edge sure."""


class Edges(Struct, frozen=True):
    """Where most lines of a column begin and end, and how far apart they are."""

    left: float
    right: float
    leading: float


class Joiner:
    """Takes lines one after the other, gives paragraphs."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self._edges = _edges(placed)
        self._open: Paragraph | None = None
        self._last: tuple[Box, str] | None = None
        self._held: list[Block] = []

    def blocks(self, placed: Sequence[Placed]) -> Iterator[Block]:
        """The blocks of a text."""
        at = 0
        while at < len(placed):
            rows = [each.boxes for each in _of_one_column(placed, at)]
            count = aligned(rows)
            if count:
                yield from self._flushed()
                yield without_rules(rows[:count])
                at += count
                continue
            yield from self._taken(placed[at])
            at += 1
        yield from self._flushed()

    def _taken(self, placed: Placed) -> Iterator[Block]:
        content = placed.boxes[0].content
        if isinstance(content, str):
            yield from self._line(placed)
            return
        block: Block = Paragraph(inlines=(content,)) if isinstance(content, Image) else content
        if self._open is not None and self._is_full():
            self._held.append(block)
        else:
            yield from self._flushed()
            yield block

    def _line(self, placed: Placed) -> Iterator[Block]:
        line, edges = joined(placed.boxes, "　"), self._edges[placed.column]
        text = str(line.content)
        if self._open is not None and self._goes_on(line, placed.column):
            blank = (
                " " if self._open.text[-1:].isascii() and self._open.text[-1:].isalnum() and text[:1].isascii() else ""
            )
            self._open = Paragraph(inlines=(Run(text=f"{self._open.text}{blank}{text}"),), look=self._open.look)
        else:
            yield from self._flushed()
            self._open = Paragraph(inlines=(Run(text=text),), look=_look(line, edges))
        self._last = (line, placed.column)

    def _goes_on(self, line: Box, column: str) -> bool:
        last, was = self._last or (line, column)
        edges = self._edges[column]
        if not self._is_full() or abs(last.size - line.size) > 0.6 or line.left > edges.left + _INDENT * line.size:
            return False
        below = was == column and line.top > last.top and not self._held
        return not below or line.top - last.top <= _APART * max(edges.leading, last.size)

    def _is_full(self) -> bool:
        if self._last is None or (self._open is not None and self._open.look.centred):
            return False
        line, column = self._last
        return line.right >= self._edges[column].right - _FULL * line.size

    def _flushed(self) -> Iterator[Block]:
        if self._open is not None:
            yield self._open
        yield from self._held
        self._open, self._last, self._held = None, None, []


def _of_one_column(placed: Sequence[Placed], start: int) -> list[Placed]:
    """The lines from one on that stand in its column, as long as they are of several pieces."""
    found = []
    for each in placed[start:]:
        if each.column != placed[start].column or len(each.boxes) < 2:
            break
        found.append(each)
    return found or [placed[start]]


def _edges(placed: Iterable[Placed]) -> dict[str, Edges]:
    columns: dict[str, list[Box]] = {}
    for each in placed:
        columns.setdefault(each.column, [])
        if isinstance(each.boxes[0].content, str):
            columns[each.column].append(joined(each.boxes, "　"))
    return {column: _edges_of(lines) for column, lines in columns.items()}


def _edges_of(lines: Sequence[Box]) -> Edges:
    lefts, rights = sorted(each.left for each in lines), sorted(each.right for each in lines)
    steps = [below.top - above.top for above, below in pairwise(lines) if below.top > above.top]
    if not lines:
        return Edges(0, 0, 0)
    return Edges(_outermost(lefts), _usual(rights[::-1]), median(steps) if steps else 0)


def _outermost(edges: Sequence[float]) -> float:
    """Where the outermost lines begin that are not alone in it: in short paragraphs most lines are indented."""
    counts = Counter(round(each / _NEAR) for each in edges)
    return next((each for each in edges if counts[round(each / _NEAR)] > 1), edges[len(edges) // 10])


def _usual(edges: Sequence[float]) -> float:
    """Where most lines begin or end; `edges` from the outermost on, of which a tenth may hang out."""
    most, count = Counter(round(each / _NEAR) for each in edges).most_common(1)[0]
    return most * _NEAR if count >= _ENOUGH else edges[len(edges) // 10]


def _look(line: Box, edges: Edges) -> Look:
    before, behind = line.left - edges.left, edges.right - line.right
    inner = line.right - line.left < 0.8 * (edges.right - edges.left)
    return Look(
        centred=inner and abs(before - behind) < 1.2 * line.size and before > line.size,
        right=inner and before > 0.4 * (edges.right - edges.left) and behind < 0.2 * (edges.right - edges.left),
        size=line.size,
        bold=line.bold,
    )


def with_long_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Tables that a page's end has cut, whole."""
    last: Block | None = None
    for block in blocks:
        if isinstance(last, Table) and isinstance(block, Table):
            whole = continued(last, block)
            if whole:
                last = whole
                continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last
