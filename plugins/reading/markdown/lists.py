"""Indents of lists: Python-Markdown wants four blanks a level, editors write two, three or four."""

import re

LIST_MARK = re.compile(r"^ *(?:[-*+]|[0-9]{1,5}\.) ", re.MULTILINE)
LIST_SIGNS = ("- ", "* ", "+ ", ". ")
ITEM = re.compile(r"(?:[-*+]|[0-9]{1,5}\.) +\S")
BEGINS_LIST = re.compile(r"(?:[-*+]|1\.) +\S")
"""What may begin a list right below a line of text: `2019. ` at a line's start is text."""
RULE = re.compile(r"(?:[-*_] *){3,}$")

MARKS = frozenset(" -*+0123456789")

INDENT = 4


def align_lists(source: str) -> str:
    """The source with each list line indented by four blanks a level, and a blank line above each list."""
    lines: list[str] = []
    indents: list[int] = []
    is_after_blank, is_in_part = True, False
    for line in source.split("\n"):
        if not indents and line[:1] not in MARKS:
            lines.append(line)
            is_after_blank = not line
            continue
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if is_item(text, indents, is_after_blank):
            if (is_in_part or not indents) and not is_after_blank:
                lines.append("")
            is_in_part = False
            close_items(indents, indent)
            indents.append(indent)
            line = " " * (INDENT * (len(indents) - 1)) + text
        elif text and indents:
            line = continued(line, indents, is_after_blank)
            # A second paragraph, quotation or code of an item; the next item right below must not become part of it.
            is_in_part = is_in_part or is_after_blank
        lines.append(line)
        is_after_blank = not text
    return "\n".join(lines)


def continued(line: str, indents: list[int], is_after_blank: bool) -> str:
    """A line that is no item: part of the line above it, of an item further up, or behind the list."""
    text = line.lstrip(" ")
    if not is_after_blank:
        return text
    close_items(indents, len(line) - len(text))
    return " " * (INDENT * len(indents)) + text if indents else line


def is_item(text: str, indents: list[int], is_after_blank: bool) -> bool:
    """Whether a line is an item of a list."""
    if RULE.match(text):
        return False
    return (ITEM if indents or is_after_blank else BEGINS_LIST).match(text) is not None


def close_items(indents: list[int], indent: int) -> None:
    """Leave the open items that do not hold a line of this indent: what is inside stands two blanks further."""
    while indents and indent < indents[-1] + 2:
        indents.pop()
