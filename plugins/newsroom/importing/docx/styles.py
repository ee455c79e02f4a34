"""Styles: what a paragraph is called, and how it looks where it does not say so itself."""

from typing import Any

from msgspec import Struct

from plugins.newsroom.importing.document import Shape
from plugins.newsroom.importing.docx.names import Element, every, find, name, switched, value

_SHAPES = {
    "title": Shape.TITLE,
    "标题": Shape.TITLE,
    "subtitle": Shape.SUBTITLE,
    "副标题": Shape.SUBTITLE,
    "caption": Shape.CAPTION,
    "题注": Shape.CAPTION,
    "quote": Shape.QUOTE,
    "intense quote": Shape.QUOTE,
    "引用": Shape.QUOTE,
    "明显引用": Shape.QUOTE,
    "block text": Shape.QUOTE,
}
STRONG_FACES = ("黑体", "小标宋", "simhei", "heiti", "black")
"""Faces that print sets for headings, bold or not."""
_DEPTH = 20
"""Styles that may stand on one another."""


class Style(Struct, frozen=True, kw_only=True):
    """What a style says, with all it is based on."""

    name: str = ""
    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    strong_face: bool | None = None
    align: str = ""
    outline: int | None = None
    number: tuple[str, int] | None = None
    """numId and level."""

    @property
    def shape(self) -> Shape:
        """What paragraphs of this style are."""
        lowered = self.name.lower()
        if lowered.startswith(("heading", "标题 ")) or (self.outline is not None and self.outline < 9):
            return Shape.HEADING
        return _SHAPES.get(lowered, Shape.BODY)

    @property
    def level(self) -> int:
        """Of a heading, from 1."""
        if self.outline is not None:
            return self.outline + 1
        digits = "".join(filter(str.isdecimal, self.name))
        return int(digits) if digits and len(digits) == 1 else 1

    @property
    def is_contents(self) -> bool:
        """Whether it is a line of a table of contents."""
        return self.name.lower().startswith(("toc ", "目录", "table of figures"))


class Styles:
    """The styles of a document."""

    def __init__(self, tree: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._base = Style()
        if tree is None:
            return
        for each in every(tree, "w:style"):
            self._elements[each.get(name("w:styleId"), "")] = each
            if each.get(name("w:default")) in {"1", "true"}:
                self._defaults[each.get(name("w:type"), "")] = each.get(name("w:styleId"), "")
        self._base = stated(find(tree, "w:docDefaults/w:rPrDefault/w:rPr"), None)

    def of(self, key: str, kind: str = "paragraph") -> Style:
        """A style by its id, else the default one of its kind."""
        chain: list[Element] = []
        seen: set[str] = set()
        key = key or self._defaults.get(kind, "")
        while key in self._elements and key not in seen and len(chain) < _DEPTH:
            seen.add(key)
            chain.append(self._elements[key])
            key = value(find(self._elements[key], "w:basedOn"))
        style = self._base if kind == "paragraph" else Style()
        for element in reversed(chain):
            style = over(style, stated(find(element, "w:rPr"), find(element, "w:pPr")))
        return over(style, Style(name=value(find(chain[0], "w:name")))) if chain else style


def stated(run: Element | None, paragraph: Element | None) -> Style:
    """What properties of a run and of a paragraph say."""
    bold = hidden = strong = size = None
    if run is not None:
        bold, hidden = switched(find(run, "w:b")), switched(find(run, "w:vanish"))
        size = _points(value(find(run, "w:sz")))
        face = value(find(run, "w:rFonts"), "w:eastAsia").lower()
        strong = any(each in face for each in STRONG_FACES) if face else None
    align, outline, number = "", None, None
    if paragraph is not None:
        align = value(find(paragraph, "w:jc"))
        level = value(find(paragraph, "w:outlineLvl"))
        outline = int(level) if level.isdecimal() else None
        number = _number(find(paragraph, "w:numPr"))
    return Style(bold=bold, hidden=hidden, size=size, strong_face=strong, align=align, outline=outline, number=number)


def over(below: Style, above: Style) -> Style:
    """Two styles, the second on top of the first."""

    def first(one: Any, other: Any) -> Any:
        return other if one is None else one

    return Style(
        name=above.name or below.name,
        bold=first(above.bold, below.bold),
        hidden=first(above.hidden, below.hidden),
        size=first(above.size, below.size),
        strong_face=first(above.strong_face, below.strong_face),
        align=above.align or below.align,
        outline=first(above.outline, below.outline),
        number=first(above.number, below.number),
    )


def _points(half: str) -> float | None:
    return int(half) / 2 if half.isdecimal() else None


def _number(element: Element | None) -> tuple[str, int] | None:
    if element is None:
        return None
    level = value(find(element, "w:ilvl"))
    return value(find(element, "w:numId")), int(level) if level.isdecimal() else 0
