"""What editors type by mistake where YAML is asked for, recognised and mended so that reading finds the rest."""

import re

import yaml

from plugins.reading import codes
from plugins.reading.remarks import Remarks, quoted

_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_KEY = r"(\s*(?:- )?)([A-Za-z_]+|[\u4e00-\u9fff]{2,4})"
_WIDE_COLON = re.compile(_KEY + r"\s*[：﹕︰]\s*(.*)")
_NO_BLANK = re.compile(_KEY + r":(?!//)([^ ].*)")
_NO_ITEM_BLANK = re.compile(r"(\s*)([-－—–•·・](?!-)[ \u3000]?)(\S.*)")
_VALUED = re.compile(r"(\s*(?:- )?(?:[A-Za-z_]+|[\u4e00-\u9fff]{2,4}):\s+)(\S.*)")
_RESERVED_START = "@`%*&!|>[]{},-?:"

LONGEST_ADVICE = 160
"""So many characters of a line are shown as it should be written."""

_KEYED_OR_LISTED = re.compile(r"\s|#|- |-$|[\]}]|[^:]+:(?:\s|$)")


def mended(text: str, first_line: int, remarks: Remarks) -> str:
    """The text with the mistakes that are recognised noted and put right, line for line."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        number = first_line + index
        if _begins_text(lines, index):
            remarks.error(
                codes.FRONT_MATTER_UNCLOSED,
                number,
                f"从{quoted(line)}起像是正文，可是前面还没有结束标记。请在正文前面单独写一行“---”。",
            )
            return "\n".join(lines[:index])
        lines[index] = _mended_line(line, number, remarks)
    return "\n".join(lines)


def _begins_text(lines: list[str], index: int) -> bool:
    line = lines[index]
    after_blank = index > 0 and not lines[index - 1].strip()
    plain = not _KEYED_OR_LISTED.match(line) and not _WIDE_COLON.fullmatch(line) and not _NO_BLANK.fullmatch(line)
    return line != "" and after_blank and (plain and not _CONFLICT.match(line))


def _mended_line(line: str, number: int, remarks: Remarks) -> str:
    if _CONFLICT.match(line):
        note_conflict(number, remarks)
        return ""
    if match := _WIDE_COLON.fullmatch(line):
        start, key, value = match.groups()
        right = _safe(key, value.strip())
        text = f"{quoted(key)}后面用了全角冒号。请改成半角冒号加一个空格：{_shown(right)}。"
        remarks.error(codes.YAML_COLON, number, text)
        return start + right
    if match := _NO_BLANK.fullmatch(line):
        start, key, value = match.groups()
        right = _safe(key, value.strip())
        remarks.error(codes.YAML_BLANK, number, f"{quoted(key + ':')}后面少了一个半角空格。请写成：{_shown(right)}。")
        return start + right
    if not line.lstrip().startswith("- ") and (match := _NO_ITEM_BLANK.fullmatch(line)):
        right = f"- {match[3].strip()}"
        remarks.error(codes.YAML_BLANK, number, f"列表的每一项要以半角减号和一个空格开头。请写成：{_shown(right)}。")
        return match[1] + right
    return _mended_value(line, number, remarks)


def _mended_value(line: str, number: int, remarks: Remarks) -> str:
    """A line whose value can't stand without quotation marks, or has the wrong ones."""
    match = _VALUED.fullmatch(line)
    if not match or _parses(match[2]):
        return line
    start, value = match.groups()
    if value[0] in "\"'":
        value = value.strip("\"'“” ")
        advice = "引号没有成对，或者没有包住整个值。请写成："
    elif value[0] in "[{" and value[-1] not in "]}" and not re.search(r"[\]}]", value):
        return line  # goes on in the next line
    elif value[0] in _RESERVED_START:
        advice = f"以“{value[0]}”开头的值要加引号。请写成："
    elif re.search(r":( |$)", value):
        advice = "值里面有半角冒号。请改用全角冒号“：”，或者给整个值加引号："
    else:
        return line
    remarks.error(codes.YAML_QUOTES, number, f"{advice}{_shown(_with_quotes(start.lstrip(' -'), value))}。")
    return _with_quotes(start, value)


def _safe(key: str, value: str) -> str:
    """A line just mended, its value quoted where it would not stand without."""
    return f"{key}: {value}" if _parses(value) else _with_quotes(f"{key}: ", value)


def _shown(line: str) -> str:
    return quoted(line, LONGEST_ADVICE)


def _with_quotes(start: str, value: str) -> str:
    return start + "'" + value.replace("'", "''") + "'"


def _parses(value: str) -> bool:
    """Whether a value stands by itself on a line; by events, since composing overflows the stack on deep nesting."""
    try:
        return all(yaml.parse(f"a: {value}", yaml.CBaseLoader))
    except yaml.YAMLError:
        return False


def note_conflict(line: int, remarks: Remarks) -> None:
    """Note a line that a failed merge has left behind."""
    remarks.error(
        codes.MERGE_CONFLICT,
        line,
        "这里留着两个人改同一处的标记。请在两种写法里选定一种，并删去“<<<<<<<”“=======”“>>>>>>>”这几行。",
    )


_MEANINGS = {
    "could not find expected ':'": (
        codes.YAML_SYNTAX,
        "这一行缺少冒号。每行要写成“名称: 内容”，冒号是半角的，后面空一格。",
    ),
    "mapping values are not allowed in this context": (
        codes.YAML_SYNTAX,
        "这一行的冒号放错了地方。每行写一项“名称: 内容”，从行首写起；内容里的冒号用全角“：”。",
    ),
    "found unexpected end of stream": (
        codes.YAML_QUOTES,
        "从这一行起，引号没有成对。请补上后面的引号，或者两头都不写引号。",
    ),
    "found unknown escape character": (
        codes.YAML_QUOTES,
        "双引号里不能写反斜杠“\\”。请把两头的双引号改成单引号。",
    ),
    "found invalid Unicode character escape code": (codes.YAML_QUOTES, "双引号里不能写“\\u”。请直接写出这个字。"),
    "did not find expected ',' or ']'": (
        codes.YAML_SYNTAX,
        "从这一行起，方括号没有成对，或者少了逗号。请写成：[防溺水, 五老]。",
    ),
    "found undefined alias": (codes.YAML_ANCHOR, "值不能以“*”开头。请给整个值加上引号，例如：title: '*重要通知'。"),
    "but found another document": (codes.YAML_SYNTAX, "这里多了一行“---”。只能有开头和结尾两行。"),
    "did not find expected <document start>": (
        codes.YAML_SYNTAX,
        "这一行不能写在这里。请删去单独的“...”或以“%”开头的行。",
    ),
    "found character that cannot start any token": (
        codes.YAML_QUOTES,
        "值不能以“@”“`”“%”开头。请给整个值加上引号，例如：title: '@所有人'。",
    ),
    "block sequence entries are not allowed in this context": (
        codes.YAML_QUOTES,
        "值不能以“- ”开头。请给整个值加上引号；列表的每一项要另起一行。",
    ),
}

_OTHERWISE = (codes.YAML_SYNTAX, "这一行的写法读不懂。每行写一项“名称: 内容”，从行首写起；括号和引号要成对。")


def note_syntax(error: yaml.YAMLError, text: str, first_line: int, remarks: Remarks) -> None:
    """Note what libyaml could not read."""
    problem = getattr(error, "problem", None) or ""
    mark = getattr(error, "context_mark", None) if problem in _TOLD_LATE else None
    mark = mark or getattr(error, "problem_mark", None)
    line = min(mark.line, text.count("\n")) if mark else 0
    code, meaning = _MEANINGS.get(problem, _OTHERWISE)
    remarks.error(code, first_line + line, meaning)


_TOLD_LATE = frozenset(
    {"could not find expected ':'", "found unexpected end of stream", "did not find expected ',' or ']'"}
)
"""Problems that libyaml notices after the line where they began."""
