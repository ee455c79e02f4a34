"""What the conversion of one body gathers on its way."""

import re
from collections import Counter

from plugins.committee import ProblemCode
from plugins.reading.markdown.faults import Fault, fault

STX, ETX = "\x02", "\x03"
"""Python-Markdown's marks round what stands for something else; no manuscript holds them."""

CHARACTER_MARK = re.compile(f"{STX}([0-9]+){ETX}")
"""A character that was written behind `\\`."""

MAX_FAULTS = 200
"""Of one body; whoever has mended as many may read the next."""


def unmarked(text: str) -> str:
    """A text with the characters in the place of their marks."""
    return CHARACTER_MARK.sub(lambda mark: chr(int(mark[1])), text)


class Draft:
    """One body in conversion; emptied for the next."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.codes: list[str] = []
        """Fenced code, in order."""
        self.footnotes: dict[str, str] = {}
        """Sources of the footnotes by their label."""
        self.abbreviations: dict[str, str] = {}
        self.tags: list[tuple[str, str]] = []
        """Safe inline tags met: name, with `/` where it closes, and the words as written."""
        self.seen: Counter[str] = Counter()

    def clear(self) -> None:
        """Make ready for another body."""
        for gathered in (self.faults, self.codes, self.footnotes, self.abbreviations, self.tags, self.seen):
            gathered.clear()

    def add(self, code: ProblemCode, fragment: str, **words: str) -> None:
        """Note a fault with the next place of these words."""
        self.add_at(code, fragment, self.count(fragment), **words)

    def add_at(self, code: ProblemCode, fragment: str, nth: int, **words: str) -> None:
        """Note a fault with a place of these words that was counted before."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(fault(code, fragment, nth, **words))

    def count(self, fragment: str) -> int:
        """Which place of these words this is, counted from 0; the next call gives the next place."""
        nth = self.seen[fragment]
        self.seen[fragment] = nth + 1
        return nth
