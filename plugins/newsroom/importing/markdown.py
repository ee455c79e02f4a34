"""Words as Markdown: whatever they are, reading them gives the same words back."""

import re
from collections.abc import Iterable, Sequence

from plugins.newsroom.importing.document import Inline, Run
from plugins.reading.markdown.escaping import escaped as escaped_words
from plugins.reading.markdown.escaping import escaped_opening

_BLANKS = re.compile(r"[ \t\u3000\u00a0\u2000-\u200a\u202f\u205f]+")
_EDGE = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_LINK = re.compile(r"(?:https?://[^\s<>()\"'\\]+|mailto:[^\s<>()\"'\\]+|(?:\.\./)*[\w./-]+\.md)\Z")


def escaped(text: str) -> str:
    """A text in which no sign means anything but itself."""
    return escaped_opening(escaped_words(text))


def line(inlines: Iterable[Inline], *, plain: bool = False) -> str:
    """The words of a paragraph in one line, a wanted line break being `  \\n`; pictures stand elsewhere.

    `plain`: without bold and italic, as in headings.
    """
    pieces = [_piece(run, plain=plain) for run in _joined([each for each in inlines if isinstance(each, Run)])]
    text = "".join(pieces).strip()
    return re.sub(r" *\n\s*", "  \n", text)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one look as one: programs cut words wherever the cursor once stood."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and not (run.note or last.note) and _look(last) == _look(run):
            joined[-1] = Run(text=last.text + run.text, bold=run.bold, italic=run.italic, link=run.link)
        else:
            joined.append(run)
    return joined


def _look(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.italic, run.link


def _piece(run: Run, *, plain: bool) -> str:
    if run.note:
        return f"[^{run.note}]"
    before, text, after = _EDGE.match(run.text).groups()  # type: ignore[union-attr]
    if not text:
        return run.text
    words = escaped(_BLANKS.sub(" ", text))
    if _LINK.match(run.link) and run.link != text:
        words = f"[{words}]({run.link})"
    if not plain and "\n" not in words:
        mark = "*" * (2 * run.bold + run.italic)
        words = f"{mark}{words}{mark}"
    return before + words + after


def cell(texts: Iterable[str]) -> str:
    """Paragraphs as a table's cell."""
    return "<br>".join(re.sub(r"\s*\n", "<br>", text) for text in texts if text)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table; the first is its head."""
    width = max(map(len, rows))
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in full]
    return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])
