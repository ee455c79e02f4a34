"""Raw HTML: a few safe tags without attributes pass, all else that looks like markup is a fault."""

import re
from re import Match

from markdown.inlinepatterns import InlineProcessor

from plugins.allowed import WRITTEN
from plugins.reading.markdown.draft import ETX, STX, Draft
from plugins.reading.markdown.faults import HTML_NOT_ALLOWED

VOID = frozenset({"br"})

TAG = re.compile(r"</?([A-Za-z]+) *+/?>")

NAME = re.compile("[^A-Za-z0-9:-]")

MARKUP = r"<(?:/?[A-Za-z][A-Za-z0-9:-]*+|/|!|\?)(?:[^<>]{0,300}>)?"
"""What an HTML parser takes for a tag, a comment, a declaration or an instruction (HTML, 13.2.5.6)."""


class Tags(InlineProcessor):
    """Puts a mark in the place of each safe tag; they are paired when the text is set."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(MARKUP)
        self.draft = draft

    def handleMatch(self, m: Match[str], _data: str) -> tuple[str, int, int]:  # type: ignore[override] # noqa: N802
        """A mark, or the words themselves where they are a fault."""
        words = m[0]
        tag = TAG.fullmatch(words)
        name = tag[1].lower() if tag else ""
        if name in WRITTEN and not (name in VOID and words.startswith("</")):
            return self.mark(name, words), m.start(), m.end()
        if not words.startswith("</") or words[2:].strip("> ").lower() not in self.refused():
            self.draft.add(HTML_NOT_ALLOWED, words)
        return f"{STX}60{ETX}", m.start(), m.start() + 1

    def refused(self) -> set[str]:
        """Names of the opening tags refused so far, whose closing tags need no word of their own."""
        return {NAME.split(each.fragment[1:])[0].lower() for each in self.draft.faults if each.code == HTML_NOT_ALLOWED}

    def mark(self, name: str, words: str) -> str:
        """The mark of a safe tag."""
        self.draft.tags.append((f"/{name}" if words.startswith("</") else name, words))
        return f"{STX}t{len(self.draft.tags) - 1}{ETX}"
