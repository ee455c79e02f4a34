"""Paragraphs and tables in reading order."""

from collections.abc import Callable, Iterable, Iterator

from plugins.newsroom.importing.document import Block, Look, Paragraph, Run, Shape, Table
from plugins.newsroom.importing.docx.names import Element, every, find, name, switched, value
from plugins.newsroom.importing.docx.numbering import Numbering
from plugins.newsroom.importing.docx.runs import DELETED, LeftOut, Piece, Walker, chosen, is_placeholder
from plugins.newsroom.importing.docx.styles import Style, Styles, over, stated

_MOST_DEPTH = 60
_MOST_SPAN = 64


class Body:
    """Walks one part's blocks."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        walker: Walker,
        chunk: Callable[[str], Iterable[Block]] = lambda _: (),
    ) -> None:
        """`chunk`: the blocks of a foreign text that was put in as it was, by its relation's id."""
        self._styles = styles
        self._numbering = numbering
        self._walker = walker
        self._chunk = chunk
        self.left_out: set[LeftOut] = set()

    def blocks(self, container: Element, depth: int = 0) -> Iterator[Block]:
        """Everything in a container: the body, a cell, a text box, a note."""
        if depth > _MOST_DEPTH:
            return
        for child in container:
            if child.tag == name("w:p"):
                yield from self._paragraph(child, depth)
            elif child.tag == name("w:tbl"):
                yield from self._table(child, depth)
            elif child.tag in DELETED:
                self.left_out.add(LeftOut.DELETED)
            elif child.tag == name("w:altChunk"):
                yield from self._chunk(value(child, "r:id"))
            elif child.tag == name("mc:AlternateContent"):
                yield from self.blocks(chosen(child), depth + 1)
            elif is_placeholder(child):
                continue
            elif isinstance(child.tag, str) and child.tag not in {name("w:sectPr"), name("w:tcPr"), name("w:sdtPr")}:
                yield from self.blocks(child, depth + 1)

    def _paragraph(self, element: Element, depth: int) -> Iterator[Block]:
        properties = find(element, "w:pPr")
        key = value(find(properties, "w:pStyle")) if properties is not None else ""
        named = self._styles.of(key)
        style = over(named, stated(None, properties))
        found = self._walker.collect(element, named)
        self.left_out |= found.left_out
        if named.is_contents:
            self.left_out.add(LeftOut.CONTENTS)
            return
        if found.pieces or style.number:
            yield self._made(style, found.pieces)
        for box in found.boxes:
            yield from self.blocks(box, depth + 1)

    def _made(self, style: Style, pieces: list[Piece]) -> Paragraph:
        words = [piece for piece in pieces if isinstance(piece.inline, Run) and piece.inline.text.strip()]
        label, listed = self._numbering.next(style.number) if style.number and words else ("", False)
        shape = style.shape
        if shape is Shape.BODY and listed:
            shape = Shape.ITEM
        return Paragraph(
            inlines=tuple(piece.inline for piece in pieces),
            shape=shape,
            level=style.level if shape is Shape.HEADING else (style.number[1] + 1 if style.number else 0),
            label=label,
            look=_look(style, words),
        )

    def _table(self, element: Element, depth: int) -> Iterator[Block]:
        rows: list[list[tuple[Paragraph, ...]]] = []
        for row in _rows(element):
            if find(row, "w:trPr/w:del") is not None:
                self.left_out.add(LeftOut.DELETED)
                continue
            rows.append(self._row(row, rows[-1] if rows else [], depth))
        width = max(map(len, rows), default=0)
        if width:
            yield Table(rows=tuple((*row, *[()] * (width - len(row))) for row in rows))

    def _row(self, row: Element, above: list[tuple[Paragraph, ...]], depth: int) -> list[tuple[Paragraph, ...]]:
        cells: list[tuple[Paragraph, ...]] = [()] * _number(find(row, "w:trPr/w:gridBefore"), 0)
        for cell in _cells(row):
            properties = find(cell, "w:tcPr")
            span = 1 if properties is None else _number(find(properties, "w:gridSpan"), 1)
            content = tuple(_flat(self.blocks(cell, depth + 1)))
            if properties is not None and _continues(find(properties, "w:vMerge")) and len(cells) < len(above):
                content = content if _has_words(content) else above[len(cells)]
            if properties is not None and _continues(find(properties, "w:hMerge")) and cells:
                content = content if _has_words(content) else cells[-1]
            cells.extend([content] * span)
        return cells


def _look(style: Style, words: list[Piece]) -> Look:
    sizes: dict[float, int] = {}
    for piece in words:
        text = piece.inline.text if isinstance(piece.inline, Run) else ""
        size = piece.style.size or 0
        sizes[size] = sizes.get(size, 0) + len(text)
    return Look(
        centred=style.align == "center",
        right=style.align in {"right", "end"},
        size=max(sizes, key=lambda each: sizes[each], default=0),
        bold=bool(words) and all(piece.style.bold or piece.style.strong_face for piece in words),
    )


def _flat(blocks: Iterator[Block]) -> Iterator[Paragraph]:
    """The paragraphs of a cell; those of a table within it row by row."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                words = "　".join("".join(each.text for each in cell) for cell in row)
                yield Paragraph(
                    inlines=(Run(text=words), *(image for cell in row for each in cell for image in each.images))
                )


def _has_words(paragraphs: tuple[Paragraph, ...]) -> bool:
    return any(each.text.strip() or each.images for each in paragraphs)


def _rows(table: Element) -> list[Element]:
    return [row for row in every(table, "w:tr") if next(row.iterancestors(name("w:tbl"))) is table]


def _cells(row: Element) -> list[Element]:
    return [cell for cell in every(row, "w:tc") if next(cell.iterancestors(name("w:tr"))) is row]


def _continues(merge: Element | None) -> bool:
    """Whether a cell goes on with the one above or before it."""
    return merge is not None and value(merge) != "restart" and switched(merge) is not False


def _number(element: Element | None, otherwise: int) -> int:
    text = value(element)
    return min(int(text), _MOST_SPAN) if text.isdecimal() else otherwise
