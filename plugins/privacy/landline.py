"""Fixed telephone numbers.

Area codes by the national numbering plan (电信网编号计划, GF 005): 010 and 02x before eight digits, 03xx to 09xx before
seven or eight; a local number begins with 2 to 8. Public services (110, 12345, 12355 …) and 400 numbers are shorter
or begin otherwise.
"""

import re
from collections.abc import Iterator

from plugins.privacy.digits import GAP, is_amount, is_of_url, spans_of_urls, stands_alone
from plugins.privacy.finding import Match

_LOCAL7 = rf"[2-8][0-9]{{2}}{GAP}?[0-9]{{4}}|[2-8][0-9]{{3}}{GAP}[0-9]{{3}}|[2-8](?:{GAP}[0-9]){{6}}"
_LOCAL8 = rf"[2-8][0-9]{{3}}{GAP}?[0-9]{{4}}|[2-8](?:{GAP}[0-9]){{7}}"
_BREAK = rf"[)\]〕]?{GAP}{{0,3}}"
_FULL = re.compile(
    rf"(?<![0-9])(?:(?:(?:\+|00)86[\s-]?|86[\s-])\(?0?\)?|[(\[〔]?0)"
    rf"(?:(?:10|2[0-9]){_BREAK}(?:{_LOCAL8})|[3-9][0-9]{{2}}{_BREAK}(?:{_LOCAL8}|{_LOCAL7}))(?![0-9])"
)
_BARE = re.compile(rf"(?<![0-9.])(?:{_LOCAL8}|{_LOCAL7})(?![0-9])(?!{GAP}[0-9])")
_WORD = re.compile(
    r"(?:电话|座机|固话|热线|传真|联系方式|拨打|致电|来电|办公电话|tel)[^0-9，。；]{0,8}"
    r"(?:[0-9][0-9-]{5,14}[、,/或\s]{1,2})*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s?(?:这个|的|是[他她我]?家?的?)?(?:电话|座机)")
_OTHER = re.compile(
    r"(?:编号|合同|单号|序号|批复|报告|档案|备案|批次|流水|图号|页码?|文号|证号)号?[:为是\s]{0,3}(?:第|[A-Za-z]+)?$"
)
"""Before numbers of papers, which are grouped alike."""
_REACH = 40


def landline_numbers(text: str) -> Iterator[Match]:
    """Numbers with an area code; without one where a word says what they are."""
    urls = spans_of_urls(text)
    for match in _FULL.finditer(text):
        start, end = match.span()
        if _OTHER.search(text, max(0, start - _REACH), start):
            continue
        if not is_of_url(text, start, urls) and not is_amount(text, end) and stands_alone(text, start, end):
            yield Match(start, end)
    for match in _BARE.finditer(text):
        start, end = match.span()
        named = _WORD.search(text, max(0, start - _REACH), start) or _AFTER.match(text, end)
        if named and not is_amount(text, end):
            yield Match(start, end)
