"""Elements as paragraphs and tables in reading order."""

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, unquote_to_bytes, urljoin

from msgspec import Struct
from msgspec.structs import replace

from plugins.newsroom.importing.document import Block, Image, Inline, Look, Paragraph, Run, Shape, Table
from plugins.newsroom.importing.pages.tree import (
    SILENT,
    Node,
    attribute,
    children,
    is_hidden,
    is_text,
    marks_of,
    words_of,
)
from plugins.newsroom.importing.plain import paragraphs

BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
    "ol", "li", "blockquote", "figure", "figcaption", "pre", "hr", "dl", "dt", "dd", "center", "address", "fieldset",
    "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "body", "html", "mp-style-type",
})  # fmt: skip
_SIZE = re.compile(r"font-size\s*:\s*([0-9.]+)\s*(px|pt|em|rem)")
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0}
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-actualsrc", "original", "src")
_MOST_SPAN = 64
_DECORATION = re.compile(
    r"qrcode|qr_code|erweima|ewm|icon|logo|avatar|spacer|blank\.gif|line\.gif|emoji", re.IGNORECASE
)


class Inside(Struct, frozen=True, kw_only=True):
    """How the elements around some words make them look and what they are."""

    bold: bool = False
    link: str = ""
    centred: bool = False
    right: bool = False
    size: float = 0
    shape: Shape = Shape.BODY
    level: int = 0
    label: str = ""


class Blocks:
    """Collects the blocks of an element; pictures come from `resources`, by address, `base` being the page's own."""

    def __init__(self, resources: Mapping[str, bytes], base: str = "") -> None:
        self._resources = resources
        self._base = base
        self._inlines: list[Inline] = []
        self._done: list[Block] = []
        self.left_out: set[str] = set()
        self.used: set[str] = set()

    def collect(self, node: Node) -> list[Block]:
        """The blocks of an element."""
        self._inlines, self._done = [], []
        self._walk(node, Inside())
        self._flush(Inside())
        return self._done

    def _walk(self, node: Node, inside: Inside) -> None:
        for child in children(node):
            if is_text(child):
                text = _SPACE.sub(" ", child.text_content or "")
                if text:
                    self._inlines.append(Run(text=text, bold=inside.bold, link=inside.link))
            elif child.tag == "br":
                self._inlines.append(Run(text="\n"))
            elif child.tag == "img":
                self._picture(child)
            elif child.tag in SILENT or is_hidden(child):
                self._pass_over(child)
            elif child.tag == "table":
                self._flush(inside)
                self._table(child, inside)
            elif child.tag == "pre":
                self._flush(inside)
                self._done += paragraphs(child.text() or "")
            elif child.tag in BLOCKS:
                self._block(child, inside)
            else:
                self._walk(child, _within(child, inside))

    def _pass_over(self, node: Node) -> None:
        if node.tag in {"video", "iframe", "mpvoice", "audio", "embed", "object"}:
            self.left_out.add("视频或声音（请另外登记网址）")
        elif node.tag not in SILENT and words_of(node):
            self.left_out.add("隐藏的文字")

    def _block(self, node: Node, inside: Inside) -> None:
        self._flush(inside)
        within = _as_block(node, _within(node, inside))
        self._walk(node, within)
        self._flush(within)

    def _flush(self, inside: Inside) -> None:
        inlines, self._inlines = self._inlines, []
        if not any(isinstance(each, Image) or each.text.strip("\n \u3000\xa0") for each in inlines):
            return
        worded = [each for each in inlines if isinstance(each, Run) and each.text.strip()]
        self._done.append(
            Paragraph(
                inlines=tuple(inlines),
                shape=inside.shape,
                level=inside.level,
                label=inside.label,
                look=Look(
                    centred=inside.centred,
                    right=inside.right,
                    size=inside.size,
                    bold=bool(worded) and all(each.bold for each in worded),
                ),
            )
        )

    def _picture(self, node: Node) -> None:
        addresses = [address for each in _SOURCES if (address := attribute(node, each).strip())]
        # A saved page names the picture twice: where it was, and where the browser put it.
        address = next((each for each in addresses if self._data(each)), addresses[0] if addresses else "")
        if not address or _is_decoration(node, address):
            if address:
                self.left_out.add("装饰用的小图和二维码")
            return
        alt = " ".join(attribute(node, "alt").split())
        alt = "" if re.fullmatch(r"(?i)图片|image|img|[\w.-]+\.(?:jpe?g|png|gif|webp|bmp)|[a-z0-9_-]*", alt) else alt
        data = self._data(address)
        if data:
            name = "picture" if address.startswith("data:") else unquote(address.rpartition("/")[2].partition("?")[0])
            self._inlines.append(Image(data=data, name=name, alt=alt))
        elif not address.startswith("data:"):
            self._inlines.append(Image(name=address, alt=alt, outside=True))

    def _data(self, address: str) -> bytes:
        if address.startswith("data:"):
            return _inline_data(address)
        plain = unquote(address.partition("#")[0].partition("?")[0])
        near = () if "//" in address else (plain, plain.removeprefix("./"), plain.rpartition("/")[2])
        for key in (address, address.removeprefix("cid:"), _joined(self._base, address), plain, *near):
            if key and key in self._resources:
                self.used.add(key)
                return self._resources[key]
        return b""

    def _table(self, node: Node, inside: Inside) -> None:
        rows = _rows(node)
        if _is_layout(node, rows):
            for row in rows:
                for cell in row:
                    self._block(cell, inside)
            return
        caption = next((each for each in node.css("caption")), None)
        if caption is not None:
            self._block(caption, inside)
        done, self._done = self._done, []
        self._done = [*done, Table(rows=tuple(self._filled(rows)))]

    def _filled(self, rows: list[list[Node]]) -> Iterator[tuple[tuple[Paragraph, ...], ...]]:
        """Rows of equal width; a cell that spans is repeated."""
        grid: dict[tuple[int, int], tuple[Paragraph, ...]] = {}
        for y, row in enumerate(rows):
            x = 0
            for cell in row:
                while (y, x) in grid:
                    x += 1
                content = self._cell(cell)
                for down in range(_span(cell, "rowspan")):
                    for right in range(_span(cell, "colspan")):
                        grid[y + down, x + right] = content
                x += _span(cell, "colspan")
        width = max((x for _, x in grid), default=-1) + 1
        for y in range(len(rows)):
            yield tuple(grid.get((y, x), ()) for x in range(width))

    def _cell(self, cell: Node) -> tuple[Paragraph, ...]:
        inner = Blocks(self._resources, self._base)
        blocks = inner.collect(cell)
        self.left_out |= inner.left_out
        self.used |= inner.used
        return tuple(each for each in blocks if isinstance(each, Paragraph))


def _joined(base: str, address: str) -> str:
    """An address seen from the page's own; empty where it cannot be."""
    try:
        return urljoin(base, address) if base else ""
    except ValueError:
        return ""


def _within(node: Node, inside: Inside) -> Inside:
    style = attribute(node, "style").lower()
    bold = (
        inside.bold
        or node.tag in {"strong", "b", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
        or bool(_WEIGHT.search(style))
    )
    size = _SIZE.search(style)
    align = attribute(node, "align").lower()
    return replace(
        inside,
        bold=bold,
        link=attribute(node, "href") if node.tag == "a" else inside.link,
        centred="text-align:center" in style.replace(" ", "")
        or align == "center"
        or node.tag == "center"
        or (inside.centred and "text-align" not in style),
        right="text-align:right" in style.replace(" ", "") or align == "right",
        size=round(float(size[1]) * _POINTS[size[2]], 1) if size else inside.size,
    )


def _as_block(node: Node, inside: Inside) -> Inside:
    """What a block element makes of its paragraphs."""
    tag = str(node.tag)
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
        return replace(inside, shape=Shape.HEADING, level=int(tag[1]), bold=False)
    if tag == "blockquote":
        return replace(inside, shape=Shape.QUOTE)
    if tag in {"figcaption", "caption"} or "caption" in marks_of(node).split():
        return replace(inside, shape=Shape.CAPTION)
    if tag == "li" and node.parent is not None and node.parent.tag in {"ul", "ol"}:
        return replace(inside, shape=Shape.ITEM, level=_depth(node), label=_label(node))
    return inside


def _depth(node: Node) -> int:
    depth, up = 0, node.parent
    while up is not None:
        depth += up.tag in {"ul", "ol"}
        up = up.parent
    return min(depth, 6)


def _label(node: Node) -> str:
    if node.parent.tag == "ul":
        return "•"
    before = [each for each in node.parent.iter() if each.tag == "li"]
    start = attribute(node.parent, "start")
    first = int(start) if start.isdecimal() else 1
    return f"{first + next(at for at, each in enumerate(before) if each.mem_id == node.mem_id)}."


def _rows(table: Node) -> list[list[Node]]:
    rows = [row for row in table.css("tr") if _closest(row, "table") == table.mem_id]
    return [[cell for cell in row.iter() if cell.tag in {"td", "th"}] for row in rows]


def _closest(node: Node, tag: str) -> int:
    up = node.parent
    while up is not None and up.tag != tag:
        up = up.parent
    return up.mem_id if up is not None else 0


def _is_layout(table: Node, rows: list[list[Node]]) -> bool:
    """Whether a table only places things on the page, as pages of the years around 2005 did."""
    cells = [cell for row in rows for cell in row]
    if max((len(row) for row in rows), default=0) < 2 or len(rows) < 2:
        return True
    if len(table.css("table")) > 1:
        return True
    longest = max((len(words_of(cell)) for cell in cells), default=0)
    return longest > 400 or any(len(cell.css("p")) > 4 for cell in cells)


def _span(cell: Node, name: str) -> int:
    text = attribute(cell, name)
    return max(1, min(int(text), _MOST_SPAN)) if text.isdecimal() else 1


def _is_decoration(node: Node, address: str) -> bool:
    sizes = [attribute(node, each).removesuffix("px") for each in ("width", "height", "data-w")]
    if any(each.isdecimal() and int(each) < 48 for each in sizes):
        return True
    ratio = attribute(node, "data-ratio")
    if re.fullmatch(r"[0-9.]+", ratio) and not 0.15 <= float(ratio or 1) <= 6:
        return True
    about = f"{marks_of(node)} {attribute(node, 'alt')} {address.rpartition('/')[2]}"
    return (
        bool(_DECORATION.search(about))
        or "二维码" in about
        or attribute(node, "data-type") == "gif"
        or "wx_fmt=gif" in address
    )


def _inline_data(address: str) -> bytes:
    head, _, data = address.partition(",")
    try:
        return b64decode(data) if head.endswith(";base64") else unquote_to_bytes(data)
    except (binascii.Error, ValueError):
        return b""
