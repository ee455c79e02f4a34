"""The body of an article, element by element, onto paper."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import html  # type: ignore[import-untyped]

from plugins.committee import PICTURE_MARK
from plugins.newsroom.exporting.paper import Paper
from plugins.newsroom.sharing.article import Shared

Element = Any
"""Of lxml, which has no types."""

_LOOKS: Mapping[str, str] = {
    "strong": "bold",
    "em": "italic",
    "del": "strike",
    "ins": "underline",
    "u": "underline",
    "sub": "subscript",
    "sup": "superscript",
}
_BLOCKS = {"p", "ul", "ol", "dl", "blockquote", "pre", "div", "figure", "section", "table"}


def word(shared: Shared) -> bytes:
    """The file; the same bytes for the same article."""
    article = shared.article
    paper = Paper(article.title, article.published)
    paper.paragraph("Title", centred=True).add_run(article.title)
    for label, said in _facts(shared):
        paper.fact(label, said)
    _Setter(paper, shared).set(html.fragment_fromstring(shared.html.replace(PICTURE_MARK, "<img>"), "div"))
    return paper.file()


def _facts(shared: Shared) -> Iterator[tuple[str, str]]:
    """What is known besides the text, each under the name by which it is found again."""
    article = shared.article
    facts = {
        "发布时间": f"{article.published:%Y-%m-%d %H:%M:%S}",
        "发布单位": shared.organisation,
        "栏目": shared.column,
        "作者": article.author,
        "摄影": article.photographer,
        "来源": article.source,
        "活动地点": article.place,
        "参加人数": str(article.participants or ""),
        "视频网址": article.video,
        "视频时长": article.duration,
    }
    return ((label, said) for label, said in facts.items() if said)


class _Setter:
    """Sets blocks one after the other, and takes pictures and notes as they come."""

    def __init__(self, paper: Paper, shared: Shared) -> None:
        self._paper = paper
        self._shared = shared
        self._pictures = iter(shared.article.text.pictures)
        self._notes: dict[str, Element] = {}

    def set(self, body: Element) -> None:
        """All of a body."""
        self._notes = {f"#{each.get('id')}": each for each in body.iter("li") if each.get("id")}
        self._blocks(body)

    def _blocks(self, elements: Iterable[Element]) -> None:
        for each in elements:
            self._block(each)

    def _block(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in {"ul", "ol"}:
            self._list(element, 0)
        elif tag == "table":
            self._table(element)
        elif tag == "figure":
            self._figure(element)
        elif tag == "blockquote":
            self._quoted(element)
        elif tag == "pre":
            for line in "".join(element.itertext()).rstrip("\n").split("\n"):
                self._paper.paragraph().add_run(line)
        elif tag.startswith("h") and tag[1:].isdecimal():
            self._words(self._paper.paragraph(f"Heading {int(tag[1:]) - 1}"), element)
        elif tag in {"p", "dt", "dd"} and not _holds_blocks(element):
            self._words(self._paper.paragraph(indent=tag != "dt"), element, bold=tag == "dt")
        elif element.get("class") != "notes":
            self._blocks(element)

    def _quoted(self, element: Element) -> None:
        for each in element:
            if each.tag == "p":
                self._words(self._paper.paragraph("Quote"), each)
            else:
                self._block(each)

    def _list(self, element: Element, depth: int) -> None:
        number = self._paper.numbering(int(element.get("start") or 1) if element.tag == "ol" else None)
        for item in element:
            self._words(self._paper.item(number, depth), item)
            for block in item:
                if block.tag in {"ul", "ol"}:
                    self._list(block, depth + 1)
                elif block.tag in _BLOCKS and block is not _first_paragraph(item):
                    self._block(block)

    def _table(self, element: Element) -> None:
        rows = [list(row) for row in element.iter("tr")]
        table = self._paper.document.add_table(len(rows), max(map(len, rows)), "Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for place, cell in zip(row.cells, cells, strict=False):
                self._words(place.paragraphs[0], cell, bold=cell.tag == "th")
        self._paper.paragraph()

    def _figure(self, element: Element) -> None:
        for each in element:
            if each.tag == "img":
                self._picture()
            elif each.tag == "figcaption":
                self._words(self._paper.paragraph("Caption", centred=True), each)

    def _picture(self) -> None:
        use = next(self._pictures)
        self._paper.picture((self._shared.content / use.path).read_bytes(), use.alt)

    def _words(self, paragraph: Paragraph, element: Element, **looks: bool) -> None:
        """The words of an element, without the blocks that follow them."""
        first = _first_paragraph(element)
        self._inside(paragraph, element if first is None else first, looks)

    def _inside(self, paragraph: Paragraph, element: Element, looks: Mapping[str, bool], link: str = "") -> None:
        self._say(paragraph, element.text, looks, link)
        for child in element:
            tag = str(child.tag)
            if child.get("class") == "note":
                self._paper.note(paragraph.add_run(), partial(self._note, str(child.get("href"))))
            elif tag == "br":
                paragraph.add_run().add_break()
            elif tag == "img":
                self._picture()
            elif tag in _BLOCKS or child.get("class") == "note-back":
                pass
            else:
                said = {_LOOKS[tag]: True} if tag in _LOOKS else {}
                self._inside(paragraph, child, {**looks, **said}, self._target(child) or link)
            self._say(paragraph, _after_break(child), looks, link)

    def _note(self, key: str, paragraph: Paragraph) -> None:
        if key in self._notes:
            for each in self._notes[key]:
                if each.tag == "p":
                    self._inside(paragraph, each, {})

    def _target(self, element: Element) -> str:
        address = str(element.get("href") or "")
        return self._shared.site.absolute(address) if address.startswith("/") else address * (address[:1] != "#")

    def _say(self, paragraph: Paragraph, text: str | None, looks: Mapping[str, bool], link: str) -> None:
        if text:
            run = paragraph.add_run(text.replace("\n", " "))
            for look, is_on in looks.items():
                setattr(run.font, look, is_on or None)
            if link:
                _linked(paragraph, run, link)


def _holds_blocks(element: Element) -> bool:
    return any(each.tag in _BLOCKS for each in element)


def _first_paragraph(element: Element) -> Element | None:
    """The paragraph that an item begins with, where its words stand in one."""
    return element[0] if len(element) and element[0].tag == "p" and not (element.text or "").strip() else None


def _after_break(element: Element) -> str | None:
    """What follows an element; the line end that HTML has after a break is none of the text."""
    return (element.tail or "").removeprefix("\n") if element.tag == "br" else element.tail


def _linked(paragraph: Paragraph, run: Run, address: str) -> None:
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    run._r.addprevious(link)
    link.append(run._r)
