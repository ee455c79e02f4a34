"""Formatted text pasted from WeChat, its editors, Word, WPS or a web page: one word on it, not hundreds.

Such a paste is HTML from end to end. It stays an error, since nobody can proofread it; but its editor is told once for
each run of it where it came from and how to get rid of it, and its words are read on as plain text.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.fences import blank_code
from plugins.reading.markdown.tags import MARKUP

MANY = 6
"""So many formatting tags in one block, and nobody typed them."""

BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
TAG = re.compile(MARKUP)
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:]*)")

FORMATTING = frozenset(
    {
        "a", "article", "b", "blockquote", "body", "br", "center", "code", "colgroup", "col", "dd", "div", "dl", "dt",
        "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "i", "img", "li", "main", "meta",
        "o:p", "ol", "p", "pre", "s", "section", "span", "strike", "strong", "style", "table", "tbody", "td", "tfoot",
        "th", "thead", "title", "tr", "u", "ul",
    }
)  # fmt: skip

ORIGINS = (
    (
        "微信公众号或 135、秀米等编辑器",
        re.compile(r"135editor|xiumi|data-role=|data-pm-slice|rich_pages|wxw-img|mmbiz|mp-style"),
    ),
    ("Word 或 WPS", re.compile(r"mso-|\bMso[A-Z]|<o:p|WordDocument|urn:schemas-microsoft|www\.wps\.cn|WPS Office")),
)
OTHERWISE = "网页"


class Paste(NamedTuple):
    """A run of pasted blocks in a source."""

    start: int
    end: int
    tags: int
    origin: str


def without_pastes(source: str, draft: Draft) -> str:
    """The source with the bare words of what was pasted, each paste noted at its first line."""
    searched = blank_code(source)
    parts, done = [], 0
    for paste in pastes(searched):
        draft.paste(searched, paste.start, paste.end, paste.tags, paste.origin)
        words = TAG.sub(lambda tag: "\n" * tag[0].count("\n"), source[paste.start : paste.end])
        parts += [source[done : paste.start], words.replace("<", "&lt;")]
        done = paste.end
    return "".join([*parts, source[done:]])


def pastes(searched: str) -> Iterator[Paste]:
    """The runs of pasted blocks, neighbours joined; `searched` is the source without its code."""
    run: Paste | None = None
    for block in BLOCK.finditer(searched):
        tags = TAG.findall(block[0])
        origin = next((name for name, sign in ORIGINS if tags and sign.search(block[0])), "")
        names = Counter(name[1].lower() for tag in tags if (name := NAME.match(tag)))
        if not origin and sum(names[each] for each in FORMATTING) < MANY:
            if run:
                yield run
            run = None
        elif run:
            run = Paste(run.start, block.end(), run.tags + len(tags), run.origin or origin)
        else:
            run = Paste(block.start(), block.end(), len(tags), origin)
    if run:
        yield run
