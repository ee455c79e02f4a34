"""The headings of a body: their level on the page, where the title is the first heading, and their anchors."""

from plugins.committee import Heading

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")

SHOWN = (2, 3)
"""Levels that an outline shows."""


class Outline:
    """The headings met so far."""

    def __init__(self) -> None:
        self.open: list[int] = []
        """Levels as written of the headings that the next one may stand below, highest first."""
        self.section, self.subsection = 0, 0
        self.headings: list[Heading] = []

    def place(self, written_level: int) -> tuple[int, str]:
        """The level of the next heading, and its anchor: `s2` the second section, `s2-1` the first part of it.

        No level is left out, whatever was written: readers who cannot see leap from heading to heading.
        """
        self.open = [each for each in self.open if each < written_level]
        level = min(len(self.open) + 2, 6)
        self.open.append(written_level)
        if level == 2:
            self.section, self.subsection = self.section + 1, 0
            return level, f"s{self.section}"
        if level == 3:
            self.subsection += 1
            return level, f"s{self.section}-{self.subsection}"
        return level, ""

    def add(self, level: int, anchor: str, text: str) -> None:
        """Keep a heading that the outline shows."""
        if level in SHOWN:
            self.headings.append(Heading(level, anchor, " ".join(text.split())))

    def find(self, name: str) -> str | None:
        """The anchor of a heading by its anchor or its words, blanks written as `-` or as they are."""
        for heading in self.headings:
            if name == heading.anchor or name in (heading.text, heading.text.replace(" ", "-")):
                return heading.anchor
        return None
