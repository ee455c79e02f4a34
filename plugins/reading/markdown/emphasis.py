"""Emphasis: Python-Markdown's pairing, which closes before Chinese text and punctuation, with a faster search."""

from re import Match

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor

from plugins.reading.markdown.draft import ETX, STX


class Times(InlineProcessor):
    """A `*` between two digits multiplies."""

    def __init__(self) -> None:
        super().__init__(r"(?<=[0-9])\*(?=[0-9])")

    def handleMatch(self, m: Match[str], _data: str) -> tuple[str, int, int]:  # type: ignore[override] # noqa: N802
        """The sign itself, out of reach of emphasis."""
        return f"{STX}42{ETX}", m.start(), m.end()


class Emphasis(DelimiterProcessor):
    """`*`, `_` and `~~`; the next delimiter is found by a regular expression instead of character by character."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)
        self.add("~", "del", double=True)

    def search(self, data: str, start: int) -> Match[str] | None:
        """The next delimiter that may pair."""
        for token in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[token[0]]
            found = delimiter.boundary.match(data, token.start())
            if found is not None and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None
