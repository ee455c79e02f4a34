"""What a page has at its edges beside its text: running heads, numbers, marks laid over or under it."""

import re
from collections import Counter
from collections.abc import Sequence

from plugins.newsroom.importing.document import Image
from plugins.newsroom.importing.pdf.layout import Box

_MARGIN = 0.075
"""Of a page's height, above and below, where a line that keeps its distance is no text."""
_WIDE_MARGIN = 0.12
"""The same for what stands there on several pages."""
_NUMBER = re.compile(r"[\s—–\-·.]*(?:第\s*[0-9]+\s*页|[0-9]+)(?:\s*[/／]?\s*(?:共\s*)?[0-9]+\s*页?)?[\s—–\-·.]*")


def around(pages: Sequence[Sequence[Box]], heights: Sequence[float]) -> list[set[int]]:
    """For each page the indices of its boxes that are no part of the text."""
    repeated = _repeated(pages, heights)
    return [_apart(boxes, height) | repeated[at] for at, (boxes, height) in enumerate(zip(pages, heights, strict=True))]


def _repeated(pages: Sequence[Sequence[Box]], heights: Sequence[float]) -> list[set[int]]:
    """What stands at the edge of several pages, numbers apart; and the same picture at the same place."""
    marks: list[dict[int, object]] = []
    for boxes, height in zip(pages, heights, strict=True):
        marks.append({at: mark for at, box in enumerate(boxes) if (mark := _mark(box, height)) is not None})
    counts = Counter(mark for page in marks for mark in set(page.values()))
    return [{at for at, mark in page.items() if counts[mark] > 1} for page in marks]


def _mark(box: Box, height: float) -> object:
    if isinstance(box.content, Image):
        return (round(box.left), round(box.top), box.content.data)
    edge = box.bottom < _WIDE_MARGIN * height or box.top > (1 - _WIDE_MARGIN) * height
    return (round(box.top), re.sub(r"[0-9]+", "0", box.content)) if edge and isinstance(box.content, str) else None


def _apart(boxes: Sequence[Box], height: float) -> set[int]:
    """Lines in the margins that keep a distance from the text, and page numbers."""
    places = sorted({(each.top, each.bottom) for each in boxes})
    upper = _from_edge(places, _MARGIN * height)
    lower = _from_edge([(height - bottom, height - top) for top, bottom in reversed(places)], _MARGIN * height)
    tops = [top for top, _ in places]
    outer = set(tops[:upper]) | set(tops[len(tops) - lower :])
    return {
        at
        for at, box in enumerate(boxes)
        if isinstance(box.content, str) and (box.top in outer or _is_number(box, height))
    }


def _is_number(box: Box, height: float) -> bool:
    edge = box.bottom < _WIDE_MARGIN * height or box.top > (1 - _WIDE_MARGIN) * height
    return edge and isinstance(box.content, str) and _NUMBER.fullmatch(box.content) is not None


def _from_edge(places: Sequence[tuple[float, float]], margin: float) -> int:
    """How many lines from the edge on lie within the margin and away from the rest."""
    apart = 0
    for at, (top, bottom) in enumerate(places):
        if bottom > margin:
            break
        if at + 1 == len(places) or places[at + 1][0] - bottom > bottom - top:
            apart = at + 1
    return apart
