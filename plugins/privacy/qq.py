"""QQ numbers.

Tencent, QQ号码规则: five to eleven digits, no nought first; told from other numbers only by the word before them.
"""

import re
from collections.abc import Iterator

from plugins.privacy.digits import is_amount
from plugins.privacy.finding import Match

_NUMBER = re.compile(
    r"(?:(?<![A-Za-z])Q\s?Q|扣扣|企鹅号|球球|秋秋|加[Qq]|(?<![A-Za-z])[Qq](?=群|\s?[:：]))"
    r"(?:\s*(?:号码?|群号?|账号|帐号|联系)|\s*[/、和]\s*(?:微信|vx|wx|电话|手机)(?:同号|号码?)?)*"
    r"(?P<sign>\s*(?:[:：]|是|为|=|[(（])?\s*)"
    r"(?P<number>[1-9](?:[ -]?[0-9]){4,10})(?![0-9])(?!\s*[年月日时:个人名次条元户])",
    re.IGNORECASE,
)


def qq_numbers(text: str) -> Iterator[Match]:
    """Numbers of persons and of groups after the word QQ."""
    for match in _NUMBER.finditer(text):
        if not is_amount(text, match.end("number")):
            yield Match(*match.span("number"))
