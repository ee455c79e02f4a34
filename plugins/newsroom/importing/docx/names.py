"""Names of Office Open XML (ECMA-376), and of what Word and WPS write around it."""

from collections.abc import Iterator
from typing import Any

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": SPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": SPACES["r"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": SPACES["a"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": SPACES["wp"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": SPACES["dgm"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": SPACES["m"].encode(),
}
"""The strict form's namespaces, and the common ones that mean the same."""

Element = Any
"""lxml brings no types."""

OFF = {"0", "false", "off", "none"}


def name(short: str) -> str:
    """`w:p` as lxml writes it."""
    space, _, local = short.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def find(element: Element, path: str) -> Element | None:
    """The first element of a path of short names."""
    return element.find(path, SPACES)


def every(element: Element, short: str) -> Iterator[Element]:
    """Every descendant of a name, in order."""
    yield from element.iter(name(short))


def value(element: Element | None, short: str = "w:val") -> str:
    """An attribute; empty where it, or the element, is not there."""
    return "" if element is None else element.get(name(short), "")


def switched(element: Element | None) -> bool | None:
    """A toggle: on, off, or not said."""
    return None if element is None else value(element) not in OFF
