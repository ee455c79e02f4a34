"""Character references: `&copy;` is ©, and `&lt;` is how to write a `<` that begins no tag."""

import re
from html import unescape
from re import Match

from markdown.inlinepatterns import InlineProcessor

from plugins.reading.characters import unfit
from plugins.reading.markdown.draft import ETX, STX, Draft
from plugins.reading.markdown.faults import ENTITY_INVALID, HTML_NOT_ALLOWED

ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"

REFERENCE = re.compile(ENTITY)

DISGUISED_TAG = re.compile(r"(?:/|&#0*47;|&#[xX]0*2[fF];|&sol;)?(?:[A-Za-z!?/]|&#[xX]?[0-9A-Fa-f]+;|&excl;|&quest;)")


class Entities(InlineProcessor):
    """Puts the character in the place of its reference; a reference to no character is text."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(ENTITY)
        self.draft = draft

    def handleMatch(self, m: Match[str], data: str) -> tuple[str | None, int, int]:  # type: ignore[override] # noqa: N802
        """The characters, as marks that no later pattern reads."""
        reference = m[0]
        characters = unescape(reference)
        if characters == reference:
            return None, m.start(), m.end()
        if is_unfit(reference):
            self.draft.add(ENTITY_INVALID, reference)
            return "", m.start(), m.end()
        if characters == "<" and reference != "&lt;" and DISGUISED_TAG.match(data, m.end()):
            self.draft.add(HTML_NOT_ALLOWED, reference)
        return "".join(f"{STX}{ord(each)}{ETX}" for each in characters), m.start(), m.end()


def decode(text: str) -> str:
    """Text with the characters in the place of their references; `&copy=1` in an address is none."""
    return REFERENCE.sub(lambda reference: unescape(reference[0]), text) if "&" in text else text


def unfit_reference(text: str) -> str | None:
    """The first reference of a text to a character that no text may hold."""
    return next(filter(is_unfit, REFERENCE.findall(text)), None) if "&" in text else None


def is_unfit(reference: str) -> bool:
    """Whether a reference is to nothing, or to a character that no text may hold."""
    characters = unescape(reference)
    # A carriage return is no character of a text either; in files it is one kind of line end.
    return not characters or "\r" in characters or any(unfit(characters))
