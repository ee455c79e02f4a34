"""All that begins with a square bracket: links, pictures, references and footnotes."""

import re
from re import Match
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from plugins.reading.markdown.characters import UNWRITABLE
from plugins.reading.markdown.draft import STX, Draft, unmarked
from plugins.reading.markdown.entities import decode, unfit_reference
from plugins.reading.markdown.faults import (
    ENTITY_INVALID,
    FOOTNOTE_MISSING,
    HTML_NOT_ALLOWED,
    LINK_BRACKETS,
    REFERENCE_MISSING,
)
from plugins.reading.markdown.tags import MARKUP

MARKUP_SEARCH = re.compile(MARKUP)

BRACKET = re.compile(r"[\[\]]")

ANGLED = re.compile(r"""\(\s*+<([^<>\n]*+)>(?:\s++("[^"]*+"|'[^']*+'))?\s*+\)""")
TITLED = re.compile(r"""\(\s*+([^\s()<>"']++)\s++("[^"]*+"|'[^']*+')\s*+\)""")
BARE = re.compile(r"\(((?:[^()]|\((?:[^()]|\([^()]*+\))*+\))*+)\)")
"""A target in angle brackets, with a title, or as it stands, with brackets in it that match."""

WITH_TITLE = re.compile(r"""(.*?)\s+("[^"]*"|'[^']*')\s*""", re.DOTALL)

REFERENCE = re.compile(r" ?\[((?!\^)[^\[\]]*+)\]")

FULL_WIDTH = re.compile(r"\s?（\s*(?:https?://[^（）\n]*|[^（）\s]+\.(?:md|jpe?g|png|webp|gif))\s*）", re.IGNORECASE)


class Target(NamedTuple):
    """Where a link or a picture points, as written."""

    address: str
    title: str
    end: int


class Brackets(InlineProcessor):
    """Finds the closing bracket and what follows it; a subclass makes the element."""

    OPENING = ""
    """What begins it."""

    def __init__(self, md: Markdown, draft: Draft) -> None:
        super().__init__(self.OPENING, md)
        self.draft = draft

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override] # noqa: N802
        """The element, or nothing where the brackets are text."""
        close = closing(data, m.end())
        if close is None:
            return None, None, None
        label = data[m.end() : close]
        target = inline_target(data, close + 1) or self.referred_target(data, label, close + 1)
        if target is None:
            self.judge_text(data, m.start(), close + 1)
            return None, None, None
        return self.element(label, target), m.start(), target.end

    def referred_target(self, data: str, label: str, index: int) -> Target | None:
        """The target that `[label][name]`, `[name][]` or `[name]` refers to."""
        reference = REFERENCE.match(data, index)
        name = (reference[1] if reference else "") or label
        found = self.references.get(" ".join(name.lower().split()))
        if found is None and reference and (found := self.references.get(" ".join(label.lower().split()))):
            reference = None
        if found is None:
            return None
        return Target(found[0], found[1] or "", reference.end() if reference else index)

    @property
    def references(self) -> dict[str, tuple[str, str | None]]:
        """Definitions of the text by their name."""
        return self.md.references  # type: ignore[return-value]

    def judge_text(self, data: str, start: int, end: int) -> None:
        """Whether what is no link was meant as one."""
        mistaken = FULL_WIDTH.match(data, end)
        reference = REFERENCE.match(data, end)
        if mistaken:
            self.draft.add(LINK_BRACKETS, self.plain(data[start : mistaken.end()]))
        elif reference and reference[1] and data[end] == "[":
            self.draft.add(REFERENCE_MISSING, self.plain(data[start : reference.end()]))

    def plain(self, data: str) -> str:
        """Text as written, where escapes and code have been replaced by marks."""
        text: str = self.unescape(data) if STX in data else data
        return unmarked(text)

    def words(self, data: str) -> str:
        """Plain words for an attribute, character references decoded; a tag in them is a fault."""
        text = self.plain(data)
        if markup := MARKUP_SEARCH.search(text):
            self.draft.add(HTML_NOT_ALLOWED, markup[0])
        if reference := unfit_reference(text):
            self.draft.add(ENTITY_INVALID, reference)
        return UNWRITABLE.sub("", decode(text))

    def element(self, label: str, target: Target) -> Element:
        """The element of a label with a target."""
        raise NotImplementedError


class Links(Brackets):
    """`[文字](地址)`, `[文字][名称]`; no link stands in another."""

    OPENING = r"(?<!!)\[(?!\^)"
    ANCESTOR_EXCLUDES = ("a",)

    def element(self, label: str, target: Target) -> Element:
        """A link with its address as written; it is judged when the text is set."""
        link = Element("a", href=self.plain(target.address), title=self.words(target.title))
        link.text = label
        return link


class Pictures(Brackets):
    """`![说明](文件)`, `![说明][名称]`."""

    OPENING = r"!\["

    def element(self, label: str, target: Target) -> Element:
        """A picture with its file as written; it is judged when the text is set."""
        return Element("img", src=self.plain(target.address), title=self.words(target.title), alt=self.words(label))


class Footnotes(InlineProcessor):
    """`[^1]`: a place that a footnote belongs to; it gets its number when the text is set."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, draft: Draft) -> None:
        super().__init__(r"\[\^([^\[\]\n]{1,80})\]")
        self.draft = draft

    def handleMatch(self, m: Match[str], _data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override] # noqa: N802
        """An empty element that names the footnote."""
        label = m[1]
        if label not in self.draft.footnotes:
            self.draft.add(FOOTNOTE_MISSING, m[0])
            return None, None, None
        return Element("note", label=label), m.start(), m.end()


def closing(data: str, index: int) -> int | None:
    """Where the bracket that was opened before `index` is closed."""
    depth = 1
    for bracket in BRACKET.finditer(data, index):
        depth += 1 if bracket[0] == "[" else -1
        if depth == 0:
            return bracket.start()
    return None


def inline_target(data: str, index: int) -> Target | None:
    """The target in round brackets at `index`."""
    if data[index : index + 1] != "(":
        return None
    if match := ANGLED.match(data, index) or TITLED.match(data, index):
        return Target(match[1].strip(), (match[2] or "")[1:-1], match.end())
    match = BARE.match(data, index)
    if match is None:
        return None
    titled = WITH_TITLE.fullmatch(match[1])
    address, title = (titled[1], titled[2][1:-1]) if titled else (match[1], "")
    return Target(address.strip(), title, match.end())
