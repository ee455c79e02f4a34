"""What a search comes to."""

from typing import NamedTuple

from plugins.privacy.kind import Kind

_SHOWN = 3
"""Characters that a message repeats of a number's beginning."""


class Match(NamedTuple):
    """Where a rule strikes in the text it was given."""

    start: int
    end: int


class Finding(NamedTuple):
    """A piece of personal data."""

    kind: Kind
    start: int
    """Where it begins in the text that was searched."""
    end: int
    text: str
    """In plain characters: full-width made half-width, marks and invisible characters gone."""

    @property
    def essence(self) -> str:
        """By which the same finding is known in another form of the text: letters and digits alone."""
        return "".join(each for each in self.text if each.isalnum()).lower()

    @property
    def masked(self) -> str:
        """As messages may repeat it: enough to find the place, too little to pass on."""
        return masked(self.text)


def masked(text: str) -> str:
    """The beginning of a text, and its last character where it is long."""
    short = text.strip()
    if len(short) <= _SHOWN + 1:
        return short[:1] + "○" * (len(short) - 1)
    return f"{short[:_SHOWN]}…{short[-1]}"
