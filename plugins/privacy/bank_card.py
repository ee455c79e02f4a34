"""Numbers of bank cards.

ISO/IEC 7812-1: an issuer's number first, a check digit by Luhn last. JR/T 0008 (银行卡发卡行标识代码): UnionPay 62, 60,
81 with 16 to 19 digits; other schemes by their own prefixes and lengths; older cards of Chinese banks begin with 9.
"""

import re
from collections.abc import Iterator

from plugins.privacy.digits import is_amount, is_of_url, layout, only_digits, spans_of_urls, stands_alone
from plugins.privacy.finding import Match

_NUMBER = re.compile(r"(?<![0-9])(?<![0-9]\.)[0-9](?:[ \t\u2010-\u2015·.*-]{0,2}[0-9]){13,18}(?![0-9])")
_SCHEMES = (
    re.compile(r"(?:6[0258]|81)[0-9]{14,17}"),
    re.compile(r"(?:4[0-9]{3}|5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"),
    re.compile(r"35(?:2[89]|[3-8][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[689][0-9])[0-9]{11}"),
)
_OLD = re.compile(r"[4-9][0-9]{15,18}")
"""Prefixes of single banks, such as 95599 and 99; only where a word says that it is a card."""
_WORD = re.compile(
    r"卡号|[行蓄记用]卡|账号|帐号|账户|开户|收款|汇款|打款|转账|card|卡\s?:?\s?$|存折|[农工建中交邮招]行|银行|信用社|户名",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:单号|订单|流水|编号|序号|条码|条形码|ISBN|ISSN|备案号?|许可证号?|档案号|批号|货号|信用代码|公网安备|学号)[^0-9]{0,6}$",
    re.IGNORECASE,
)
_REACH = 16


def bank_cards(text: str) -> Iterator[Match]:
    """Numbers with a card's prefix, length and check digit."""
    urls = spans_of_urls(text)
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        before = text[max(0, start - _REACH) : start]
        named = _WORD.search(before) is not None
        if _OTHER.search(before) or is_of_url(text, start, urls) or is_amount(text, end):
            continue
        if stands_alone(text, start, end) and (named or _is_in_fours(match[0])) and _is_card(match[0], named=named):
            yield Match(start, end)


def _is_in_fours(written: str) -> bool:
    """One number, or groups as they are printed on cards."""
    groups = layout(written)
    return len(groups) == 1 or all(each in (4, 6) for each in groups[:-1])


def _is_card(written: str, *, named: bool) -> bool:
    from stdnum import luhn

    number = only_digits(written)
    known = any(scheme.fullmatch(number) for scheme in _SCHEMES)
    return (known or (named and _OLD.fullmatch(number) is not None)) and luhn.is_valid(number)
