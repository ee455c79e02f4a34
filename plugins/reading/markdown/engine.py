"""Python-Markdown, set up once for a process with what our syntax has and nothing else."""

import string
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import BACKTICK_RE, ESCAPE_RE, BacktickInlineProcessor, EscapeInlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.util import Registry

from plugins.reading.markdown import addresses
from plugins.reading.markdown.brackets import Footnotes, Links, Pictures
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.emphasis import Emphasis
from plugins.reading.markdown.entities import Entities
from plugins.reading.markdown.inlines import Inlines
from plugins.reading.markdown.parser import Blocks
from plugins.reading.markdown.tags import Tags


class Engine(Markdown):
    """A parser of bodies: source to tree. What the tree shows is set by `typesetting`."""

    def build_parser(self) -> Markdown:
        """Blocks and inline patterns of our syntax; no step on source or output text."""
        self.draft = Draft()
        self.ESCAPED_CHARS = list(string.punctuation)
        self.preprocessors, self.postprocessors, self.treeprocessors = Registry(), Registry(), Registry()
        self.blocks = self.parser = Blocks(self, self.draft)
        self.inlinePatterns = inline_patterns(self, self.draft)
        self.inlines = Inlines(self, self.draft)
        self.treeprocessors.register(self.inlines, "inline", 0)
        return self

    def tree(self, source: str) -> Element:
        """The elements of a prepared source; footnotes stand below it as `<footnote label>`."""
        self.reset()
        self.blocks.reset()
        root = Element("body")
        self.blocks.parseChunk(root, source)
        labels: list[str] = []
        while len(labels) < len(self.draft.footnotes):
            for label in list(self.draft.footnotes)[len(labels) :]:
                note = SubElement(root, "footnote", label=label)
                self.blocks.parseChunk(note, self.draft.footnotes[label])
                labels.append(label)
        self.inlines.run(root)
        return root


def inline_patterns(engine: Markdown, draft: Draft) -> Registry:  # type: ignore[type-arg]
    """The inline patterns in the order in which they read a text."""
    patterns = {
        "backtick": BacktickInlineProcessor(BACKTICK_RE),
        "escape": EscapeInlineProcessor(ESCAPE_RE, engine),
        "footnote": Footnotes(draft),
        "link": Links(r"(?<!!)\[", engine, draft),
        "picture": Pictures(r"!\[", engine, draft),
        "address": addresses.Address(addresses.ANGLED),
        "mail": addresses.Address(addresses.MAIL, "mailto:"),
        "tag": Tags(draft),
        "bare": addresses.BareAddress(),
        "break": addresses.LineBreak(),
        "entity": Entities(draft),
        "emphasis": Emphasis(engine),
    }
    registry: Registry = Registry()  # type: ignore[type-arg]
    for rank, (name, pattern) in enumerate(patterns.items()):
        registry.register(pattern, name, -rank)
    return registry


@cache
def engine() -> Engine:
    """The engine of this process."""
    return Engine()
