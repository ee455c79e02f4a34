"""Finds the line of a construct: Python-Markdown keeps none."""

import re
from collections.abc import Iterator
from functools import cached_property

from plugins.reading.markdown.fences import blank_code

TARGET_ENDS = frozenset(") \n\t")
LONGEST_SEARCHED = 80
"""Characters: enough to find any place, and not the whole of a text that is one faulty block."""
STARTS_AS_WORD = re.compile("[A-Za-z0-9/.]")


class Places:
    """The lines of a body, as its file counts them."""

    def __init__(self, source: str, first_line: int) -> None:
        self.source = source
        self.first_line = first_line
        self.targets: dict[str, tuple[int, ...]] = {}

    @cached_property
    def searched(self) -> str:
        """The source without its code."""
        return blank_code(self.source)

    def line(self, fragment: str, nth: int = 0) -> int:
        """The line of the nth place of some words, or of the place likeliest to be meant."""
        position = self.target(fragment, nth)
        if position is None:
            position = self.words(fragment, nth)
        return self.first_line + self.source.count("\n", 0, position or 0)

    def target(self, fragment: str, nth: int) -> int | None:
        """Where the nth link or picture with this target begins its target."""
        positions = self.targets.get(fragment)
        if positions is None:
            positions = self.targets[fragment] = tuple(self.find_target(fragment))
        return positions[min(nth, len(positions) - 1)] if positions else None

    def find_target(self, fragment: str) -> Iterator[int]:
        """All places of a target."""
        needle = f"]({fragment}"
        position = self.searched.find(needle)
        while position >= 0:
            end = position + len(needle)
            if self.searched[end : end + 1] in TARGET_ENDS:
                yield position
            position = self.searched.find(needle, end)

    def words(self, fragment: str, nth: int) -> int | None:
        """Where the nth place of these words is, or of words like them."""
        fragment = fragment[:LONGEST_SEARCHED]
        words = re.escape(fragment)
        before = "(?<![A-Za-z0-9/.-])" if STARTS_AS_WORD.match(fragment) else ""
        after = "(?![A-Za-z0-9/-])" if fragment[-1:].isalnum() and len(fragment) < LONGEST_SEARCHED else ""
        for pattern in (rf"(?:\]\(|\]:)\s*<?{words}{after}", before + words + after, words, re.escape(fragment[:12])):
            found = nth_position(pattern, self.searched, nth)
            if found is not None:
                return found
        if (
            "&" in fragment
            and (found := nth_position(re.escape(fragment.replace("&", "&amp;")), self.searched, nth)) is not None
        ):
            return found
        escaped = "".join(rf"\\?{re.escape(each)}" for each in fragment)
        return nth_position(escaped, self.source, nth)


def nth_position(pattern: str, text: str, nth: int) -> int | None:
    """Where the nth match begins, or the last where there are fewer; None where there is none."""
    position = None
    for number, match in enumerate(re.finditer(pattern, text)):
        position = match.start()
        if number == nth:
            break
    return position
