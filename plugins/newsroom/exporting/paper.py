"""A Word document while it is written: the parts that `python-docx` has no words for."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PIL import Image

from plugins.office.forms.paper import BODY, FANG, HEI, INDENT, LINE, SONG, packed

SMALL = 12
"""Points of what stands around the text."""
WIDTH = 150
"""Millimetres of the type area that pictures may take."""
_PLAIN = {"JPEG", "PNG", "GIF"}
"""Forms of pictures that every Word shows."""
_DEEPEST = 8
_NOTES = (
    f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
    '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)


class Paper:
    """Styles, lists, notes and pictures of one document."""

    def __init__(self, title: str, moment: datetime) -> None:
        self.document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments, properties.last_modified_by = title, "", "", ""
        properties.created = properties.modified = moment.replace(tzinfo=None, microsecond=0)
        for name, font, size in (("Normal", FANG, BODY), ("Title", SONG, 22), ("Caption", FANG, SMALL)):
            self._face(name, font, size)
        for level in range(1, 6):
            self._face(f"Heading {level}", HEI, BODY)
        self._notes: XmlPart | None = None

    def _face(self, name: str, font: str, size: float) -> None:
        style: Any = self.document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
        style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
        if name == "Title":
            borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
            if borders is not None:
                borders.getparent().remove(borders)
        if name == "Normal":
            style.paragraph_format.line_spacing, style.paragraph_format.space_after = Pt(LINE), Pt(0)

    def paragraph(self, style: str = "Normal", *, indent: bool = False, centred: bool = False) -> Paragraph:
        """A new paragraph at the end."""
        made = self.document.add_paragraph(style=style)
        if indent:
            made.paragraph_format.first_line_indent = Pt(INDENT)
        if centred:
            made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return made

    def fact(self, label: str, said: str) -> None:
        """A line of what is known besides the text, in smaller type."""
        self.paragraph(centred=True).add_run(f"{label}：{said}").font.size = Pt(SMALL)

    def numbering(self, start: int | None) -> str:
        """A list of its own, numbered from `start`, or with bullets; its id."""
        part: Any = self.document.part.numbering_part.element
        key = str(1 + max(int(each.get(qn("w:abstractNumId"))) for each in part.findall(qn("w:abstractNum"))))
        levels = "".join(_level(depth, start) for depth in range(_DEEPEST + 1))
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        )
        part.insert(part.index(part.find(qn("w:num"))), abstract)
        return str(part.add_num(int(key)).numId)

    def item(self, number: str, depth: int) -> Paragraph:
        """A paragraph of a list, at a depth from 0."""
        made = self.paragraph()
        properties: Any = made._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = min(depth, _DEEPEST)
        properties.get_or_add_numId().val = int(number)
        return made

    def note(self, run: Run, write: Callable[[Paragraph], None]) -> None:
        """A footnote at a run, its words written by `write`."""
        notes = self._notes = self._notes or self._note_part()
        number = str(len(notes.element) - 1)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), number)
        run.font.superscript = True
        run._r.append(reference)
        made = parse_xml(f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p/></w:footnote>')
        notes.element.append(made)
        write(Paragraph(made[0], _Place(notes)))  # type: ignore[arg-type]

    def _note_part(self) -> XmlPart:
        part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, parse_xml(_NOTES), _package(self))
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return part

    def picture(self, data: bytes, alt: str) -> None:
        """A picture in a paragraph of its own, in its own pixels."""
        shown, size = _shown(data)
        place = self.paragraph(centred=True)
        # Lines as high as the page's type would show no more of it than a strip.
        place.paragraph_format.line_spacing = 1.0
        shape: Any = place.add_run().add_picture(BytesIO(shown), width=Mm(min(WIDTH, size)))
        shape._inline.docPr.set("descr", alt)

    def file(self) -> bytes:
        """All of it."""
        return packed(self.document)


class _Place:
    """Where a footnote's paragraph lies: what its links relate to."""

    def __init__(self, part: XmlPart) -> None:
        self.part = part


def _package(paper: Paper) -> Any:
    return paper.document.part.package


def _level(depth: int, start: int | None) -> str:
    form, text = ("bullet", "•") if start is None else ("decimal", f"%{depth + 1}.")
    first = start if start is not None and not depth else 1
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{first}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{640 * (depth + 1)}" w:hanging="420"/></w:pPr></w:lvl>'
    )


def _shown(data: bytes) -> tuple[bytes, float]:
    """A picture in a form that Word shows, and its natural width in millimetres."""
    with Image.open(BytesIO(data)) as picture:
        width = picture.width * 25.4 / 96
        if picture.format in _PLAIN:
            return data, width
        file = BytesIO()
        picture.save(file, "PNG")
        return file.getvalue(), width
