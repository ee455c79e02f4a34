"""Runs the inline patterns that a body needs, on those of its texts that need any, within bounds."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import TOO_NESTED

MAX_EFFORT = 2_000_000
"""Special characters times length, over all texts of a body: what reading them may cost."""


SIMPLE = re.compile(
    r"\*\*([^\s*](?:[^*]*[^\s*])?)\*\*"
    r"|(?<!!)\[([^\[\]^][^\[\]]*)\]\(([A-Za-z0-9/.-]+)\)"
)
"""What most texts hold, if they hold anything: strong words, and links to articles."""


class Inline(NamedTuple):
    """An inline pattern and the signs, one of which a text must hold for it to match."""

    signs: tuple[str, ...]
    pattern: Pattern


class Inlines(InlineProcessor):
    """Python-Markdown's run over the tree, with no more patterns than the source has signs for."""

    def __init__(self, md: Markdown, draft: Draft, inlines: tuple[Inline, ...]) -> None:
        super().__init__(md)
        self.draft = draft
        self.inlines = inlines
        self.signs = sorted({sign for each in inlines for sign in each.signs}, key=len)
        self.effort = 0

    def read(self, tree: Element, source: str) -> None:
        """Put inline elements in the place of their source, in a tree made from `source`."""
        signs = [sign for sign in self.signs if sign in source]
        if not signs:
            return
        self.inlinePatterns = [each.pattern for each in self.inlines if not set(signs).isdisjoint(each.signs)]  # type: ignore[assignment]
        self.effort = 0
        special = re.compile("|".join(map(re.escape, signs)))
        if self.set_plain_apart(tree, special):
            self.run(tree)

    def set_plain_apart(self, tree: Element, special: re.Pattern[str]) -> bool:
        """Mark the texts in which there is nothing to find; tells whether others are left."""
        is_any_left = False
        for element in tree.iter():
            if element.text:
                if self.is_plain(element.text, special, element):
                    element.text = AtomicString(element.text)
                else:
                    is_any_left = True
            if element.tail:
                if self.is_plain(element.tail, special):
                    element.tail = AtomicString(element.tail)
                else:
                    is_any_left = True
        return is_any_left

    def is_plain(self, text: str, special: re.Pattern[str], element: Element | None = None) -> bool:
        """Whether a text has no special characters, none left when it is the simple text of `element`, or too many."""
        if not special.search(text) or (element is not None and read_simple(element, special)):
            return True
        was_within = self.effort <= MAX_EFFORT
        self.effort += len(special.findall(text)) * len(text)
        if was_within and self.effort > MAX_EFFORT:
            self.draft.add(TOO_NESTED, text)
        return self.effort > MAX_EFFORT


def read_simple(element: Element, special: re.Pattern[str]) -> bool:
    """Read a text in which each special character belongs to simple strong words or links; else leave it as it is."""
    text = element.text or ""
    if len(element):
        return False
    parts = SIMPLE.split(text)
    if len(parts) == 1 or any(part and special.search(part) for part in parts):
        return False
    for strong, words, address, tail in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        child = SubElement(element, "strong") if strong else SubElement(element, "a", href=address, title="")
        child.text, child.tail = AtomicString(strong or words), AtomicString(tail)
    element.text = parts[0]
    return True
