"""Number plates of vehicles.

GA 36-2018: one character of the province, one letter of the office, then five characters, or six for vehicles of new
energy (D, F and their kin first or last), without I and O; 学, 警, 挂, 港, 澳, 使 and 领 as last ones.
"""

import re
from collections.abc import Iterator

from plugins.privacy.digits import is_of_url, spans_of_urls
from plugins.privacy.finding import Match

PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"

_SIGN = r"[ \u00b7\u2022\u30fb\u2027.\u2010-\u2015-]{0,2}"
_C = "[A-HJ-NP-Za-hj-np-z0-9]"
_NUMBER = re.compile(
    rf"(?:WJ{_SIGN})?[{PROVINCES}]{_SIGN}[A-HJ-NP-Za-hj-np-z]{_SIGN}"
    rf"(?:[A-HJ-Ka-hj-k]{_SIGN}{_C}{_SIGN}[0-9]{_SIGN}[0-9]{_SIGN}[0-9]{_SIGN}[0-9]|"
    rf"[0-9]{_SIGN}[0-9]{_SIGN}[0-9]{_SIGN}[0-9]{_SIGN}[0-9]{_SIGN}[A-HJ-Ka-hj-k]|"
    rf"{_C}{_SIGN}{_C}{_SIGN}{_C}{_SIGN}{_C}(?:{_SIGN}{_C}|[挂学警港澳使领]))(?![A-Za-z0-9])"
)
_EMBASSY = re.compile(r"(?<![0-9A-Za-z])[1-3][0-9]{5}[使领](?![用导取先])")
_PURE = re.compile(r"[^0-9A-Za-z]")
_NAMES = re.compile(r"^[0-9]?(?:ISO|GB|DB|QQ|USB|PPT|APP|WPS|MP[34]|[Vv][0-9]|[Gg][0-9]{3,4}$|[Ss][0-9]{3}$)")
"""Standards, roads and programs after a word that ends with a province's character."""
_MOST_LETTERS = 3


def number_plates(text: str) -> Iterator[Match]:
    """Plates; with at least two digits, for without them they are words."""
    urls = spans_of_urls(text)
    for match in _NUMBER.finditer(text):
        code = _PURE.sub("", match[0])
        letters = sum(each.isalpha() for each in code[1:])
        if letters > _MOST_LETTERS or _NAMES.match(code) or is_of_url(text, match.start(), urls):
            continue
        yield Match(*match.span())
    for match in _EMBASSY.finditer(text):
        yield Match(*match.span())
