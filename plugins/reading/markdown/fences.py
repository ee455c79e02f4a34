"""Fenced code (CommonMark 4.5), taken out of the source before anything else looks at it."""

import re

from plugins.reading.markdown.draft import ETX, STX, Draft
from plugins.reading.markdown.faults import CODE_UNCLOSED

FENCE = re.compile(r"(?P<quote>(?: {0,3}+> ?+)*+)(?P<indent> *+)(?P<fence>`{3,}+(?=[^`]*$)|~{3,}+)")
BLANKS = re.compile(f"\n[> ]*\n(?=[> ]*\n[> ]*{STX})|(?<={ETX})\n[> ]*\n(?=[> ]*\n)")
"""Blank lines beyond the one that sets a mark apart: a footnote would end at them."""


def extract_fences(source: str, draft: Draft) -> str:
    """The source with a mark, a block of its own, in the place of each fenced code."""
    lines, rest, position = list[str](), source.split("\n"), 0
    while position < len(rest):
        opening = FENCE.match(rest[position])
        if opening is None:
            lines.append(rest[position])
            position += 1
            continue
        end, after = end_of(opening, rest, position + 1)
        if after > len(rest):
            draft.add(CODE_UNCLOSED, opening["fence"])
        quote, mark = opening["quote"], f"{opening['indent']}{STX}{len(draft.codes)}{ETX}"
        lines += [quote, f"{quote}{mark}", "" if after == end else quote]
        inner = (unquoted(line, quote.count(">")) or "" for line in rest[position + 1 : end])
        draft.codes.append("\n".join(line.removeprefix(opening["indent"]) for line in inner))
        position = after
    return BLANKS.sub("\n", "\n".join(lines))


def end_of(opening: re.Match[str], lines: list[str], start: int) -> tuple[int, int]:
    """Where a fenced code ends, and where it goes on behind it: at once, where a quotation ends without the fence.

    Beyond the last line, where nothing ends the code.
    """
    depth = opening["quote"].count(">")
    for number in range(start, len(lines)):
        inner = unquoted(lines[number], depth)
        if inner is None:
            return number, number
        if closes(inner, opening["fence"]):
            return number, number + 1
    return len(lines), len(lines) + 1


def unquoted(line: str, depth: int) -> str | None:
    """A line without its signs of quotation; None where it stands outside of the quotation."""
    for _ in range(depth):
        bare = line.lstrip(" ")
        if not bare.startswith(">"):
            return None
        line = bare[1:].removeprefix(" ")
    return line


def closes(line: str, fence: str) -> bool:
    """Whether a line ends the code that a fence began: at least as many of the same sign, and nothing else."""
    bare = line.strip()
    return len(bare) >= len(fence) and not bare.strip(fence[0])


def blank_code(source: str) -> str:
    """The source with blanks in the place of all code and escapes, every other character where it was."""
    if not CODE_SIGN.search(source):
        return source
    lines: list[str] = []
    opening: re.Match[str] | None = None
    for line in source.split("\n"):
        inner = unquoted(line, opening["quote"].count(">")) if opening else None
        if opening and inner is not None:
            opening = None if closes(inner, opening["fence"]) else opening
            lines.append(" " * len(line))
            continue
        opening = FENCE.match(line)
        lines.append(line if opening else CODE_SPAN.sub(lambda span: " " * len(span[0]), line))
    return "\n".join(lines)


CODE_SIGN = re.compile(r"[`\\]|~~~")
CODE_SPAN = re.compile(r"(?<![`\\])(`{1,3})(?!`)[^\n]*?(?<!`)\1(?!`)|\\[!-/:-@\[-`{-~]")
