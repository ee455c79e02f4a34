"""Fenced code (CommonMark 4.5), taken out of the source before anything else looks at it."""

import re

from plugins.reading.markdown.draft import ETX, STX, Draft
from plugins.reading.markdown.faults import CODE_UNCLOSED

FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,}(?=[^`]*$)|~{3,})")


def extract_fences(source: str, draft: Draft) -> str:
    """The source with a mark, a block of its own, in the place of each fenced code."""
    lines: list[str] = []
    rest = iter(source.split("\n"))
    for line in rest:
        opening = FENCE.match(line)
        if opening is None:
            lines.append(line)
            continue
        indent, fence = opening["indent"], opening["fence"]
        code, is_closed = [], False
        for inner in rest:
            if is_closed := closes(inner, fence):
                break
            code.append(inner.removeprefix(indent))
        if not is_closed:
            draft.add(CODE_UNCLOSED, fence)
        lines += ["", f"{indent}{STX}{len(draft.codes)}{ETX}", ""]
        draft.codes.append("\n".join(code))
    return "\n".join(lines)


def closes(line: str, fence: str) -> bool:
    """Whether a line ends the code that a fence began: at least as many of the same sign, and nothing else."""
    bare = line.strip()
    return len(bare) >= len(fence) and not bare.strip(fence[0])


def blank_code(source: str) -> str:
    """The source with blanks in the place of all code and escapes, every other character where it was."""
    if not CODE_SIGN.search(source):
        return source
    lines: list[str] = []
    fence = ""
    for line in source.split("\n"):
        opening = FENCE.match(line)
        if fence:
            fence = "" if closes(line, fence) else fence
            lines.append(" " * len(line))
        elif opening:
            fence = opening["fence"]
            lines.append(line)
        else:
            lines.append(CODE_SPAN.sub(lambda span: " " * len(span[0]), line))
    return "\n".join(lines)


CODE_SIGN = re.compile(r"[`\\]|~~~")
CODE_SPAN = re.compile(r"(?<![`\\])(`{1,3})(?!`)[^\n]*?(?<!`)\1(?!`)|\\[!-/:-@\[-`{-~]")
