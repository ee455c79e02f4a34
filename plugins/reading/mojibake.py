"""Text that went through a wrong encoding: no character of it is forbidden, yet nobody can read it.

Recognised are UTF-8 read as GBK (`鍏冲績`), UTF-8 read as Latin-1 or Windows-1252 (`ä½ å¥½`), GBK read as Latin-1
(`ÄãºÃ`), and what programs leave in the place of characters they lost (`锟斤拷`, `烫烫烫`, `????`).
"""

import re
from collections.abc import Iterator
from functools import cache

_SIGNS = re.compile("[锛銆锟烫葺锘鐨鏄浜鍦浼涓鍏骞瀛鍚宸寰蹇鍙鎴鏈鏂鏃äåæçèéÐÏÓÔÕÈï]")
_REPEATED = ("屯屯屯", "??????")
"""One of these is in all such text but the shortest: most are the first two bytes of frequent characters, taken for
one. Looking for them is cheap, and other texts hardly have any."""

_LOST = r"锟斤拷|烫{3}|屯{3}|葺葺葺|锘[縣-縿縯锛]|(?<!\?)\?{6,}(?!\?)|ï»¿"
"""U+FFFD read as GBK, memory that was never written, a byte order mark read as GBK or Latin-1, lost characters."""

_TRAIL = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""What bytes 80 to BF are in Latin-1 and in Windows-1252."""

_UTF8_AS_LATIN = rf"(?:[ã-ï][{_TRAIL}][{_TRAIL} ]){{2}}"
"""Two Chinese characters, three bytes each."""

_GBK_AS_LATIN = "[\u00a1-\u00ff]{8,}"

_HANZI = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]")

ENOUGH = 2
"""Chinese characters that must come back when the bytes are read as they should have been."""


def mojibake(text: str) -> Iterator[tuple[int, str]]:
    """Where such text stands, and its words."""
    if not _SIGNS.search(text) and not any(each in text for each in _REPEATED):
        return
    for match in _pattern().finditer(text):
        if match["lost"] or match["latin"] or _comes_back(match):
            yield match.start(), match[0]


@cache
def _pattern() -> re.Pattern[str]:
    leads = "".join(bytes([lead, trail]).decode("gbk") for lead in range(0xE4, 0xEA) for trail in range(0x80, 0xC0))
    # From the lead byte of a Chinese character and its next byte, taken for one character of GBK.
    utf8_as_gbk = f"[{re.escape(leads)}锛銆][\u4e00-\u9fff][^\n]{{0,60}}"
    return re.compile(
        f"(?P<lost>{_LOST})|(?P<latin>{_UTF8_AS_LATIN})|(?P<bytes>{_GBK_AS_LATIN})|(?P<gbk>{utf8_as_gbk})"
    )


def _comes_back(match: re.Match[str]) -> bool:
    """Whether words make sense in the encoding that was meant: nearly all of them, and Chinese."""
    if match["bytes"]:
        data = match[0].encode("latin-1")
        # Frequent characters, GB 2312's first level, and its punctuation.
        frequent = sum(0xB0 <= lead <= 0xD7 or lead in (0xA1, 0xA3) for lead in data[::2])
        return frequent * 4 >= len(data[::2]) * 3
    words = re.match("[\u0080-\uffff]+", match[0])
    data = (words[0] if words else "").encode("gbk", "ignore")
    found = len(_HANZI.findall(data.decode("utf-8", "ignore")))
    return found >= ENOUGH and found * 4 >= len(data) // 3 * 3
