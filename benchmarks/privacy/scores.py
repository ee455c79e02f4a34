"""Precision and recall of the rules on labelled lines."""

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.privacy.figures import MAILBOX, OFFICE
from benchmarks.privacy.labelled import Line
from plugins.privacy import Contacts, Kind
from plugins.privacy.search import findings_in

CONTACTS = Contacts(phones=(OFFICE,), emails=(MAILBOX,))


class Score(NamedTuple):
    """How often a kind was found where it stands, missed, and seen where it does not stand."""

    found: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """Of what was found, how much is there."""
        return self.found / (self.found + self.false) if self.found + self.false else 1.0

    @property
    def recall(self) -> float:
        """Of what is there, how much was found."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    def __add__(self, other: tuple[int, ...]) -> "Score":  # type: ignore[override]
        return Score(*(one + more for one, more in zip(self, other, strict=True)))


def kinds_in(text: str) -> set[Kind]:
    """What is found in a line, but for offices' own."""
    return {each.kind for each in findings_in(text) if not CONTACTS.cover(each)}


def scores(lines: Iterable[Line]) -> dict[Kind, Score]:
    """The score of each kind that lines can hold."""
    sums: dict[Kind, Score] = {kind: Score(0, 0, 0) for kind in Kind if kind is not Kind.FACE}
    for line in lines:
        seen = kinds_in(line.text)
        for kind in seen | ({line.kind} if line.kind else set()):
            right, there = kind in seen, kind is line.kind
            sums[kind] += Score(int(right and there), int(not right), int(not there))
    return sums


def total(by_kind: Iterable[Score]) -> Score:
    """All kinds together."""
    return sum(by_kind, Score(0, 0, 0))


def mistakes(lines: Iterable[Line]) -> list[str]:
    """The lines that were judged wrongly, with what was found in each."""
    wrong = []
    for line in lines:
        seen = kinds_in(line.text)
        if seen != ({line.kind} if line.kind else set()):
            wrong.append(f"{line.kind or '无'} ≠ {'、'.join(sorted(seen)) or '无'}：{line.text}")
    return wrong
