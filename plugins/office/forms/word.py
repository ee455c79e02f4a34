"""Word documents with the page of GB/T 9704-2012; the same text makes the same bytes."""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.office.bulletin import Bulletin, Ranking

if TYPE_CHECKING:
    from docx.document import Document

SONG, HEI, FANG, KAI = "宋体", "黑体", "仿宋", "楷体"
BODY, LINE = 16, 28.95
"""Points: characters of size 3, and lines so that 22 fill the type area (GB/T 9704-2012, 5.2.3)."""
INDENT = 2 * BODY
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Of entries in a zip file; the clock has no place there."""


class _Paper:
    """A document while it is written."""

    def __init__(self, title: str, on: date) -> None:
        import docx
        from docx.shared import Mm, Pt

        self.document: Document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        _number(section.footer.paragraphs[0])
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = title, "", ""
        properties.created = properties.modified = datetime.combine(on, time())
        properties.last_modified_by = ""
        style = self.document.styles["Normal"]
        style.paragraph_format.line_spacing = Pt(LINE)
        style.paragraph_format.space_after = Pt(0)

    def paragraph(
        self,
        text: str,
        font: str = FANG,
        size: float = BODY,
        *,
        align: str = "JUSTIFY",
        indent: float = 0,
        colour: str = "",
        right: float = 0,
    ) -> None:
        """A line of text in a font and size (points)."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        paragraph = self.document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
        layout.first_line_indent, layout.right_indent = Pt(indent), Pt(right)
        _run(paragraph, text, font, size, colour)

    def table(self, ranking: Ranking) -> None:
        """A table with lines, its head repeated on each page."""
        table = self.document.add_table(rows=0, cols=len(ranking.header), style="Table Grid")
        for place, row in enumerate((ranking.header, *ranking.rows)):
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.paragraphs[0].paragraph_format.line_spacing = 1.0
                _run(cell.paragraphs[0], text, FANG if place else HEI, 12)
        _repeat(table.rows[0])


def packed(document: "Document") -> bytes:
    """The file of a document, its parts without the clock."""
    written, repacked = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(repacked, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return repacked.getvalue()


def _run(paragraph: Any, text: str, font: str, size: float, colour: str = "") -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


def _number(paragraph: Any) -> None:
    """The number of the page between dashes (GB/T 9704-2012, 7.5)."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(paragraph, "— ", SONG, 14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    _run(paragraph, " —", SONG, 14)


def _repeat(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def bulletin_docx(bulletin: Bulletin) -> bytes:
    """The bulletin."""
    paper = _Paper(bulletin.title, bulletin.on)
    paper.paragraph(bulletin.issuer, SONG, 30, align="CENTER", colour="C00000")
    paper.paragraph(f"〔{bulletin.on.year}〕　　号", align="CENTER")
    paper.paragraph("")
    paper.paragraph(bulletin.title, SONG, 22, align="CENTER")
    paper.paragraph("")
    paper.paragraph(bulletin.addressees)
    paper.paragraph(bulletin.opening, indent=INDENT)
    for section in bulletin.sections:
        paper.paragraph(section.heading, HEI, indent=INDENT)
        for text in section.paragraphs:
            paper.paragraph(text, indent=INDENT)
        for ranking in section.rankings:
            paper.paragraph(ranking.title, KAI, align="CENTER")
            paper.table(ranking)
    paper.paragraph(bulletin.closing, indent=INDENT)
    _sign(paper, bulletin.issuer, bulletin.day)
    return packed(paper.document)


def notice_docx(title: str, addressee: str, paragraphs: Sequence[str], issuer: str, on: date) -> bytes:
    """A written notice (告知书) to one organisation."""
    paper = _Paper(title, on)
    paper.paragraph(title, SONG, 22, align="CENTER")
    paper.paragraph("")
    paper.paragraph(f"{addressee}：")
    for text in paragraphs:
        paper.paragraph(text, indent=INDENT)
    _sign(paper, issuer, f"{on.year}年{on.month}月{on.day}日")
    return packed(paper.document)


def _sign(paper: _Paper, issuer: str, day: str) -> None:
    paper.paragraph("")
    paper.paragraph("")
    for text in (issuer, day):
        paper.paragraph(text, align="RIGHT", right=4 * BODY)
