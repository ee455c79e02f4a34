"""Numbers and dates as Chinese texts write them."""

import re
import unicodedata
from datetime import datetime

from msgspec import Struct

from plugins.reading.dates import FIRST_YEAR, LAST_YEAR

_DIGITS, _FORMAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_UNITS, _FORMAL_UNITS = ("", "十", "百", "千"), ("", "拾", "佰", "仟")
_ANY_DIGIT = {each: number for digits in (_DIGITS, _FORMAL) for number, each in enumerate(digits)} | {
    "〇": 0, "○": 0, "◯": 0, "О": 0, "Ο": 0, "Ｏ": 0, "O": 0, "o": 0, "０": 0, "0": 0, "两": 2, "元": 1,
}  # fmt: skip

_NOUGHTS = "0零〇○◯ОΟOoＯ"
"""Whatever people type for 〇, Cyrillic and Greek letters among them."""
_NUMBER = rf"[1-9{_NOUGHTS}一二三四五六七八九十廿卅]"
_MONTH = rf"(?:元|{_NUMBER}{{1,3}})"
_DATE = re.compile(
    rf"""(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}}|[一二][{_NOUGHTS}一二三四五六七八九]{{3}})
    \s*(?:年\s*(?P<month>{_MONTH})\s*月\s*(?P<day>{_NUMBER}{{1,3}})\s*[日号]
      |(?P<mark>[-/.—–、])\s*(?P<month_digits>[0-9]{{1,2}})\s*(?P=mark)\s*(?P<day_digits>[0-9]{{1,2}})(?![0-9.]))
    (?:[T\s]*(?P<hour>[0-9]{{1,2}})\s*[:时点]\s*(?P<minute>[0-9]{{1,2}})(?:\s*[:分]\s*(?P<second>[0-9]{{1,2}})\s*秒?)?)?""",
    re.VERBOSE,
)


def hanzi_number(number: int, *, formal: bool = False) -> str:
    """一, 十, 十一, 二十, 一百零一; `formal`: 壹, 拾."""
    digits, units = (_FORMAL, _FORMAL_UNITS) if formal else (_DIGITS, _UNITS)
    text = ""
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        text += digits[digit] + units[place] if digit else digits[0]
    text = re.sub(f"{digits[0]}+", digits[0], text).rstrip(digits[0])
    ten = digits[1] + units[1]
    return text.removeprefix(digits[1]) if text.startswith(ten) and number < 20 and not formal else text


def number_of(text: str) -> int:
    """三十一, 卅一, 31; -1 where it is none."""
    if text.isascii() and text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        high, low = _ANY_DIGIT.get(tens, 1 if not tens else -99), _ANY_DIGIT.get(ones, 0 if not ones else -99)
        return high * 10 + low
    digits = [_ANY_DIGIT.get(each, -1) for each in text]
    return -1 if not digits or -1 in digits else int("".join(map(str, digits)))


class FoundDate(Struct, frozen=True):
    """A date in a text."""

    moment: datetime
    """Without zone: as it is written."""
    start: int
    end: int


def dates_in(text: str) -> list[FoundDate]:
    """Every date of a text that the calendar has."""
    plain = "".join(_narrow(each) for each in text)
    found = (_found(match) for match in _DATE.finditer(plain))
    return [each for each in found if each]


def _narrow(character: str) -> str:
    """A full-width digit or mark as its narrow twin; never longer than it was."""
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


def _found(match: "re.Match[str]") -> FoundDate | None:
    year = number_of(match["year"])
    month = number_of(match["month"] or match["month_digits"])
    day = number_of(match["day"] or match["day_digits"])
    hour, minute, second = (int(match[each] or 0) for each in ("hour", "minute", "second"))
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return FoundDate(moment, match.start(), match.end()) if FIRST_YEAR <= year <= LAST_YEAR else None
