"""PDF files with text; a scan is said to be one."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from plugins.newsroom.importing.document import Block, Document, Image, Look, Paragraph, Run, Table, Unreadable

MOST_PAGES = 200
RESOLUTION = 200
"""Dots to an inch, as scanners have it."""
SCAN = "这个 PDF 是扫描的图片，里面没有文字。请用手机的“提取文字”功能转成文字，或者向对方要 Word 原稿，再导入。"
LOCKED = "这个 PDF 打不开：它加了密码，或者已损坏。请向对方要 Word 原稿，或者去掉密码再导入。"
_MARGIN = 0.075
"""Of a page's height, above and below, where page numbers stand."""


def read_pdf(data: bytes, *, recognise: bool = False) -> Document:
    """The text of a PDF in reading order; that of a scan only where it is to be recognised."""
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            pages = pdf.pages[:MOST_PAGES]
            lines = [line for page in pages for line in _lines(page)]
            images = [image for page in pages for image in _images(page)]
            scanned = bool(pages) and any(page.images for page in pages)
            if recognise and scanned and not any(isinstance(each, Paragraph) and each.text.strip() for each in lines):
                return _recognised(pages)
    except Exception as error:  # pdfminer raises what its many decoders raise
        raise Unreadable(LOCKED) from error
    if not any(isinstance(each, Paragraph) and each.text.strip() for each in lines):
        raise Unreadable(SCAN if scanned else LOCKED)
    kept = [each for each in lines if not _is_around(each)]
    left_out = ("页眉、页脚和页码",) if len(kept) < len(lines) else ()
    return Document(blocks=(*_joined(kept), *images), left_out=left_out)


def _recognised(pages: list[Any]) -> Document:
    from plugins.newsroom.importing.recognising import DOUBT, MOST_PAGES, recognised

    drawn = (page.to_image(resolution=RESOLUTION).original.convert("L") for page in pages[:MOST_PAGES])
    return Document(blocks=tuple(recognised(drawn)), doubts=(DOUBT,))


def _lines(page: Any) -> Iterator[Block]:
    """Lines and tables of a page from top to bottom."""
    tables = page.find_tables()
    boxes = [each.bbox for each in tables]
    found: list[tuple[float, Block]] = [(each.bbox[1], _table(each)) for each in tables]
    lines = [each for each in page.extract_text_lines(return_chars=True) if not _is_within(each, boxes)]
    around = _around([*lines, *({"top": top, "bottom": bottom} for _, top, _, bottom in boxes)], page.height)
    found += [(line["top"], _line(line, page, around=line["top"] in around)) for line in lines]
    yield from (block for _, block in sorted(found, key=lambda each: each[0]))


def _is_within(line: dict[str, Any], boxes: list[tuple[float, float, float, float]]) -> bool:
    return any(
        left <= line["x0"] and top <= line["top"] and line["bottom"] <= bottom + 2 for left, top, _, bottom in boxes
    )


def _around(lines: list[dict[str, Any]], height: float) -> set[float]:
    """The tops of lines in a page's margins that keep a distance from the text: header, footer, number."""
    places = sorted({(float(each["top"]), float(each["bottom"])) for each in lines})
    upper = _apart([(top, bottom) for top, bottom in places], _MARGIN * height)
    turned = _apart([(height - bottom, height - top) for top, bottom in reversed(places)], _MARGIN * height)
    tops = [top for top, _ in places]
    return set(tops[:upper]) | set(tops[len(tops) - turned :])


def _apart(places: list[tuple[float, float]], margin: float) -> int:
    """How many lines from the edge on lie within the margin and away from the rest."""
    apart = 0
    for at, (top, bottom) in enumerate(places):
        if bottom > margin:
            break
        if at + 1 == len(places) or places[at + 1][0] - bottom > bottom - top:
            apart = at + 1
    return apart


def _line(line: dict[str, Any], page: Any, *, around: bool) -> Paragraph:
    chars = [each for each in line["chars"] if each["text"].strip()]
    sizes = [round(each["size"], 1) for each in chars]
    fonts = [each["fontname"].lower() for each in chars]
    left, right = line["x0"], page.width - line["x1"]
    inner = line["x1"] - line["x0"] < 0.72 * page.width
    size = max(set(sizes), key=sizes.count) if sizes else 0
    look = Look(
        centred=inner and abs(left - right) < 12 and left > 0.2 * page.width,
        right=inner and left > 0.5 * page.width and right < 0.2 * page.width,
        size=size,
        bold=bool(fonts) and all("bold" in each or "hei" in each or "black" in each for each in fonts),
    )
    # The label carries how far a line reaches, and whether it stands at a page's edge, until lines are joined.
    return Paragraph(inlines=(Run(text=line["text"]),), look=look, label=f"{left:.0f} {right:.0f} {around:d}")


def _table(table: Any) -> Table:
    rows = table.extract()
    return Table(rows=tuple(tuple(_cell(text) for text in row) for row in _filled(rows)))


def _filled(rows: list[list[str | None]]) -> list[list[str]]:
    """Cells that are None are covered by the one before or above."""
    filled: list[list[str]] = []
    for row in rows:
        cells: list[str] = []
        for at, text in enumerate(row):
            above = filled[-1][at] if filled and at < len(filled[-1]) else ""
            cells.append(text if text is not None else cells[-1] if cells and above == "" else above)
        filled.append(cells)
    return filled


def _cell(text: str) -> tuple[Paragraph, ...]:
    words = "".join(text.split("\n")).strip()
    return (Paragraph(inlines=(Run(text=words),)),) if words else ()


def _is_around(block: Block) -> bool:
    """Whether a line stands at a page's edge, away from the text."""
    return isinstance(block, Paragraph) and block.label.endswith(" 1")


def _joined(lines: list[Block]) -> Iterator[Block]:
    """Lines as paragraphs: one goes on where the line is full and the next is not indented."""
    full = _right_edge(lines)
    margin = _left_edge(lines)
    text = ""
    first: Paragraph | None = None
    open_end = False
    for block in lines:
        if isinstance(block, Table):
            if first:
                yield Paragraph(inlines=(Run(text=text),), look=first.look)
            text, first, open_end = "", None, False
            yield block
            continue
        left, right, _ = (int(each) for each in block.label.split())
        goes_on = first is not None and open_end and left <= margin + 6 and block.look.size == first.look.size
        if goes_on:
            blank = " " if text[-1:].isascii() and text[-1:].isalnum() and block.text[:1].isascii() else ""
            text += blank + block.text
        else:
            if first:
                yield Paragraph(inlines=(Run(text=text),), look=first.look)
            text, first = block.text, block
        open_end = right <= full + block.look.size * 1.6 and not block.look.centred
    if first:
        yield Paragraph(inlines=(Run(text=text),), look=first.look)


def _right_edge(lines: list[Block]) -> int:
    edges = sorted(int(each.label.split()[1]) for each in lines if isinstance(each, Paragraph))
    return edges[len(edges) // 10] if edges else 0


def _left_edge(lines: list[Block]) -> int:
    edges = sorted(int(each.label.split()[0]) for each in lines if isinstance(each, Paragraph))
    return edges[len(edges) // 10] if edges else 0


def _images(page: Any) -> Iterator[Paragraph]:
    """Pictures whose stream is a file of its own."""
    for each in page.images:
        stream = each.get("stream")
        raw = getattr(stream, "rawdata", b"") or b""
        if raw.startswith(b"\xff\xd8\xff"):
            yield Paragraph(inlines=(Image(data=bytes(raw), name=f"{each.get('name', 'picture')}.jpg"),))
