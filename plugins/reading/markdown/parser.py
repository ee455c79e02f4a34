"""Blocks: Python-Markdown's parser with the blocks of our syntax only, and a short way for plain paragraphs."""

import re
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    EmptyBlockProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ParagraphProcessor,
    ReferenceProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.def_list import DefListIndentProcessor, DefListProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor

from plugins.reading.markdown.draft import ETX, STX, Draft

BLOCK_SIGN = r" *(?:[#=\-_*+>:\[\x02]|[0-9]{1,5}\. )"
BEGINS_BLOCK = re.compile(rf"[ \n]|{BLOCK_SIGN}|\s*\Z")
HOLDS_BLOCK = re.compile(rf"\n{BLOCK_SIGN}")
"""What any line of any block but a paragraph may begin with."""

MAX_DEPTH = 24
"""Blocks inside blocks; more is no text."""

MAX_EFFORT = 10_000_000
"""Characters of all blocks that were tried against each kind: what finding the blocks may cost."""


class TooNested(Exception):
    """Blocks stand too deep in each other, or there are too many; the argument is where it begins."""


class Blocks(BlockParser):
    """The block parser: its cost is bounded, and a plain paragraph is not tried against each kind of block."""

    def __init__(self, md: Markdown, draft: Draft) -> None:
        super().__init__(md)
        self.depth, self.effort = 0, 0
        register(self, draft)

    @cached_property
    def processors(self) -> tuple[BlockProcessor, ...]:
        """All processors in their order."""
        return tuple(self.blockprocessors)

    def reset(self) -> None:
        """Forget where an interrupted conversion stood."""
        self.depth, self.effort = 0, 0
        self.state.clear()

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 named by Python-Markdown
        """Blocks of source into elements below `parent`."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise TooNested(blocks[0] if blocks else "")
        paragraph = self.processors[-1]
        while blocks:
            if not is_plain(blocks[0]):
                self.try_processors(parent, blocks)
            elif self.state:
                paragraph.run(parent, blocks)
            else:
                SubElement(parent, "p").text = blocks.pop(0).lstrip()
        self.depth -= 1

    def try_processors(self, parent: Element, blocks: list[str]) -> None:
        """The first block by the first processor that takes it."""
        self.effort += len(blocks[0])
        if self.effort > MAX_EFFORT:
            raise TooNested(blocks[0])
        for processor in self.processors:
            if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                return


def is_plain(block: str) -> bool:
    """Whether a block can only be a paragraph."""
    return not (BEGINS_BLOCK.match(block) or "|" in block or ("\n" in block and HOLDS_BLOCK.search(block)))


class FencedCode(BlockProcessor):
    """The mark of a fenced code into `<pre n="…">`."""

    MARK = re.compile(f" *{STX}([0-9]+){ETX} *$")

    def test(self, _parent: Element, block: str) -> bool:
        """Whether the block is a mark."""
        return self.MARK.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Put the element in the mark's place."""
        mark = self.MARK.match(blocks.pop(0))
        SubElement(parent, "pre", n=mark[1] if mark else "")
        return True


class Indented(BlockProcessor):
    """An indent outside of a list is an editor's, not code: it goes."""

    def test(self, _parent: Element, block: str) -> bool:
        """Whether the block's first line is indented by a tab or more."""
        return block.startswith(" " * self.tab_length)

    def run(self, _parent: Element, blocks: list[str]) -> bool:
        """Take the indent away and let the block be parsed again."""
        blocks[0] = "\n".join(line.lstrip(" ") for line in blocks[0].split("\n"))
        return True


class Heading(HashHeaderProcessor):
    """`## 标题`, also without the blank; a single `#` needs it, or a topic such as `#关爱#` would be a heading."""

    RE = re.compile(r"(?:^|\n)(?P<level>#(?=[ \u3000])|#{2,6})(?P<header>[^\n]*+)(?:\n|$)")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the heading; `#` behind it, after a blank, belongs to the sign and goes."""
        super().run(parent, blocks)
        heading = parent[-1]
        words = (heading.text or "").rstrip("#")
        if not words or words[-1].isspace():
            heading.text = words.rstrip()


class Table(TableProcessor):
    """A table, not wider than any page can show."""

    MAX_COLUMNS = 40
    MAX_ROW = 4000
    MAX_CELLS = 20_000

    def test(self, parent: Element, block: str) -> bool:
        """Whether the first two lines are a head and its rule."""
        if "|" not in block:
            return False
        rows = block.split("\n", 2)
        if len(rows) < 2 or "-" not in rows[1] or max(map(len, block.split("\n"))) > self.MAX_ROW:
            return False
        return rows[0].count("|") <= self.MAX_COLUMNS and super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Build the table; every row has as many cells as the head."""
        if (blocks[0].count("\n") + 1) * len(self.separator) > self.MAX_CELLS:
            raise TooNested(blocks[0])
        super().run(parent, blocks)


class OrderedList(SaneOListProcessor):
    """`1. …`, with ASCII digits."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = re.compile(r"^ {0,3}[0-9]{1,5}\. +(.*)")
        self.CHILD_RE = re.compile(r"^ {0,3}(([0-9]{1,5})\.) +(.*)")


class Reference(ReferenceProcessor):
    """`[名称]: 地址 "标题"`, with a pattern that cannot backtrack."""

    RE = re.compile(
        r"""^ {0,3}\[([^\[\]\n]+)\]: *+(?:\n *+)?(\S++) *+(?:\n *+)?"""
        r"""((["'])([^\n]*)\4 *|\(([^\n]*)\) *)?$""",
        re.MULTILINE,
    )


class Abbreviation(AbbrBlockprocessor):
    """`*[缩写]: 全称`, on one line."""

    RE = re.compile(r"^\*\[(?P<abbr>[^\]\n\\]{1,80})\] ?: *+(?P<title>.*)$", re.MULTILINE)
    MAX_ABBREVIATIONS = 200

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Keep a definition; each of them is looked for in the whole text."""
        if len(self.abbrs) > self.MAX_ABBREVIATIONS:
            raise TooNested(blocks[0])
        return bool(super().run(parent, blocks))


class FootnoteStore:
    """What Python-Markdown's footnote processor needs of its extension."""

    def __init__(self, parser: BlockParser, draft: Draft) -> None:
        self.parser = parser
        self.draft = draft

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802 named by Python-Markdown
        """Keep a footnote's source; the first of a label counts."""
        self.draft.footnotes.setdefault(id, text)


def register(parser: BlockParser, draft: Draft) -> None:
    """The blocks of our syntax, in the order in which they are tried."""
    footnotes = FootnoteBlockProcessor(FootnoteStore(parser, draft))  # type: ignore[arg-type]
    processors: tuple[BlockProcessor, ...] = (
        EmptyBlockProcessor(parser),
        DefListIndentProcessor(parser),
        FencedCode(parser),
        Indented(parser),
        Table(parser, {"use_align_attribute": True}),
        Heading(parser),
        SetextHeaderProcessor(parser),
        HRProcessor(parser),
        OrderedList(parser),
        SaneUListProcessor(parser),
        DefListProcessor(parser),
        BlockQuoteProcessor(parser),
        footnotes,
        Abbreviation(parser, draft.abbreviations),
        Reference(parser),
        ParagraphProcessor(parser),
    )
    for rank, processor in enumerate(processors):
        parser.blockprocessors.register(processor, type(processor).__name__, -rank)
