"""Pasted HTML into our own Markdown: paragraphs, headings, lists, tables, strong words, links; all else is left out.

What comes of it is written anew, from the words that a browser would show: nothing of the paste's own code is kept.
It is read on like what an editor typed, so that links and pictures are judged as everywhere.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from plugins.allowed import WRITTEN
from plugins.reading.characters import composed, without_unfit
from plugins.reading.markdown.phrase import Look, Phrase
from plugins.reading.markdown.urls import scheme
from plugins.reading.remarks import Remarks

Node = Any
"""selectolax brings types that say little."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
ACTIVE = frozenset({
    "applet", "base", "button", "dialog", "embed", "fieldset", "form", "frame", "frameset", "iframe", "input",
    "isindex", "keygen", "object", "option", "portal", "script", "select", "slot", "template", "textarea",
})  # fmt: skip
"""Elements that run, load, ask for something or lie over the page: no paste needs them."""
SILENT = frozenset({
    "-comment", "-cdata-section", "col", "colgroup", "head", "link", "meta", "noscript", "style", "title", "xml",
})  # fmt: skip
"""Elements without words of the text."""
MEDIA = frozenset({
    "audio", "canvas", "map", "math", "mpvideo", "mpvoice", "qqmusic", "svg", "video",
})  # fmt: skip
MEANT = {"s": "del", "strike": "del"} | {each: each for each in WRITTEN if each not in {"br", "ruby", "rp", "rt"}}
"""Elements that stay what they are."""

HIDDEN = re.compile(r"display\s*:\s*none|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all")
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)")
NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)")
LEADS_NOWHERE = re.compile(r"javascript:\s*(?:void\s*\(\s*0\s*\))?[\s;]*", re.IGNORECASE)
"""How editors' programs write a link that does nothing."""

MOST_CELLS = 20_000
MOST_SPAN = 64


class Cleaner:
    """Cleans one paste."""

    def __init__(self) -> None:
        self.blocks: list[tuple[bool, str]] = []
        """Blocks of Markdown, and whether each is an item of a list."""
        self.is_in_list = False
        """Whether the block before is an item of the list that the next one is in."""
        self.phrase = Phrase()
        self.pictures: list[str] = []
        """Addresses of pictures that lie elsewhere."""
        self.left_out: Counter[str] = Counter()
        """What else is not in the text any more, in words for the editor."""
        self.active: list[str] = []
        """What may not even be left out: elements and attributes."""

    def markdown(self, html: str) -> str:
        """The paste as Markdown."""
        body = LexborHTMLParser(html).body
        if body is None:
            self.active.append("frameset")
            return ""
        self.judge(body)
        self.walk(body, Look())
        self.end_block()
        return joined(self.blocks)

    def judge(self, body: Node) -> None:
        """Note what is active."""
        for node in (body, *body.css("*")):
            if node.tag in ACTIVE:
                self.active.append(str(node.tag))
            self.active += [name for name, value in node.attributes.items() if is_active(name, value or "")]

    def walk(self, node: Node, look: Look, item: str = "") -> None:
        """The content of an element; `item`: what begins a line of the list that it is in."""
        for child in node.iter(include_text=True):
            tag = str(child.tag)
            if tag == "-text":
                self.text(child.text_content or "", look)
            elif tag == "br":
                self.phrase.line_break()
            elif tag == "hr":
                self.add("---")
            elif tag == "img":
                self.picture(child)
            elif tag in MEDIA:
                self.left_out["视频、声音或图形"] += 1
            elif tag not in SILENT and tag not in ACTIVE:
                self.element(child, tag, within(child, tag, look), item)

    def element(self, node: Node, tag: str, look: Look, item: str) -> None:
        """An element that may hold words."""
        if is_hidden(node):
            self.left_out["看不见的文字"] += bool((node.text(deep=True) or "").strip())
        elif tag == "table":
            self.table(node, look, item)
        elif tag in ("ul", "ol"):
            self.items(node, look, item, ordered=tag == "ol")
        elif tag == "blockquote":
            self.add(quoted(joined(self.apart(node, look, ""))))
        elif tag == "ruby":
            self.phrase.ruby(*map(self.fit, ruby(node)))
        elif tag not in BLOCKS:
            self.walk(node, look, item)
        elif item:
            self.phrase.line_break()
            self.walk(node, look, item)
            self.phrase.line_break()
        else:
            self.end_block()
            self.walk(node, look)
            self.end_block(opening(tag))

    def text(self, text: str, look: Look) -> None:
        """Words of one look."""
        self.phrase.add(self.fit(text), look)

    def fit(self, text: str) -> str:
        """Words without the characters that no manuscript may hold: references bring them in."""
        shown = composed(without_unfit(text, Remarks("")))
        self.left_out["看不见的字符"] += len(text) > len(shown)
        return shown

    def picture(self, node: Node) -> None:
        """A picture beside the manuscript stays; one from elsewhere is named."""
        address = str(node.attributes.get("src") or node.attributes.get("data-src") or "").strip()
        if address and not scheme(address) and not address.startswith(("/", "\\")):
            self.phrase.picture(self.fit(str(node.attributes.get("alt") or "")), address)
        else:
            self.pictures.append(address or "img")

    def items(self, node: Node, look: Look, item: str, *, ordered: bool) -> None:
        """A list, or one within another."""
        self.end_block(item)
        self.is_in_list = self.is_in_list and bool(item)
        indent = " " * (4 + len(item) - len(item.lstrip())) if self.is_in_list else ""
        number = 0
        for child in node.iter(include_text=True):
            done = len(self.blocks)
            self.item(child, look, f"{indent}{number + 1}. " if ordered else f"{indent}- ")
            number += len(self.blocks) > done
        self.is_in_list = self.is_in_list and bool(indent)

    def item(self, node: Node, look: Look, mark: str) -> None:
        """What stands directly in a list, whatever it is."""
        tag = str(node.tag)
        if tag == "-text":
            if (node.text_content or "").strip():
                self.text(node.text_content or "", look)
        elif tag in ("ul", "ol"):
            self.items(node, look, mark, ordered=tag == "ol")
        elif is_hidden(node):
            self.left_out["看不见的文字"] += bool((node.text(deep=True) or "").strip())
        elif tag not in SILENT and tag not in ACTIVE:
            self.walk(node, within(node, tag, look), mark)
        self.end_block(mark)

    def table(self, node: Node, look: Look, item: str) -> None:
        """A table; one that only places things is read cell by cell."""
        self.end_block(item)
        rows = [row for row in node.css("tr") if nearest_table(row) == node.mem_id]
        cells = [[each for each in row.iter() if each.tag in ("td", "th")] for row in rows]
        if len(cells) < 2 or max(map(len, cells)) < 2 or len(node.css("table")) > 1:
            self.walk_cells(node, look)
            return
        for caption in node.css("caption"):
            self.walk(caption, look)
            self.end_block()
        grid = [[self.cell(each, look) for each in row] for row in filled(cells)]
        lines = [f"| {' | '.join(row)} |" for row in grid]
        self.add("\n".join([lines[0], f"|{'---|' * len(grid[0])}", *lines[1:]]))

    def walk_cells(self, node: Node, look: Look) -> None:
        """What a table places, in the order of reading."""
        self.walk(node, look)
        self.end_block()

    def cell(self, node: Node | None, look: Look) -> str:
        """What a cell says, in one line."""
        if node is None:
            return ""
        return "<br>".join(block.strip().removeprefix("- ") for _, block in self.apart(node, look, "- "))

    def apart(self, node: Node, look: Look, item: str) -> list[tuple[bool, str]]:
        """The blocks of an element, for themselves."""
        self.end_block()
        before, self.blocks = self.blocks, []
        self.walk(node, look, item)
        self.end_block()
        inner, self.blocks = self.blocks, before
        return inner

    def end_block(self, mark: str = "") -> None:
        """The words so far are a block, which begins with `mark`."""
        phrase, self.phrase = self.phrase, Phrase()
        text = phrase.markdown(plain=mark.startswith("#"))
        if text:
            is_item = mark.endswith(("- ", ". "))
            self.blocks.append((is_item and self.is_in_list, mark + text))
            self.is_in_list = is_item
        self.blocks += [(False, each) for each in phrase.pictures]

    def add(self, block: str) -> None:
        """A block that is no phrase."""
        self.end_block()
        self.is_in_list = False
        if block:
            self.blocks.append((False, block))


def joined(blocks: list[tuple[bool, str]]) -> str:
    """Blocks with a blank line between them, but not between the items of a list."""
    parts: list[str] = []
    for number, (is_item, block) in enumerate(blocks):
        parts += ["\n" if is_item else "\n\n"] if number else []
        parts.append(block)
    return "".join(parts)


def quoted(text: str) -> str:
    """Blocks as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""


def is_active(name: str, value: str) -> bool:
    """Whether an attribute runs something, or leads where something is run."""
    if name.startswith("on") or name in ("srcdoc", "formaction"):
        return True
    if name.rpartition(":")[2] not in ("href", "src", "action", "data", "to", "values", "background"):
        return False
    leads = scheme(value)
    return leads in ("javascript:", "vbscript:", "data:text/html") and not LEADS_NOWHERE.fullmatch(value.strip())


def is_hidden(node: Node) -> bool:
    """Whether a reader of the original does not see an element."""
    return "hidden" in node.attributes or bool(HIDDEN.search(str(node.attributes.get("style") or "").lower()))


def within(node: Node, tag: str, look: Look) -> Look:
    """How words look inside an element."""
    style = str(node.attributes.get("style") or "").lower()
    bold = (look.bold or tag in ("b", "strong") or bool(BOLD.search(style))) and not NOT_BOLD.search(style)
    tags = look.tags | {MEANT[tag]} if tag in MEANT else look.tags
    return Look(bold, look.italic or tag in ("em", "i"), tags, link_of(node) if tag == "a" else look.link)


def link_of(node: Node) -> str:
    """Where a link leads; empty where it leads nowhere outside of the place it was copied from."""
    address = str(node.attributes.get("href") or "").strip()
    return address if scheme(address) in ("http:", "https:", "mailto:", "tel:") else ""


def opening(tag: str) -> str:
    """What begins a block of Markdown."""
    if tag[0] == "h" and tag[1:].isdecimal():
        return "#" * max(2, int(tag[1:])) + " "
    return ""


def ruby(node: Node) -> tuple[str, str]:
    """Words with their sound."""
    words, sound = list[str](), list[str]()
    for child in node.iter(include_text=True):
        if child.tag != "rp":
            (sound if child.tag == "rt" else words).append(child.text(deep=True) or "")
    return "".join(words), "".join(sound)


def nearest_table(node: Node) -> int:
    """The table that a row belongs to."""
    up = node.parent
    while up is not None and up.tag != "table":
        up = up.parent
    return int(up.mem_id) if up is not None else 0


def filled(rows: list[list[Node]]) -> Iterator[list[Node | None]]:
    """Rows of one width; a cell that reaches over several stands in each of them."""
    grid: dict[tuple[int, int], Node] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in grid:
                x += 1
            for down in range(span(cell, "rowspan")):
                for right in range(span(cell, "colspan")):
                    if len(grid) < MOST_CELLS:
                        grid[y + down, x + right] = cell
            x += span(cell, "colspan")
    width = max(x for _, x in grid) + 1
    return ([grid.get((y, x)) for x in range(width)] for y in range(len(rows)))


def span(cell: Node, name: str) -> int:
    """How many rows or columns a cell takes."""
    said = str(cell.attributes.get(name) or "")
    return min(max(int(said), 1), MOST_SPAN) if said.isdecimal() and len(said) < 5 else 1
