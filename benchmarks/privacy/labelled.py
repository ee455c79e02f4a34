"""The labelled lines, by kind, in two halves: one to tune the rules by, one that only the report looks at."""

from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from benchmarks.privacy.figures import filled
from plugins.privacy import Kind

FILE = Path(__file__).with_name("lines.txt")
PLAIN = "平常的话"
"""The heading of lines that are near to no kind."""


class Line(NamedTuple):
    """A line with what it holds."""

    text: str
    kind: Kind | None
    """None: nothing."""
    held_out: bool


def lines() -> list[Line]:
    """All lines of the file."""
    found = []
    heading = ""
    for row in FILE.read_text("utf-8").splitlines():
        if row.startswith("["):
            heading = row.strip("[]")
        elif row[:2] in ("+ ", "- "):
            kind = Kind(heading) if row[0] == "+" else None
            found.append(Line(filled(row[2:]), kind, _is_held_out(row)))
    return found


def _is_held_out(row: str) -> bool:
    """By a digest, so that nobody chooses."""
    return blake2b(row.encode(), digest_size=1).digest()[0] % 2 == 0
