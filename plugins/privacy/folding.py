"""Text in its plainest form, each character knowing where it comes from: what disguises a number is taken off it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

_PIECE = re.compile(r"&#?[0-9A-Za-z]{1,31};?|%(?:3[0-9]|40|[46][1-9A-Fa-f]|[57][0-9Aa])|.", re.DOTALL)
"""A reference, a letter or digit or `@` as addresses disguise it, or any character."""

# Markdown's and HTML's marks, which readers do not see. Angle brackets round an address are no tag.
_MARK = re.compile(
    r"<!--(?:(?!<!--).){0,500}?-->|</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>\n]{0,300})?/?>|\]\([^()\s]{0,400}\)|\\(?=[^0-9A-Za-z\s])|[*`~\[\]]|"
    r"(?<![0-9A-Za-z])_+|_+(?![0-9A-Za-z])|(?<=[0-9])_+(?=[0-9])",
    re.DOTALL,
)

_LETTERS = str.maketrans({"×": "x", "Х": "X", "х": "x", "Χ": "X", "χ": "x", "✕": "x", "╳": "x"})
"""What is taken for the X at the end of an identity number."""


_SIMPLE = re.compile(r"[\n -$'-~\u00b7\u2010-\u2015\u2018-\u201d\u3000-\u303f\u4e00-\u9fff\uff01-\uff05\uff07-\uff5e]*")
"""Characters that stay one when they are unfolded, and begin no reference."""


_SPOKEN = re.compile("[〇零一二三四五六七八九幺]{7,}")
_SPOKEN_DIGITS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
"""Digits as they are read out; seven and more of them in a row are no number of things, but a number to be called."""


class Folded(NamedTuple):
    """A text folded, with the place of each of its characters in the text it was made from."""

    text: str
    origins: Sequence[int]
    """One more than there are characters: the last is the end."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text as a stretch of the original."""
        return self.origins[start], self.origins[max(start, end - 1)] + 1


def fold(text: str, start: int = 0) -> Folded:
    """Compatibility forms unfolded (NFKC), references resolved, invisible characters dropped, all digits ASCII.

    `start` is added to the places.
    """
    if _SIMPLE.fullmatch(text):
        plain = unicodedata.normalize("NFKC", text).translate(_LETTERS)
        return Folded(_with_digits(plain), range(start, start + len(text) + 1))
    characters: list[str] = []
    origins: list[int] = []
    for at, piece in _pieces(text):
        for each in _plain(piece):
            characters.append(each)
            origins.append(start + at)
    return Folded(_with_digits("".join(characters)), (*origins, start + len(text)))


def _with_digits(text: str) -> str:
    return _SPOKEN.sub(lambda run: run[0].translate(_SPOKEN_DIGITS), text)


def without_marks(folded: Folded) -> Folded:
    """The same without the marks of Markdown and HTML, so that what they split is whole."""
    kept: list[int] = []
    last = 0
    for mark in _MARK.finditer(folded.text):
        kept.extend(range(last, mark.start()))
        last = mark.end()
    if not last:
        return folded
    kept.extend(range(last, len(folded.text)))
    text = "".join([folded.text[each] for each in kept])
    return Folded(text, (*(folded.origins[each] for each in kept), folded.origins[-1]))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    if "&" in text or "%" in text:
        return ((match.start(), match[0]) for match in _PIECE.finditer(text))
    return enumerate(text)


@lru_cache(4096)
def _plain(piece: str) -> str:
    characters = piece
    if len(piece) > 1:
        characters = unquote(piece) if piece.startswith("%") else unescape(piece)
    if "一" <= characters <= "鿿":
        return characters
    normal = unicodedata.normalize("NFKC", characters).translate(_LETTERS)
    return "".join(filter(None, map(_visible, normal)))


def _visible(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    # Format characters, combining marks and fillers take no room of their own (UAX 44, Default_Ignorable).
    if unicodedata.category(character) in ("Cf", "Mn", "Me", "Cc") and character not in "\n\t":
        return ""
    return "" if character in "\u115f\u1160\u3164\uffa0\u2800" else character
