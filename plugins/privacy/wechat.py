"""WeChat ids.

Tencent, 微信号的设置规则: six to twenty letters, digits, `_` and `-`, a letter first; or the internal `wxid_…`.
"""

import re
from collections.abc import Iterator

from plugins.privacy.finding import Match

_ID = r"[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_@.-])"
_NAMED = re.compile(
    rf"(?:(?:个人|本人|我的|加|老师)?(?:微\W?信|薇信|威信|微❤|绿泡泡|V\s?信|WeChat|weixin)\s*(?:搜索?|号\s?码?|账号|帐号|ID|id)?|"
    rf"(?<![A-Za-z])(?:[vw]x(?:\s*(?:号码?|ID))?|[加+➕]\s?v|v(?=\s?[:：]\s?[A-Za-z])))"
    rf"(?P<sign>\s*(?:[(（]?[^\s，。；:：()（）]{{0,6}}[)）])?\s*(?:[:：(（]|是|为|=)?\s*)(?P<id>{_ID})",
    re.IGNORECASE,
)
_INTERNAL = re.compile(r"(?<![A-Za-z0-9])wxid_[A-Za-z0-9]{6,24}(?![A-Za-z0-9])")
_WORDS = frozenset(
    {"wechat", "weixin", "android", "iphone", "windows", "official", "mobile", "mini-program", "miniprogram", "webchat"}
    | {"version", "online", "pelican", "markdown", "https", "http"}
)


def wechat_ids(text: str) -> Iterator[Match]:
    """Ids after a word that says so; official accounts are public."""
    for match in _INTERNAL.finditer(text):
        yield Match(*match.span())
    for match in _NAMED.finditer(text):
        named = match["id"]
        said = match["sign"].strip() or "号" in match[0][: match.start("sign") - match.start()] or not named.isalpha()
        if said and named.lower() not in _WORDS and not named.lower().startswith("wxid_"):
            yield Match(*match.span("id"))
