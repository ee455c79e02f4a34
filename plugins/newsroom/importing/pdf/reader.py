"""A whole PDF as a document."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from plugins.newsroom.importing.document import Document, Unreadable
from plugins.newsroom.importing.pdf.joining import Joiner, with_long_tables
from plugins.newsroom.importing.pdf.layout import Box, in_order
from plugins.newsroom.importing.pdf.margins import around
from plugins.newsroom.importing.pdf.pictures import pictures_of
from plugins.newsroom.importing.pdf.tables import ruled, table_of
from plugins.newsroom.importing.pdf.words import has_askew, words_of

MOST_PAGES = 200
RESOLUTION = 200
"""Dots to an inch, as scanners have it."""
SCAN = "这个 PDF 是扫描的图片，里面没有文字。请用手机的“提取文字”功能转成文字，或者向对方要 Word 原稿，再导入。"
LOCKED = "这个 PDF 打不开：它加了密码，或者已损坏。请向对方要 Word 原稿，或者去掉密码再导入。"


def read_pdf(data: bytes, *, recognise: bool = False) -> Document:
    """The text of a PDF in reading order; that of a scan only where it is to be recognised."""
    try:
        return _read(data, recognise=recognise)
    except (Unreadable, MemoryError):
        raise
    except Exception as error:  # pdfminer raises what its many decoders raise
        raise Unreadable(LOCKED) from error


def _read(data: bytes, *, recognise: bool) -> Document:
    import pdfplumber
    import pypdfium2

    with pdfplumber.open(BytesIO(data)) as pdf:
        pages = pdf.pages[:MOST_PAGES]
        scanned = any(page.images for page in pages)
        if not any(each["text"].strip() for page in pages for each in page.chars):
            if recognise and scanned:
                return _recognised(pages)
            raise Unreadable(SCAN if scanned else LOCKED)
        drawn = pypdfium2.PdfDocument(data)
        said: set[str] = {"斜着压在页面上的字（水印）"} if any(has_askew(page) for page in pages) else set()
        found = [list(_boxes(page, drawn[at], said)) for at, page in enumerate(pages)]
        heights = [float(page.height) for page in pages]
        if len(pdf.pages) > MOST_PAGES:
            said.add(f"第 {MOST_PAGES} 页以后的全部内容（太长，请分成几份）")
    return _document(found, heights, said)


def _document(found: list[list[Box]], heights: list[float], said: set[str]) -> Document:
    outer = around(found, heights)
    said |= {"页眉、页脚和页码"} if any(outer) else set()
    kept = [[box for at, box in enumerate(boxes) if at not in outer[page]] for page, boxes in enumerate(found)]
    placed = [line for boxes in kept for line in in_order(boxes)]
    blocks = tuple(with_long_tables(Joiner(placed).blocks(placed)))
    return Document(blocks=blocks, left_out=tuple(sorted(said)))


def _boxes(page: Any, drawn: Any, said: set[str]) -> Iterator[Box]:
    """Everything that a page shows; what is left out is said."""
    tables = ruled(page)
    for each in tables:
        left, top, right, bottom = each.bbox
        yield Box(left=left, top=top, right=right, bottom=bottom, content=table_of(each))
    yield from words_of(page, [each.bbox for each in tables])
    for picture in pictures_of(page, drawn):
        if isinstance(picture, str):
            said.add(picture)
        else:
            yield picture
    page.close()


def _recognised(pages: list[Any]) -> Document:
    from plugins.newsroom.importing.recognising import DOUBT, MOST_PAGES, recognised

    drawn = (page.to_image(resolution=RESOLUTION).original.convert("L") for page in pages[:MOST_PAGES])
    return Document(blocks=tuple(recognised(drawn)), doubts=(DOUBT,))
