"""Where the front matter of a manuscript ends and its text begins."""

import re
from typing import NamedTuple

from plugins.reading import codes
from plugins.reading.remarks import Remarks, quoted
from plugins.reading.yaml_mistakes import note_conflict
from plugins.reading.yaml_nodes import Block

LARGEST = 16 << 10
"""Characters of a front matter; the fullest has a twentieth of it."""

EXAMPLE = "文件开头要这样写：第一行“---”，下面是标题、日期、栏目，再单独一行“---”，然后是正文。"

_MARKER = re.compile(r"^---[ \t]*$", re.MULTILINE)
_LIKE_A_MARKER = re.compile(r"^[ \t\u3000]*[-－—–‐―─_=+.…~]{2,}[ \t\u3000]*$", re.MULTILINE)
_CONFLICT = re.compile(r"(?:<{7}|>{7}) ")
_COMMENT = re.compile(r" #|^##|(?<=\n\n)#", re.MULTILINE)


class Parts(NamedTuple):
    """A manuscript taken apart."""

    header: Block
    body: str
    body_line: int
    """The number of the body's first line in the file."""


def divided(text: str, remarks: Remarks) -> Parts | None:
    """A manuscript's front matter and body; None where there is no front matter to be read."""
    opening = _MARKER.match(text) or _mistaken_opening(text, remarks)
    if not opening:
        return None
    start = opening.end() + 1
    first_line = text.count("\n", 0, start) + 1
    closing = _MARKER.search(text, start) or _mistaken_closing(text, start, remarks)
    end, after = (closing.start(), closing.end() + 1) if closing else (_guessed_end(text, start, remarks),) * 2
    header = text[start:end]
    if len(header) > LARGEST:
        remarks.error(
            codes.YAML_TOO_LARGE,
            first_line,
            f"开头两行“---”之间有 {len(header)} 个字，太长了。正文请写在第二个“---”下面。",
        )
        return None
    if "#" in header:
        _note_comments(header, first_line, remarks)
    body = text[after:]
    body_line = text.count("\n", 0, after) + 1
    _note_conflicts(body, body_line, remarks)
    return Parts(Block(header, first_line), body, body_line)


def _mistaken_opening(text: str, remarks: Remarks) -> re.Match[str] | None:
    """What was probably meant for the first marker."""
    blank = len(text) - len(text.lstrip())
    match = _LIKE_A_MARKER.match(text) or _LIKE_A_MARKER.match(text, text.rfind("\n", 0, blank) + 1)
    if match is None:
        remarks.error(codes.FRONT_MATTER_MISSING, 1, f"文件开头没有标题、日期和栏目。{EXAMPLE}")
    elif match[0].strip() == "---":
        remarks.error(codes.FRONT_MATTER_MARKER, 1, "第一行必须就是“---”。请删去它前面的空行和空格。")
    else:
        _note_marker(match[0], text.count("\n", 0, match.start()) + 1, remarks)
    return match


def _mistaken_closing(text: str, start: int, remarks: Remarks) -> re.Match[str] | None:
    """What was probably meant for the second marker."""
    match = _LIKE_A_MARKER.search(text, start)
    if match:
        _note_marker(match[0], text.count("\n", 0, match.start()) + 1, remarks)
    return match


def _note_marker(found: str, line: int, remarks: Remarks) -> None:
    remarks.error(
        codes.FRONT_MATTER_MARKER,
        line,
        f"这一行写成了{quoted(found)}。请改成从行首起的三个半角减号“---”，后面什么也不写。",
    )


def _guessed_end(text: str, start: int, remarks: Remarks) -> int:
    """Where the second marker should be: at the first blank line, else at the end."""
    blank = text.find("\n\n", start - 1)
    end = len(text) if blank < 0 else blank + 1
    line = text.count("\n", 0, end) + 1
    remarks.error(codes.FRONT_MATTER_UNCLOSED, line, f"开头的部分没有结束标记。请在这里单独写一行“---”。{EXAMPLE}")
    return max(start, end)


def _note_comments(header: str, first_line: int, remarks: Remarks) -> None:
    """Note a `#` that would hide what follows it, be it the end of a value or a heading of the text."""
    for match in _COMMENT.finditer(header):
        number = first_line + header.count("\n", 0, match.start())
        line = header[header.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
        if match[0] != " #":
            remarks.error(codes.FRONT_MATTER_UNCLOSED, number, "这里像是正文的小标题。请在正文前面单独写一行“---”。")
        elif not _quotes_all(line):
            remarks.error(
                codes.YAML_COMMENT, number, "“#”和它后面的字不会显示。请把“#”改成全角“＃”，或者给整个值加上单引号。"
            )


def _quotes_all(line: str) -> bool:
    value = re.split(r": |- ", line, maxsplit=1)[-1].strip()
    return len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"


def _note_conflicts(body: str, first_line: int, remarks: Remarks) -> None:
    if "<<<<<<< " in body or ">>>>>>> " in body:
        for number, line in enumerate(body.split("\n"), first_line):
            if _CONFLICT.match(line):
                note_conflict(number, remarks)
