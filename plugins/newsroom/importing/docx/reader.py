"""A whole .docx as a document."""

from collections.abc import Iterator

from plugins.newsroom.importing.document import Block, Document, Field, Hint, Inline, Paragraph, Run, Unreadable
from plugins.newsroom.importing.docx.body import Body
from plugins.newsroom.importing.docx.drawings import Drawings
from plugins.newsroom.importing.docx.names import Element, every, find, name
from plugins.newsroom.importing.docx.numbering import Numbering
from plugins.newsroom.importing.docx.package import DAMAGED, Package
from plugins.newsroom.importing.docx.runs import LeftOut, Walker
from plugins.newsroom.importing.docx.styles import Styles

SAID = {
    LeftOut.HIDDEN: "隐藏的文字",
    LeftOut.DELETED: "修订中删去的文字",
    LeftOut.COMMENT: "批注",
    LeftOut.CONTENTS: "目录",
    LeftOut.CHART: "图表（请截成图片另放）",
    LeftOut.EQUATION: "公式的样子，只留下其中的字（请对照原稿，或截成图片另放）",
}
_NOTES = (("footnotes.xml", "f", "w:footnote"), ("endnotes.xml", "e", "w:endnote"))
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_docx(data: bytes) -> Document:
    """The document in a file's bytes; `Unreadable` where there is none."""
    package = Package(data)
    tree = package.xml(package.main)
    body = None if tree is None else find(tree, "w:body")
    if body is None:
        raise Unreadable(DAMAGED)
    folder = package.main.rpartition("/")[0]
    styles, numbering = Styles(package.xml(f"{folder}/styles.xml")), Numbering(package.xml(f"{folder}/numbering.xml"))
    walker = Walker(styles, Drawings(package, package.main))
    main = Body(styles, numbering, walker, lambda key: _chunk(package, key))
    blocks = tuple(main.blocks(body))
    notes: dict[str, tuple[Inline, ...]] = {}
    for file, kind, element in _NOTES:
        notes |= _notes(package, f"{folder}/{file}", kind, element, styles, numbering)
    left_out = [SAID[each] for each in LeftOut if each in main.left_out]
    return Document(
        blocks=blocks, notes=notes, hints=tuple(_properties(package)), left_out=(*left_out, *_around(package, folder))
    )


def _chunk(package: Package, key: str) -> tuple[Block, ...]:
    """The blocks of a page or text that lies in the package as it was (altChunk, ECMA-376, part 1, 17.17.2)."""
    from plugins.newsroom.importing.kinds import Kind, kind_of

    target, outside = package.targets(package.main).get(key, ("", False))
    data = b"" if outside else package.bytes_of(target)
    kind = kind_of(target, data)
    if kind in {Kind.PAGE, Kind.ARCHIVED_PAGE}:
        from plugins.newsroom.importing.pages import read_archived_page, read_page

        return (read_page(data, whole=True) if kind is Kind.PAGE else read_archived_page(data)).blocks
    if kind is Kind.TEXT:
        from plugins.newsroom.importing.plain import read_plain

        return read_plain(data).blocks
    return ()


def _notes(
    package: Package, part: str, kind: str, element: str, styles: Styles, numbering: Numbering
) -> dict[str, tuple[Inline, ...]]:
    tree = package.xml(part)
    body = Body(styles, numbering, Walker(styles, Drawings(package, part)))
    found: dict[str, tuple[Inline, ...]] = {}
    for note in () if tree is None else every(tree, element):
        if note.get(name("w:type")) not in _SEPARATORS:
            inlines: list[Inline] = []
            for block in body.blocks(note):
                if isinstance(block, Paragraph):
                    inlines += [Run(text=" ")] * bool(inlines) + list(block.inlines)
            found[f"{kind}{note.get(name('w:id'))}"] = tuple(inlines)
    return found


def _around(package: Package, folder: str) -> Iterator[str]:
    """What stands around the text and is not part of it."""
    names = package.names()
    if any(
        _has_words(package.xml(each)) for each in names if each.startswith((f"{folder}/header", f"{folder}/footer"))
    ):
        yield "页眉、页脚和页码"
    if any("vbaproject" in each for each in names):
        yield "宏"


def _has_words(tree: Element | None) -> bool:
    return tree is not None and any((each.text or "").strip() for each in every(tree, "w:t"))


def _properties(package: Package) -> Iterator[Hint]:
    """The title in the file's properties; Word puts the first line there by itself, so it is little worth."""
    tree = package.xml("docProps/core.xml")
    for each in () if tree is None else tree:
        if isinstance(each.tag, str) and each.tag.endswith("}title") and (each.text or "").strip():
            yield Hint(field=Field.TITLE, value=(each.text or "").strip(), where="文件属性里的标题", last_resort=True)
