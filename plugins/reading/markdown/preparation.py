"""Makes a manuscript's own habits into Markdown's: blanks, indents, lists and tables right below a line."""

import re

from plugins.reading.markdown.characters import UNWRITABLE
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.fences import extract_fences
from plugins.reading.markdown.lists import LIST_MARK, LIST_SIGNS, align_lists
from plugins.reading.markdown.pasting import without_pastes

BLANK_LINES = re.compile("(?<=\n)[ \u3000\xa0]+(?=\n)")

PARAGRAPH_INDENT = re.compile("\n(?=\u3000\u3000)")
"""Two full-width blanks begin a paragraph in print, and so they do here."""

TABLE_BELOW = re.compile(
    r"^(?=[^\n|]*\S)([^\n|]++)\n(?=[^\n]*\|[^\n]*\n *+\|? *+:?-++:? *+(?:\| *+:?-++:? *+)*\|? *+(?:\n|$))", re.MULTILINE
)


def prepare(source: str, draft: Draft) -> str:
    """The source as the block parser takes it."""
    source = source.rstrip()
    if not source.replace("\n", "").replace("\u3000", "").isprintable():
        source = UNWRITABLE.sub("\ufffd", source)
    if "<" in source:
        source = without_pastes(source, draft)
    if "\t" in source:
        source = source.expandtabs(4)
    if "```" in source or "~~~" in source:
        source = extract_fences(source, draft)
    if "\u3000" in source or " \n" in source:
        source = PARAGRAPH_INDENT.sub("\n\n", BLANK_LINES.sub("", source))
    if any(sign in source for sign in LIST_SIGNS) and LIST_MARK.search(source):
        source = align_lists(source)
    if "|" in source:
        source = TABLE_BELOW.sub("\\1\n\n", source)
    return source
