"""A row of a table, its cells read like the fields of a form; faults name the column as spreadsheets do."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, TypeVar

from plugins.committee import ArticlePath, OrganisationId, ProblemCode
from plugins.reading import codes
from plugins.reading.dates import date_of
from plugins.reading.form import DAYS_ZONE, decimal_of
from plugins.reading.nearest import advice
from plugins.reading.remarks import Remarks, quoted

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_CELL = 300
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MERGED = "如果是合并单元格，请先取消合并，再把每一格都填上。"

_ARTICLE = re.compile(r"(?:/?(?:content/)?articles)?/?([^/]+/[0-9]{4}/[^/]+?)(?:\.md|/)?")
_WEB_ADDRESS = re.compile(r"https?://(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(?::[0-9]{1,5})?(?:[/?][!-;=?-~]*)?")
_MARKUP = re.compile(r"<[!/?A-Za-z]|&(?:#[0-9]+|[A-Za-z]+);")


class Column(NamedTuple):
    """A column of a register."""

    name: str
    """As messages and new tables have it."""
    key: str
    required: bool = True
    others: tuple[str, ...] = ()
    """Other names that are read as the same."""

    def is_called(self, written: str) -> bool:
        """Whether a heading means this column."""
        return written.lower() in (self.name, self.key, *self.others)


class Row:
    """The cells of one row by the keys of their columns."""

    def __init__(self, line: int, cells: Sequence[str], places: Mapping[int, Column], remarks: Remarks) -> None:
        self.line = line
        self._cells, self._remarks = cells, remarks
        self._places = {column.key: (place, column) for place, column in places.items()}
        self._last = max(places)

    def check_width(self) -> None:
        """Note cells to the right of the last column."""
        for place, cell in enumerate(self._cells):
            if cell and place > self._last:
                text = (
                    f"{_letter(place)} 列多出了{quoted(cell)}。内容里有逗号的，整格两头要加半角双引号；多余的请删去。"
                )
                self._remarks.error(codes.TABLE_ROW, self.line, text)

    def error(self, code: ProblemCode, key: str, text: str) -> None:
        """Note what is wrong with a cell."""
        place, column = self._places[key]
        self._remarks.error(code, self.line, f"{_letter(place)} 列“{column.name}”{text}")

    def text(self, key: str) -> str:
        """A line of plain text; empty where the cell is, which is noted if it must not be."""
        if key not in self._places:
            return ""
        place, column = self._places[key]
        cell = self._cells[place] if place < len(self._cells) else ""
        if not cell and column.required:
            self.error(codes.VALUE_MISSING, key, f"是空的。请填上；{MERGED}")
        if len(cell) > LONGEST_CELL:
            self.error(codes.VALUE_TOO_LONG, key, f"有 {len(cell)} 个字，太长了。最多 {LONGEST_CELL} 个字。")
        elif "\n" in cell:
            self.error(codes.VALUE_LINES, key, "里有换行。请写成一行。")
        elif match := _MARKUP.search(cell):
            self.error(codes.MARKUP_IN_VALUE, key, f"里有网页代码{quoted(match[0])}。这里只写普通文字。")
        else:
            return cell
        return ""

    def day(self, key: str) -> date | None:
        """A day."""
        written = self.text(key)
        if not written:
            return None
        margin = Remarks(self._remarks.file)
        found = date_of(written, DAYS_ZONE, margin, self.line)
        for each in margin.problems:
            self.error(each.code, key, f"：{each.text}")
        return found.date() if found else None

    def number(self, key: str, smallest: int, largest: int) -> int | None:
        """A whole number, full-width digits or not."""
        written = self.text(key)
        plain = unicodedata.normalize("NFKC", written).removesuffix("年").removesuffix("人").strip()
        if re.fullmatch(r"[0-9]{1,8}", plain) and smallest <= int(plain) <= largest:
            return int(plain)
        if written:
            text = f"写成了{quoted(written)}。请写 {smallest} 到 {largest} 之间的整数。"
            self.error(codes.NUMBER_INVALID, key, text)
        return None

    def money(self, key: str) -> Decimal | None:
        """An amount in yuan."""
        written = self.text(key)
        found = decimal_of(written) if written else None
        if written and found is None:
            self.error(codes.AMOUNT_INVALID, key, f"写成了{quoted(written)}。请写金额（元），例如 80 或 80.50。")
        return found

    def choice(self, key: str, words: Mapping[str, Choice]) -> Choice | None:
        """One of some words, Chinese ones or those of the enumeration."""
        written = self.text(key)
        found = next((choice for word, choice in words.items() if written in (word, choice.value)), None)
        if written and found is None:
            self.error(codes.VALUE_UNKNOWN, key, f"不能写{quoted(written)}{advice(written, words)}")
        return found

    def organisation(self, key: str, known: Collection[OrganisationId]) -> OrganisationId | None:
        """The id of an organisation of the register."""
        written = self.text(key)
        if written in known:
            return OrganisationId(written)
        if written:
            text = f"里的{quoted(written)}没有登记{advice(written, known)}"
            self.error(codes.ORGANISATION_UNKNOWN, key, text)
        return None

    def article(self, key: str) -> ArticlePath | None:
        """An article by its path, file or address."""
        written = self.text(key).replace("\\", "/")
        match = _ARTICLE.fullmatch(written)
        if written and not match:
            self.error(codes.ARTICLE_UNKNOWN, key, f"写成了{quoted(written)}。请写成 kelin/2019/12-12-meeting 这样。")
        return ArticlePath(match[1]) if match else None

    def web_address(self, key: str) -> str:
        """An address on the web; empty where there is none."""
        written = self.text(key)
        if not written or is_web_address(written):
            return written
        text = f"里的网址{quoted(written)}不对。请从浏览器的地址栏复制，以“https://”开头，不能有汉字和空格。"
        self.error(codes.WEB_ADDRESS_INVALID, key, text)
        return ""


def is_web_address(text: str) -> bool:
    """Whether a cell may hold it: the web's schemes, a name of a host, a port perhaps, nothing but ASCII."""
    return len(text) <= LONGEST_CELL and _WEB_ADDRESS.fullmatch(text) is not None


def _letter(place: int) -> str:
    """`A` for the first column, `AA` for the 27th."""
    return (LETTERS[place // 26 - 1] if place >= 26 else "") + LETTERS[place % 26]
