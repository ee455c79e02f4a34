"""Two versions of a text side by side, in the columns of a terminal where a hanzi is as wide as two letters."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from unicodedata import combining, east_asian_width

_MARKS = {"equal": " ", "replace": "|", "delete": "<", "insert": ">"}
_AROUND = 1
"""Equal lines shown before and after what differs."""


def side_by_side(mine: str, theirs: str, width: int) -> list[str]:
    """Mine on the left, theirs on the right; of what is equal only the lines around a difference."""
    half = max(10, (width - 3) // 2)
    left, right = mine.splitlines(), theirs.splitlines()
    rows = [f"{_padded('我的写法', half)} | 别人的写法", f"{'-' * half}-+-{'-' * half}"]
    for group in SequenceMatcher(None, left, right, autojunk=False).get_grouped_opcodes(_AROUND):
        for kind, first, last, other_first, other_last in group:
            rows += _rows(left[first:last], right[other_first:other_last], _MARKS[kind], half)
    return rows


def _rows(left: list[str], right: list[str], mark: str, half: int) -> Iterator[str]:
    for at in range(max(len(left), len(right))):
        mine = _folded(left[at], half) if at < len(left) else [""]
        theirs = _folded(right[at], half) if at < len(right) else [""]
        for line in range(max(len(mine), len(theirs))):
            one = mine[line] if line < len(mine) else ""
            other = theirs[line] if line < len(theirs) else ""
            yield f"{_padded(one, half)} {mark} {other}".rstrip()


def width_of(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))


def _folded(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for each in text:
        if width_of(line + each) > width:
            lines.append(line)
            line = ""
        line += each
    return [*lines, line]
