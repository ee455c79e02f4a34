"""A mapping read like a form that somebody filled in: each field checked, whatever is wrong noted at its line."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

import yaml

from plugins.committee import ProblemCode
from plugins.reading import codes
from plugins.reading.characters import STACK, STACKED, is_plain, note_unfit, unfit
from plugins.reading.dates import date_of
from plugins.reading.nearest import advice, nearest
from plugins.reading.remarks import Remarks, quoted
from plugins.reading.unfilled import UNFILLED
from plugins.reading.yaml_nodes import entries

Choice = TypeVar("Choice", bound=StrEnum)

LARGEST_NUMBER = 10_000_000
"""More than any county has inhabitants."""

LONGEST_WORD = 40
"""Characters of a number or of a word to be chosen."""

DAYS_ZONE = "UTC"
"""Of days without an hour; any would do."""

LIKELY = 0.72
"""Likeness from which an unknown key is read as a known one."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_MARKUP = re.compile(r"<(?:[!?]|/?[A-Za-z])|&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
_DECIMAL = re.compile(r"(?:[0-9]{1,8}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\.[0-9]{1,2})?")
_TRUTH = {"true": True, "false": False}


class Form:
    """The fields of one mapping."""

    def __init__(self, node: yaml.MappingNode, first_line: int, remarks: Remarks) -> None:
        """Take a mapping in a piece of YAML that begins at a line of the file."""
        self.line = first_line + (node.start_mark.line if node.start_mark else 0)
        self._first_line = first_line
        self._remarks = remarks
        self._entries = entries(node, first_line, remarks)

    def states(self, key: str) -> bool:
        """Whether a key is there and says something."""
        entry = self._entries.get(key)
        return entry is not None and not _is_nothing(entry.node)

    def line_of(self, key: str) -> int:
        """Where a key is; where the form begins, if it is not there."""
        entry = self._entries.get(key)
        return entry.line if entry else self.line

    def error(self, code: ProblemCode, key: str, text: str) -> None:
        """Note what is wrong at a key."""
        self._remarks.error(code, self.line_of(key), text)

    def warning(self, code: ProblemCode, key: str, text: str) -> None:
        """Note what the editor should look at, at a key."""
        self._remarks.warning(code, self.line_of(key), text)

    def check_keys(self, known: Collection[str], synonyms: Mapping[str, str]) -> None:
        """Note the keys that nobody knows, each with what was probably meant, and read them as that."""
        for key, entry in list(self._entries.items()):
            if key not in known:
                meant = synonyms.get(key.lower()) or nearest(key, known, cutoff=LIKELY)
                hint = f"，是不是{quoted(meant)}？" if meant else advice(key, known, cutoff=1.0)
                self.error(codes.KEY_UNKNOWN, key, f"没有{quoted(key)}这一项{hint}")
                if meant:
                    self._entries.setdefault(meant, entry)

    def required(
        self, key: str, longest: int, meaning: str, example: str, code: ProblemCode = codes.VALUE_MISSING
    ) -> str:
        """As `text`, but noted where the key is absent or says nothing."""
        entry = self._entries.get(key)
        if entry is None:
            self.error(code, key, f"没有写{meaning}。请加上一行：{example}。")
        elif isinstance(entry.node, yaml.ScalarNode) and (_is_nothing(entry.node) or not _says_something(entry.node)):
            self.error(code, key, f"{meaning}是空的。请写上，例如：{example}。")
        else:
            return self.text(key, longest)
        return ""

    def text(self, key: str, longest: int) -> str:
        """A line of plain text; empty where the key is absent, says nothing, or a problem was noted."""
        entry = self._entries.get(key)
        return "" if entry is None else self._line_of_text(key, entry.node, entry.line, longest)

    def texts(self, key: str, longest: int) -> list[tuple[int, str]]:
        """A list of plain texts with their lines, those with problems left out."""
        entry = self._entries.get(key)
        if entry is None or _is_nothing(entry.node):
            return []
        if not isinstance(entry.node, yaml.SequenceNode):
            example = f"{key}: [第一项, 第二项]"
            code = codes.TAGS_NOT_LIST if key == "tags" else codes.VALUE_TYPE
            self.error(code, key, f"{quoted(key)}要写成列表，每一项用半角逗号隔开，两头加半角方括号。例如：{example}。")
            return []
        found = ((self._line(item), item) for item in entry.node.value)
        texts = ((line, self._line_of_text(key, item, line, longest)) for line, item in found)
        return [each for each in texts if each[1]]

    def number(self, key: str, smallest: int, largest: int = LARGEST_NUMBER, *, required: bool = False) -> int | None:
        """A whole number in Arabic digits."""
        written = self._word(key, str(max(smallest, min(2018, largest))), required=required)
        return self._whole(key, written, smallest, largest) if written else None

    def numbers(self, key: str, smallest: int, largest: int) -> tuple[int, ...]:
        """A list of whole numbers, those with problems left out."""
        found = (self._whole(key, each, smallest, largest) for _, each in self.texts(key, LONGEST_WORD))
        return tuple(each for each in found if each is not None)

    def length(self, key: str) -> int | None:
        """How many things are listed at a key; None where no list is."""
        entry = self._entries.get(key)
        return len(entry.node.value) if entry and isinstance(entry.node, yaml.SequenceNode) else None

    def _whole(self, key: str, written: str, smallest: int, largest: int) -> int | None:
        if re.fullmatch(r"[0-9]{1,8}", written) and smallest <= int(written) <= largest:
            return int(written)
        span = f"{smallest} 到 {largest} 之间的" if largest != LARGEST_NUMBER else f"不小于 {smallest} 的"
        self.error(
            codes.NUMBER_INVALID, key, f"{quoted(key)}写成了{quoted(written)}。请写{span}整数，用 0 到 9 的半角数字。"
        )
        return None

    def decimal(self, key: str, *, required: bool = False) -> Decimal | None:
        """A number that is not negative, with two places after the point at most."""
        written = self._word(key, "0.5", required=required)
        found = decimal_of(written)
        if written and found is None:
            text = f"{quoted(key)}写成了{quoted(written)}。请写不小于 0 的数，最多两位小数，例如 0.5。"
            self.error(codes.AMOUNT_INVALID, key, text)
        return found

    def day(self, key: str) -> date | None:
        """A day that must be given."""
        written = self.required(key, LONGEST_WORD, quoted(key), f"{key}: 2020-03-31")
        found = date_of(written, DAYS_ZONE, self._remarks, self.line_of(key)) if written else None
        return found.date() if found else None

    def days(self, key: str) -> tuple[date, ...]:
        """A list of days."""
        found = (date_of(text, DAYS_ZONE, self._remarks, line) for line, text in self.texts(key, LONGEST_WORD))
        return tuple(each.date() for each in found if each)

    def truth(self, key: str) -> bool:
        """`true` or `false`; false where the key is absent."""
        written = self.text(key, LONGEST_WORD)
        if written and written not in _TRUTH:
            self.error(
                codes.VALUE_TYPE, key, f"{quoted(key)}写成了{quoted(written)}。只能写 true（是）或 false（不是）。"
            )
        return _TRUTH.get(written, False)

    def choice(self, key: str, choices: type[Choice], *, required: bool = False) -> Choice | None:
        """One of the words of an enumeration."""
        words = [each.value for each in choices]
        written = self._word(key, words[0], required=required)
        if written in words:
            return choices(written)
        if written:
            self.error(codes.VALUE_UNKNOWN, key, f"{quoted(key)}不能写{quoted(written)}{advice(written, words)}")
        return None

    def _word(self, key: str, example: str, *, required: bool) -> str:
        if required:
            return self.required(key, LONGEST_WORD, quoted(key), f"{key}: {example}")
        return self.text(key, LONGEST_WORD)

    def inner(self, key: str) -> "Form | None":
        """A mapping within this one."""
        entry = self._entries.get(key)
        if entry is None or _is_nothing(entry.node):
            return None
        if isinstance(entry.node, yaml.MappingNode):
            return Form(entry.node, self._first_line, self._remarks)
        self.error(codes.VALUE_TYPE, key, f"{quoted(key)}下面要另起几行，每行缩进两格，写“名称: 内容”。")
        return None

    def inners(self, key: str) -> "list[Form]":
        """A list of mappings within this one."""
        entry = self._entries.get(key)
        if entry is None or _is_nothing(entry.node):
            return []
        if isinstance(entry.node, yaml.SequenceNode):
            return list(forms(entry.node, self._first_line, self._remarks))
        self.error(codes.VALUE_TYPE, key, f"{quoted(key)}下面每一项要另起一行，以“- ”开头，再写“名称: 内容”。")
        return []

    def plain(self, key: str) -> str:
        """A text as it is written, whatever is wrong with it; empty where there is none."""
        entry = self._entries.get(key)
        return entry.node.value.strip() if entry and isinstance(entry.node, yaml.ScalarNode) else ""

    def values(self) -> Iterator[tuple[int, str]]:
        """All texts of the form, as they are written, with their lines."""
        waiting = [entry.node for entry in reversed(self._entries.values())]
        while waiting:
            node = waiting.pop()
            if isinstance(node, yaml.ScalarNode):
                yield self._line(node), node.value
            else:
                parts = (
                    node.value
                    if isinstance(node, yaml.SequenceNode)
                    else [part for pair in node.value for part in pair]
                )
                waiting.extend(reversed(parts))

    def _line(self, node: yaml.Node) -> int:
        return self._first_line + (node.start_mark.line if node.start_mark else 0)

    def _line_of_text(self, key: str, node: yaml.Node, line: int, longest: int) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._remarks.error(
                codes.VALUE_TYPE,
                line,
                f"{quoted(key)}这里只能写一行文字。以方括号或花括号开头的文字，要给整个值加单引号。",
            )
            return ""
        if _is_nothing(node):
            return ""
        value: str = node.value.strip()
        fault = _fault(value, node, longest)
        if fault:
            self._remarks.error(fault[0], line, f"{quoted(key)}{fault[1]}")
        # The file's own characters have been checked; escapes between double quotation marks make others.
        if node.style == '"' and STACK.search(value):
            fault = fault or (codes.CHARACTER_STACKED, "")
            self._remarks.error(codes.CHARACTER_STACKED, line, f"{quoted(key)}里有一个字{STACKED}")
        if node.style == '"' and not is_plain(value):
            for at, kind in unfit(value):
                fault = fault or (kind.code, "")
                note_unfit(value[at], kind, self._remarks, line)
        return "" if fault else value


def decimal_of(written: str) -> Decimal | None:
    """The number that a text is: not negative, two places after the point at most, full-width digits or not."""
    plain = unicodedata.normalize("NFKC", written).replace(" ", "").removesuffix("元")
    return Decimal(plain.replace(",", "")) if _DECIMAL.fullmatch(plain) else None


def _says_something(node: yaml.ScalarNode) -> bool:
    """Whether there is a letter, a digit or a symbol: blanks and punctuation name nothing."""
    return any(unicodedata.category(each)[0] in "LNS" for each in node.value)


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOTHING


def _fault(value: str, node: yaml.ScalarNode, longest: int) -> tuple[ProblemCode, str] | None:
    if node.start_mark and node.end_mark and node.start_mark.line != node.end_mark.line:
        return codes.VALUE_LINES, "的内容分成了几行。请写在一行里。"
    if not value.isprintable() and any(each in value for each in "\n\r\t"):
        return codes.VALUE_LINES, "的内容里有换行或制表符。请写成一行。"
    if match := UNFILLED.search(value):
        return codes.VALUE_UNFILLED, f"还没有填写。请把{match[0]}换成要写的内容。"
    if len(value) > longest:
        return codes.VALUE_TOO_LONG, f"有 {len(value)} 个字，太长了。请缩短到 {longest} 个字以内。"
    if match := _MARKUP.search(value):
        return codes.MARKUP_IN_VALUE, f"里有网页代码{quoted(match[0])}。这里只写普通文字；小于号请用全角“＜”。"
    return None


def forms(node: yaml.SequenceNode, first_line: int, remarks: Remarks) -> Iterable[Form]:
    """The mappings of a list; what is no mapping is noted."""
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            yield Form(item, first_line, remarks)
        else:
            line = first_line + (item.start_mark.line if item.start_mark else 0)
            remarks.error(codes.REGISTER_SHAPE, line, "每一项要写成“- id: 编号”，下面各行缩进两格，写“名称: 内容”。")
