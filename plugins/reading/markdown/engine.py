"""Python-Markdown, set up once for a process with what our syntax has and nothing else."""

import string
from functools import cache
from typing import Self
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import BACKTICK_RE, ESCAPE_RE, BacktickInlineProcessor, EscapeInlineProcessor
from markdown.util import Registry

from plugins.reading.markdown.addresses import ANGLED, MAIL, Address, BareAddress, LineBreak
from plugins.reading.markdown.brackets import Footnotes, Links, Pictures
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.emphasis import Emphasis, Times
from plugins.reading.markdown.entities import Entities
from plugins.reading.markdown.inlines import Inline, Inlines
from plugins.reading.markdown.parser import Blocks
from plugins.reading.markdown.tags import Tags


class Engine(Markdown):
    """A parser of bodies: source to tree. What the tree shows is set by `typesetting`."""

    def build_parser(self) -> Self:
        """Blocks and inline patterns of our syntax; no step on source or output text."""
        self.draft = Draft()
        self.ESCAPED_CHARS = list(string.punctuation)
        self.preprocessors, self.postprocessors, self.treeprocessors = Registry(), Registry(), Registry()
        self.blocks = self.parser = Blocks(self, self.draft)
        self.inlinePatterns = Registry()
        self.emphasis = Emphasis(self)
        self.inlines = Inlines(self, self.draft, inlines(self, self.draft, self.emphasis))
        self.treeprocessors.register(self.inlines, "inline", 0)
        return self

    def tree(self, source: str) -> Element:
        """The elements of a prepared source; footnotes stand below it as `<footnote label>`."""
        self.reset()
        self.blocks.reset()
        self.emphasis.reset()
        root = Element("body")
        self.blocks.parseChunk(root, source)
        labels: list[str] = []
        while len(labels) < len(self.draft.footnotes):
            for label in list(self.draft.footnotes)[len(labels) :]:
                note = SubElement(root, "footnote", label=label)
                self.blocks.parseChunk(note, self.draft.footnotes[label])
                labels.append(label)
        self.inlines.read(root, source)
        return root


def inlines(engine: Markdown, draft: Draft, emphasis: Emphasis) -> tuple[Inline, ...]:
    """The inline patterns in the order in which they read a text."""
    return (
        Inline(("`",), BacktickInlineProcessor(BACKTICK_RE)),
        Inline(("\\",), EscapeInlineProcessor(ESCAPE_RE, engine)),
        Inline(("![",), Pictures(engine, draft)),
        Inline(("[",), Links(engine, draft)),
        Inline(("[^",), Footnotes(draft)),
        Inline(("<",), Address(ANGLED)),
        Inline(("<",), Address(MAIL, "mailto:")),
        Inline(("<",), Tags(draft)),
        Inline(("://",), BareAddress()),
        Inline(("  \n", "\\\n"), LineBreak()),
        Inline(("&",), Entities(draft)),
        Inline(("*",), Times()),
        Inline(("*", "_", "~~"), emphasis),
    )


@cache
def engine() -> Engine:
    """The engine of this process."""
    return Engine()
