"""A Word document while it is written, with the page of GB/T 9704-2012; the same text makes the same bytes."""

from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.office.bulletin import Ranking

if TYPE_CHECKING:
    from docx.document import Document

SONG, HEI, FANG, KAI = "宋体", "黑体", "仿宋", "楷体"
BODY, LINE = 16, 28.95
"""Points: characters of size 3, and lines so that 22 fill the type area (GB/T 9704-2012, 5.2.3)."""
INDENT = 2 * BODY
RED = "C00000"
WIDTH, CHARACTER, PADDING = 156, 4.3, 4
"""Millimetres: of the type area, of a character in a table, and of what is left free in a cell."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Of entries in a zip file; the clock has no place there."""


class Paper:
    """A4, 22 lines a page, the number of the page below."""

    def __init__(self, title: str, on: date) -> None:
        import docx
        from docx.shared import Mm, Pt

        self.document: Document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        self.document.settings.odd_and_even_pages_header_footer = True
        _number(section.footer.paragraphs[0], "RIGHT")
        _number(section.even_page_footer.paragraphs[0], "LEFT")
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = title, "", ""
        properties.created = properties.modified = datetime.combine(on, time())
        properties.last_modified_by = ""
        style = self.document.styles["Normal"]
        style.paragraph_format.line_spacing = Pt(LINE)
        style.paragraph_format.space_after = Pt(0)
        _speak_chinese(style)

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
        with_next: bool = False,
    ) -> Any:
        """A paragraph in a font and size (points); `with_next`: on the same page as the one after it."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        paragraph = self.document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
        layout.first_line_indent, layout.right_indent = Pt(indent), Pt(right)
        layout.keep_with_next = with_next
        _run(paragraph, text, font, size, colour)
        return paragraph

    def rule(self, paragraph: Any, side: str, colour: str, eighths: int) -> None:
        """A line along a side of a paragraph, so many eighths of a point thick."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        properties = paragraph._p.get_or_add_pPr()
        borders = properties.find(qn("w:pBdr"))
        if borders is None:
            borders = OxmlElement("w:pBdr")
            properties.insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "1"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)

    def tab_right(self, paragraph: Any) -> None:
        """Let what follows a tabulator stand at the right."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm

        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)

    def table(self, ranking: Ranking) -> None:
        """A table with lines, its head repeated on each page and no row cut."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        table = self.document.add_table(rows=0, cols=len(ranking.header), style="Table Grid")
        table.autofit = False
        widths = [Mm(each) for each in _widths(ranking.header)]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for place, row in enumerate((ranking.header, *ranking.rows)):
            line = table.add_row()
            _row_option(line, "w:cantSplit")
            for cell, width, text in zip(line.cells, widths, row, strict=True):
                cell.width = width
                layout = cell.paragraphs[0].paragraph_format
                layout.line_spacing, layout.alignment = 1.0, WD_ALIGN_PARAGRAPH.CENTER
                _run(cell.paragraphs[0], text, FANG if place else HEI, 12)
        _row_option(table.rows[0], "w:tblHeader")


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


def _run(paragraph: Any, text: str, font: str, size: float, colour: str = "") -> Any:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, Pt(size)
    fonts = run._element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), font)
    # Quotation marks are as wide as the characters beside them.
    fonts.set(qn("w:hint"), "eastAsia")
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return run


def _widths(header: tuple[str, ...]) -> list[float]:
    """In millimetres: each column as wide as its name, the second one, of organisations, takes the rest."""
    widths = [CHARACTER * len(each) + PADDING for each in header]
    widths[1] += WIDTH - sum(widths)
    return widths


def _speak_chinese(style: Any) -> None:
    """Programs choose forms of characters and punctuation by the language."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(language)


def _number(paragraph: Any, align: str) -> None:
    """The number of the page between dashes, outside (GB/T 9704-2012, 7.5)."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
    side = "right_indent" if align == "RIGHT" else "left_indent"
    setattr(paragraph.paragraph_format, side, Pt(14))
    _run(paragraph, "— ", SONG, 14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(_run(paragraph, "1", SONG, 14)._r)
    paragraph._p.append(field)
    _run(paragraph, " —", SONG, 14)


def _row_option(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))
