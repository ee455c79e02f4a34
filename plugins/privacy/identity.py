"""Resident identity numbers.

GB 11643-1999, 4: six digits of the region (GB/T 2260), eight of the birthday, three in sequence, one check character
by ISO 7064 MOD 11-2. Before 1999: fifteen digits without the century and the check character (GB 11643-1989). The
number of a school register is G or L before it (Ministry of Education, 教基一〔2013〕7号).
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.privacy.digits import GAP
from plugins.privacy.finding import Match

_PROVINCE_WORDS = (
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91"
)
PROVINCES = frozenset(_PROVINCE_WORDS.split())
"""GB/T 2260, first two digits; 81 to 83 are residence permits of Hong Kong, Macao and Taiwan, 91 of foreigners."""

_LONG = re.compile(rf"(?<![0-9])(?=([0-9](?:{GAP}{{0,3}}[0-9]){{16}}{GAP}{{0,3}}[0-9Xx])(?![0-9]))")
_SHORT = re.compile(rf"(?<![0-9])(?=([0-9](?:{GAP}{{0,2}}[0-9]){{14}})(?![0-9Xx]))")
_NEAR = re.compile(r"身份证|证件号|身份号码|公民身份|居民证|ID\s?(?:card|号)|户口|学籍号", re.IGNORECASE)
_REACH = 24
"""Characters before and after a number of fifteen digits in which a word must say what it is."""
_CREDIT_CODE = re.compile(r"信用代码|社会信用|税号|纳税人")


def identity_numbers(text: str) -> Iterator[Match]:
    """Numbers of eighteen characters whose check character is right; of fifteen digits near a word that says so."""
    for match in _LONG.finditer(text):
        number = re.sub(r"[^0-9Xx]", "", match[1]).upper()
        if _is_long(number) and not _CREDIT_CODE.search(text, max(0, match.start(1) - _REACH), match.start(1)):
            yield Match(*match.span(1))
    for match in _SHORT.finditer(text):
        number = re.sub(r"[^0-9]", "", match[1])
        if _is_short(number) and _NEAR.search(text, max(0, match.start(1) - _REACH), match.end(1) + _REACH):
            yield Match(*match.span(1))


def _is_long(number: str) -> bool:
    from stdnum.cn.ric import calc_check_digit

    if number[:2] not in PROVINCES or not _is_birthday(number[6:14]):
        return False
    return str(calc_check_digit(number[:17])) == number[17]


def _is_short(number: str) -> bool:
    return number[:2] in PROVINCES and _is_birthday(f"19{number[6:12]}")


def _is_birthday(digits: str) -> bool:
    try:
        return 1880 <= date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year <= 2100
    except ValueError:
        return False
