"""The bulletin and the written notice as Word documents."""

from collections.abc import Sequence
from datetime import date

from plugins.office.bulletin import Bulletin
from plugins.office.forms.paper import BODY, HEI, INDENT, KAI, RED, SONG, Paper, packed


def bulletin_docx(bulletin: Bulletin) -> bytes:
    """The bulletin."""
    paper = Paper(bulletin.title, bulletin.on)
    paper.paragraph(bulletin.issuer, SONG, 30, align="CENTER", colour=RED)
    number = paper.paragraph(f"〔{bulletin.on.year}〕　　号", align="CENTER")
    paper.rule(number, "bottom", RED, 18)
    paper.paragraph("")
    paper.paragraph("\n".join(bulletin.heading), SONG, 22, align="CENTER")
    paper.paragraph("")
    paper.paragraph(bulletin.addressees)
    paper.paragraph(bulletin.opening, indent=INDENT)
    for section in bulletin.sections:
        paper.paragraph(section.heading, HEI, indent=INDENT, with_next=True)
        for text in section.paragraphs:
            paper.paragraph(text, indent=INDENT)
        for ranking in section.rankings:
            paper.paragraph(ranking.title, KAI, align="CENTER", with_next=True)
            paper.table(ranking)
    paper.paragraph(bulletin.closing, indent=INDENT, with_next=True)
    _sign(paper, bulletin.issuer, bulletin.day)
    _imprint(paper, bulletin)
    return packed(paper.document)


def notice_docx(title: str, addressee: str, paragraphs: Sequence[str], issuer: str, on: date) -> bytes:
    """A written notice (告知书) to one organisation."""
    paper = Paper(title, on)
    paper.paragraph(title, SONG, 22, align="CENTER")
    paper.paragraph("")
    paper.paragraph(f"{addressee}：")
    for text in paragraphs:
        paper.paragraph(text, indent=INDENT)
    _sign(paper, issuer, f"{on.year}年{on.month}月{on.day}日")
    return packed(paper.document)


def _sign(paper: Paper, issuer: str, day: str) -> None:
    for _ in range(2):
        paper.paragraph("", with_next=True)
    paper.paragraph(issuer, align="RIGHT", right=4 * BODY, with_next=True)
    paper.paragraph(day, align="RIGHT", right=4 * BODY)


def _imprint(paper: Paper, bulletin: Bulletin) -> None:
    """Who gets copies, who printed it and when, between lines (GB/T 9704-2012, 7.4)."""
    paper.paragraph("", with_next=True)
    lines = [each for each in (bulletin.copies,) if each]
    lines.append(f"{bulletin.office}\t{bulletin.day}印发")
    for place, text in enumerate(lines):
        last = place == len(lines) - 1
        paragraph = paper.paragraph(text, size=14, align="LEFT", with_next=not last)
        paper.tab_right(paragraph)
        if not place:
            paper.rule(paragraph, "top", "000000", 8)
        paper.rule(paragraph, "bottom", "000000", 8 if last else 6)
