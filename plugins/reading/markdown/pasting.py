"""Formatted text pasted from WeChat, its editors, Word, WPS or a web page: cleaned to plain structure.

Such a paste is HTML from end to end, and nobody typed it. Its words are kept with what we can write ourselves, and its
editor is told once for each run of it where it came from and what was left out. What is active in it stays an error.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from plugins.allowed import WRITTEN
from plugins.committee import ProblemCode
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import HTML_NOT_ALLOWED, HTML_PASTED, PICTURE_LEFT_OUT
from plugins.reading.markdown.fences import blank_code
from plugins.reading.markdown.tags import MARKUP

if TYPE_CHECKING:
    from plugins.reading.markdown.cleaning import Cleaner

MANY = 6
"""So many formatting tags in one block, and nobody typed them."""

BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
TAG = re.compile(MARKUP)
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:]*)")
OWN = re.compile(r"</?([A-Za-z]+) */?>")

FORMATTING = frozenset(
    {
        "a", "article", "b", "blockquote", "body", "br", "center", "code", "colgroup", "col", "dd", "div", "dl", "dt",
        "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "i", "img", "li", "main", "meta",
        "o:p", "ol", "p", "pre", "s", "section", "span", "strike", "strong", "style", "table", "tbody", "td", "tfoot",
        "th", "thead", "title", "tr", "u", "ul",
    }
)  # fmt: skip

STYLED = re.compile(
    r"<(?:p|div|section|span|h[1-6]|table|td|ul|ol|li|strong|b)\s(?:[^<>]*\s)?(?:style|class|data-[a-z-]+)\s*=",
    re.IGNORECASE,
)
"""Looks, which programs write and people do not."""
UNUSUAL = re.compile(
    r"position|url\s*\(|expression|display\s*:|font-size\s*:\s*0(?![.\d])|visibility|opacity|behavior|z-index|inset|@|\\|"
    r"\bon[a-z]+\s*=|script\s*:|\b(?:id|name)\s*=",
    re.IGNORECASE,
)
"""What few tags are not believed to be a harmless paste with."""

ORIGINS = (
    (
        "微信公众号或 135、秀米等编辑器",
        re.compile(r"135editor|xiumi|data-role=|data-pm-slice|rich_pages|wxw-img|mmbiz|mp-style|data-tools|powered-by"),
    ),
    (
        "Word 或 WPS",
        re.compile(r"mso-|\bMso[A-Z]|</?o:p|WordDocument|urn:schemas-microsoft|www\.wps\.cn|WPS Office|data-wps"),
    ),
)
OTHERWISE = "网页"

WHOLE_TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:-]*|[!?%])[^<>]*>?")
SERVED = re.compile(r"<!--\s*#|<\?(?!xml)|<%")
"""What some servers would run."""
RUNS = re.compile(
    r"""[\s"'/]on[a-z]+\s*=|srcdoc|formaction|script\s*:(?!\s*(?:void\s*\(\s*0\s*\))?[\s;]*["'>])""", re.IGNORECASE
)


class Paste(NamedTuple):
    """A run of pasted blocks in a source."""

    start: int
    end: int
    tags: int
    origin: str


def without_pastes(source: str, draft: Draft) -> str:
    """The source with what was pasted as plain Markdown, each paste noted at its first line."""
    searched = blank_code(source)
    parts, done = [], 0
    for paste in pastes(searched, source):
        # Imported late: nearly no manuscript was pasted.
        from plugins.reading.markdown.cleaning import Cleaner

        cleaner = Cleaner()
        cleaned = cleaner.markdown(source[paste.start : paste.end])
        note(cleaner, paste, searched, draft)
        note_active(cleaner, paste, searched, draft)
        parts += [source[done : paste.start], "\n\n", cleaned, "\n\n"]
        done = paste.end
    return "".join([*parts, source[done:]])


def note(cleaner: "Cleaner", paste: Paste, searched: str, draft: Draft) -> None:
    """Tell where a paste was cleaned, and what is not in the text any more."""
    text = searched[paste.start : paste.end]
    lines = text.strip("\n").count("\n") + 1
    left_out = [f"{number} 处{name}" for name, number in cleaner.left_out.items() if number]
    note_tag(
        HTML_PASTED,
        text[text.index("<") :].partition("\n")[0],
        paste.start,
        searched,
        draft,
        lines="这一行" if lines == 1 else f"从这一行起的 {lines} 行",
        count=str(paste.tags),
        origin=paste.origin or OTHERWISE,
        left=f"，去掉了 {'、'.join(left_out)}" if left_out else "",
    )
    for address in cleaner.pictures:
        draft.add(PICTURE_LEFT_OUT, address)


def note_active(cleaner: "Cleaner", paste: Paste, searched: str, draft: Draft) -> None:
    """Tell of all that runs, loads or asks for something: that is no slip of the clipboard."""
    text = searched[paste.start : paste.end]
    tags = [each for each in WHOLE_TAG.finditer(text) if SERVED.match(each[0])]
    if cleaner.active:
        names = frozenset(cleaner.active)
        whole = list(WHOLE_TAG.finditer(text))
        tags += [each for each in whole if each[1].lower() in names or RUNS.search(unescape(each[0]))] or whole[:1]
    for tag in tags:
        note_tag(HTML_NOT_ALLOWED, tag[0], paste.start + tag.start(), searched, draft)


def note_tag(code: ProblemCode, tag: str, position: int, searched: str, draft: Draft, **words: str) -> None:
    """Note a fault at a tag of the source."""
    draft.add_at(code, tag, searched.count(tag, 0, position), **words)


def pastes(searched: str, source: str) -> Iterator[Paste]:
    """The runs of pasted blocks, neighbours joined; `searched` is the source without its code."""
    run: Paste | None = None
    for block in BLOCK.finditer(searched):
        paste = paste_in(block, source, goes_on=run is not None)
        if run and paste and not searched[run.end : paste.start].strip():
            run = Paste(run.start, paste.end, run.tags + paste.tags, run.origin or paste.origin)
            continue
        if run:
            yield run
        run = paste
    if run:
        yield run


def paste_in(block: re.Match[str], source: str, *, goes_on: bool) -> Paste | None:
    """What of a block was pasted, from its first line with a tag to its last; `goes_on`: the block before it was."""
    text = block[0]
    tags = list(TAG.finditer(text))
    origin = next((name for name, sign in ORIGINS if tags and sign.search(text)), "")
    # Whoever writes code between tags wrote the tags too.
    if not tags or (not origin and text.count("<") != source.count("<", block.start(), block.end())):
        return None
    # What editors may write themselves is no sign of a paste.
    strange = [tag[0] for tag in tags if not (own := OWN.fullmatch(tag[0])) or own[1].lower() not in WRITTEN]
    names = Counter(name[1].lower() for tag in strange if (name := NAME.match(tag)))
    formatting = sum(names[each] for each in FORMATTING)
    is_styled = STYLED.search(text) and not UNUSUAL.search(text) and formatting == len(strange)
    if not (origin or formatting >= MANY or is_styled or (goes_on and formatting and text.startswith("<"))):
        return None
    start, end = text.rfind("\n", 0, tags[0].start()) + 1, text.find("\n", text.rfind(">"))
    return Paste(block.start() + start, block.start() + (end if end >= 0 else len(text)), len(tags), origin)
