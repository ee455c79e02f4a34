"""Bare and bracketed addresses in a text, and the line break."""

from re import Match
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

BARE = r"""(?<![A-Za-z0-9/@.:_-])https?://[!#-;=?-Z\]_a-z~%]+"""
"""A URL ends before any character that is not ASCII, so before Chinese text and punctuation."""

ANGLED = r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]+)>"
MAIL = r"<([A-Za-z0-9.!#$%&'+/=?^_{|}~-]+@[A-Za-z0-9.-]+)>"
LINE_BREAK = r"(?: {2,}|\\)\n[ \u3000]*"

TRAILING = ".,;:!?'*_~"


class Address(InlineProcessor):
    """`<https://…>` or `<name@example.cn>`."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, scheme: str = "") -> None:
        super().__init__(pattern)
        self.scheme = scheme

    def handleMatch(self, m: Match[str], _data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: N802
        """A link that shows its address."""
        return link(self.scheme + m[1], m[1]), m.start(), m.end()


class BareAddress(InlineProcessor):
    """`https://…` in the text."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(BARE)

    def handleMatch(self, m: Match[str], _data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: N802
        """A link that shows its address, without the punctuation behind it."""
        address = m[0].rstrip(TRAILING)
        while address.endswith((")", "]")) and address.count("(]"[address[-1] == "]"]) < address.count(address[-1]):
            address = address[:-1].rstrip(TRAILING)
        return link(address, address), m.start(), m.start() + len(address)


class LineBreak(InlineProcessor):
    """Two blanks or a backslash at a line's end."""

    def __init__(self) -> None:
        super().__init__(LINE_BREAK)

    def handleMatch(self, m: Match[str], _data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: N802
        """A `<br>`."""
        return Element("br"), m.start(), m.end()


def link(href: str, text: str) -> Element:
    """A link, its text not read as Markdown."""
    element = Element("a", href=href, title="", shown="address")
    element.text = AtomicString(text)
    return element
