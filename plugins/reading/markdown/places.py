"""Finds the line of a construct: Python-Markdown keeps none."""

import re
from functools import cached_property

from plugins.reading.markdown.fences import blank_code

STARTS_AS_WORD = re.compile("[A-Za-z0-9/.]")


class Places:
    """The lines of a body, as its file counts them."""

    def __init__(self, source: str, first_line: int) -> None:
        self.source = source
        self.first_line = first_line

    @cached_property
    def searched(self) -> str:
        """The source without its code."""
        return blank_code(self.source)

    def line(self, fragment: str, nth: int = 0) -> int:
        """The line of the nth place of some words, or of the place likeliest to be meant."""
        words = re.escape(fragment)
        before = "(?<![A-Za-z0-9/.-])" if STARTS_AS_WORD.match(fragment) else ""
        after = "(?![A-Za-z0-9/-])" if fragment[-1:].isalnum() else ""
        linked = rf"(?:\]\(|\]:)\s*<?{words}{after}"
        return self.first_match((linked, before + words + after, words, re.escape(fragment[:12])), nth)

    def first_match(self, patterns: tuple[str, ...], nth: int) -> int:
        """The line of the nth match of the first pattern that matches at all."""
        for pattern in patterns:
            found = nth_position(pattern, self.searched, nth)
            if found is not None:
                return self.first_line + self.source.count("\n", 0, found)
        return self.first_line


def nth_position(pattern: str, text: str, nth: int) -> int | None:
    """Where the nth match begins, or the last where there are fewer; None where there is none."""
    position = None
    for number, match in enumerate(re.finditer(pattern, text)):
        position = match.start()
        if number == nth:
            break
    return position
