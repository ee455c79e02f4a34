"""Emphasis: Python-Markdown's pairing, which closes before Chinese text and punctuation, with a faster search."""

from re import Match

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor


class Emphasis(DelimiterProcessor):
    """`*` and `_`; the next delimiter is found by a regular expression instead of character by character."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)

    def search(self, data: str, start: int) -> Match[str] | None:
        """The next delimiter that may pair."""
        for token in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[token[0]]
            found = delimiter.boundary.match(data, token.start())
            if found is not None and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None
