"""One manuscript, whatever its form, understood as an article with pictures made ready."""

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from plugins.newsroom.importing.beside import with_photos
from plugins.newsroom.importing.document import Block, Document, Image, Paragraph, Table, Unreadable
from plugins.newsroom.importing.kinds import Kind, kind_of
from plugins.newsroom.importing.letters import without_letter
from plugins.newsroom.importing.request import File, Manuscript
from plugins.newsroom.importing.understanding import Register, understand
from plugins.newsroom.importing.understanding.parts import Article

MAIL_TEXT = "邮件正文"
WHOLE = (MAIL_TEXT, "剪贴板")
"""Pages that are nothing but what somebody wrote or chose."""
NO_WORDS = "这个文件里没有文字。如果是扫描或拍照的稿件，请先用手机的文字识别转成文字，再导入。"


def read(manuscript: Manuscript, register: Register, *, recognise: bool = False) -> Article:
    """The article of a manuscript; `Unreadable` where there is none."""
    file, photos = manuscript.file, manuscript.photos
    resources = _resources(photos) if kind_of(file.name, file.data) in {Kind.PAGE, Kind.TEXT} else {}
    document = document_of(file, resources, recognise=recognise)
    if file.name.startswith(MAIL_TEXT):
        document = without_letter(document)
    document = replace(
        with_photos(document, photos),
        hints=(*document.hints, *manuscript.hints),
        left_out=(*document.left_out, *manuscript.left_out),
    )
    if not any(_is_filled(each) for each in document.blocks):
        raise Unreadable(NO_WORDS)
    return understand(_developed(document), register, manuscript.file.name.rpartition("/")[2])


def _resources(photos: Iterable[File]) -> dict[str, bytes]:
    """Files that came with a page, by the ends of their paths."""
    found: dict[str, bytes] = {}
    for photo in photos:
        parts = photo.name.split("/")
        found |= {"/".join(parts[at:]): photo.data for at in range(len(parts))}
    return found


def document_of(file: File, resources: Mapping[str, bytes], *, recognise: bool) -> Document:
    """A file as a document, by its form; `resources`: what a page may show."""
    kind = kind_of(file.name, file.data)
    if kind is Kind.DOCX:
        from plugins.newsroom.importing.docx import read_docx

        return read_docx(file.data)
    if kind in {Kind.PAGE, Kind.ARCHIVED_PAGE}:
        from plugins.newsroom.importing.pages import read_archived_page, read_page

        whole = file.name.startswith(WHOLE)
        return read_page(file.data, resources, whole=whole) if kind is Kind.PAGE else read_archived_page(file.data)
    if kind is Kind.PDF:
        from plugins.newsroom.importing.pdf import read_pdf

        return read_pdf(file.data, recognise=recognise)
    if kind is Kind.TEXT:
        return _read_text(file, resources)
    raise Unreadable(
        f"“{file.name}”这种文件不能导入。能导入的有：Word、WPS、网页、邮件、文本、PDF 和装着它们的压缩包。"
    )


def _read_text(file: File, resources: Mapping[str, bytes]) -> Document:
    from plugins.newsroom.importing.marked import is_marked_down, read_marked_down
    from plugins.newsroom.importing.plain import read_plain

    if is_marked_down(file.name, file.data):
        return read_marked_down(file.data, resources)
    return read_plain(file.data)


def _is_filled(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())


def _developed(document: Document) -> Document:
    """A document with every picture ready, or left out with a reason."""
    from plugins.newsroom.importing.pictures import developed

    reasons: list[str] = []
    known: dict[Image, Image | None] = {}

    def ready(image: Image) -> Image | None:
        if image not in known:
            found = developed(image)
            known[image] = found.picture
            reasons.extend([found.reason] if found.reason else [])
        return known[image]

    blocks = tuple(_with_pictures(block, ready) for block in document.blocks)
    return replace(document, blocks=blocks, left_out=(*document.left_out, *reasons))


def _with_pictures(block: Block, ready: Callable[[Image], Image | None]) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(tuple(_in_paragraph(each, ready) for each in cell) for cell in row) for row in block.rows)
        return Table(rows=rows)
    return _in_paragraph(block, ready)


def _in_paragraph(paragraph: Paragraph, ready: Callable[[Image], Image | None]) -> Paragraph:
    made = [ready(each) if isinstance(each, Image) and not each.outside else each for each in paragraph.inlines]
    return replace(paragraph, inlines=tuple(each for each in made if each is not None))
