"""Digits as people write them, in groups and with signs between them."""

import re
from bisect import bisect

GAP = r"[ \t\n\u2010-\u2015\u2212\u00b7\u2022\u30fb._~*-]"
"""A character that stands between groups of one number."""

URL = re.compile(r"(?:https?|ftp)://[^\s<>\"'()\u3000-\u9fff\uff00-\uffef]+", re.IGNORECASE)
_ASKED = re.compile(r"(?:tel|phone|mobile|shouji|dianhua|sj|qq|card|plate)=?[^&=/?]{0,3}$", re.IGNORECASE)
_LONGEST_NAME = 20
_UNIT = re.compile(
    r"\.[0-9]|[亿万千百]{0,2}(?:元|美元|人次|次|票|吨|公斤|千克|公里|千米|平方|立方|亩|公顷|株|棵|册|条|件|千瓦|点击|浏览|阅读|粉丝|%|℃)|"
    r"[人米名个](?![一-鿿])|\s(?:[亿万]|元|人次|次|票|吨|公里|亩)"
)


def spans_of_urls(text: str) -> list[tuple[int, int]]:
    """Where web addresses stand: the long numbers in them are the addresses' own."""
    return [match.span() for match in URL.finditer(text)] if "://" in text else []


def is_of_url(text: str, start: int, urls: list[tuple[int, int]]) -> bool:
    """Whether a number is part of a web address, and no parameter that names it."""
    at = bisect(urls, (start, len(text))) - 1
    if at < 0 or start >= urls[at][1]:
        return False
    return not _ASKED.search(text, max(urls[at][0], start - _LONGEST_NAME), start)


def is_amount(text: str, end: int) -> bool:
    """Whether what follows a number makes it a count or a sum."""
    return _UNIT.match(text, end) is not None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a number is no piece of a longer code: letters before it are a word, as in `tel138…`."""
    before, after = _word(text[max(0, start - 40) : start][::-1]), _word(text[end : end + 40])
    is_named = not before or before in "vVtTqQ" or (before.isalpha() and len(before) > 1)
    return is_named and (not after or after.isalpha()) and not re.match(r"\.[0-9]", text[end : end + 2])


def _word(text: str) -> str:
    match = re.match(r"[0-9A-Za-z]+", text)
    return match[0] if match else ""


def only_digits(text: str) -> str:
    """The digits of a text."""
    return "".join(each for each in text if each.isdecimal())


def layout(text: str) -> tuple[int, ...]:
    """How many digits each group has."""
    return tuple(map(len, re.findall(r"[0-9]+", text)))
