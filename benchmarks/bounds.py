"""What must be reached: the bounds of the first version, against plain Pelican, and of the second, against Hugo."""

from dataclasses import dataclass
from typing import Literal

from benchmarks.measure import Usage

MEMORY = 400_000_000
"""Bytes, all processes of a cold build of 10,000 articles together."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Ours at most `part` of the peer's wall or CPU at a step."""

    step: str
    peer: str
    measure: Literal["wall", "cpu"]
    part: float

    def ratio(self, ours: Usage, theirs: Usage) -> float:
        """Ours as a part of theirs."""
        own: float = getattr(ours, self.measure)
        other: float = getattr(theirs, self.measure)
        return own / other


BOUNDS = (
    Bound("cold", "pelican", "wall", 1 / 3),
    Bound("unchanged", "pelican", "wall", 1 / 40),
    Bound("body", "pelican", "wall", 1 / 25),
    Bound("title", "pelican", "wall", 1 / 25),
    Bound("added", "pelican", "wall", 1 / 25),
    Bound("cold", "hugo", "wall", 1),
    Bound("unchanged", "hugo", "cpu", 1 / 20),
    Bound("body", "hugo", "cpu", 1 / 15),
    Bound("title", "hugo", "cpu", 1 / 10),
    Bound("added", "hugo", "cpu", 1 / 10),
    Bound("withdrawn", "hugo", "cpu", 1 / 10),
    Bound("column", "hugo", "cpu", 1 / 3),
    Bound("organisation", "hugo", "cpu", 1 / 3),
    Bound("template", "hugo", "cpu", 1 / 2),
    Bound("frame", "hugo", "cpu", 1 / 2),
    Bound("stylesheet", "hugo", "cpu", 1 / 2),
)
