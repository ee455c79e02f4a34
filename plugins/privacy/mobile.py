"""Mobile telephone numbers.

Ministry of Industry and Information Technology, 电信网码号资源使用, network numbers 13x to 19x: eleven digits; abroad
with +86 (ITU-T E.164).
"""

import re
from collections.abc import Iterator

from plugins.privacy.digits import GAP, is_amount, is_of_url, layout, spans_of_urls, stands_alone
from plugins.privacy.finding import Match

_BETWEEN = GAP.replace("[", "[/", 1)
_NUMBER = re.compile(
    rf"(?<![0-9])(?<![0-9]\.)(?:(?:\+|00)?86[)\s-]{{0,2}}|0(?=1))?"
    rf"(?=(1{_BETWEEN}{{0,3}}[3-9]{_BETWEEN}{{0,3}}[0-9]\)?(?:{_BETWEEN}{{0,3}}[0-9]){{8}})(?![0-9]))"
)
_LAYOUTS = frozenset(
    {(11,), (3, 4, 4), (4, 4, 3), (3, 3, 5), (3, 5, 3), (3, 8), (7, 4), (5, 6), (6, 5), (4, 7), (8, 3), (1,) * 11}
)
_NEAR = re.compile(r"电话|手机|联系|拨打|致电|号码|微信|tel|phone|mobile", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:单号|订单|流水|编号|编码|序号|条码|备案号|许可证号?|档案号|批号|学号|货号|版本号?)[:为是\s]{0,3}$"
)
_REACH = 12
_BESIDE = re.compile(r"[0-9][ \u00b7\u2010-\u2015.-]$")
"""The end of another group: of a longer number, not of this one."""


def mobile_numbers(text: str) -> Iterator[Match]:
    """Eleven digits from 13 to 19, as one or in the groups that people say them in."""
    urls = spans_of_urls(text)
    for match in _NUMBER.finditer(text):
        start, end = match.span(1)
        if is_amount(text, end) or is_of_url(text, start, urls) or not stands_alone(text, match.start(), end):
            continue
        before = text[max(0, start - _REACH) : start]
        if _OTHER.search(before):
            continue
        groups = layout(match[1])
        if len(groups) > 1 and _BESIDE.search(text[max(0, match.start() - 2) : match.start()]):
            continue
        if groups in _LAYOUTS or _NEAR.search(before):
            yield Match(start, end)
