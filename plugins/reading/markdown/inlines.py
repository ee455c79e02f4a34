"""Runs the inline patterns where a text has any of their characters, within bounds."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import TOO_NESTED

SPECIAL = re.compile(r"[*_`\[<&\\]|://|  \n")
"""What the inline patterns begin with."""

MAX_EFFORT = 2_000_000
"""Special characters times length, over all texts of a body: what reading them may cost."""


class Inlines(InlineProcessor):
    """Python-Markdown's run over the tree; plain texts are left out of it."""

    def __init__(self, md: Markdown, draft: Draft) -> None:
        super().__init__(md)
        self.draft = draft
        self.inlinePatterns = list(md.inlinePatterns)  # type: ignore[assignment]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """The tree with inline elements in the place of their source."""
        effort, is_marked = 0, False
        for element in tree.iter():
            for text, set_text in ((element.text, "text"), (element.tail, "tail")):
                if not text:
                    continue
                special = len(SPECIAL.findall(text))
                effort += special * len(text)
                if special and effort > MAX_EFFORT:
                    self.draft.add(TOO_NESTED, text)
                if not special or effort > MAX_EFFORT:
                    setattr(element, set_text, AtomicString(text))
                else:
                    is_marked = True
        return super().run(tree, ancestors) if is_marked else tree
