"""Footnotes: numbered in the order of their use, each with the way to it and the ways back."""

NOTES = '<section class="notes" aria-label="注释"><ol>'
NOTES_END = "</ol></section>\n"


class Notes:
    """Which footnotes a text uses, and how often."""

    def __init__(self) -> None:
        self.uses: dict[str, int] = {}
        """By label, in the order of the first use."""
        self.numbers: dict[str, int] = {}

    def cite(self, label: str) -> str:
        """The number that stands in the text."""
        number = self.numbers.setdefault(label, len(self.numbers) + 1)
        self.uses[label] = self.uses.get(label, 0) + 1
        anchor = place(number, self.uses[label])
        return f'<sup><a href="#fn-{number}" class="note" id="{anchor}">{number}</a></sup>'

    def ways_back(self, label: str) -> str:
        """The arrows behind a footnote, one for each place that uses it."""
        number = self.numbers[label]
        return "".join(
            f'<a href="#{place(number, use)}" class="note-back" aria-label="回到正文">↩\ufe0e</a>'
            for use in range(1, self.uses[label] + 1)
        )


def place(number: int, use: int) -> str:
    """The anchor of a place that uses a footnote."""
    return f"fnref-{number}" if use == 1 else f"fnref-{number}-{use}"
