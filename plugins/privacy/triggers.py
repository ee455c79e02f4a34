"""The first look: where in a raw text, marks and disguises and all, a rule might strike. Most texts have no such place.

Each pattern begins with characters, not with a condition, so that the regular expression engine skips to them; what is
found here is only where to look closely.
"""

import re
from collections.abc import Iterator

from plugins.privacy.hardship import CHILD, HARDSHIP
from plugins.privacy.names import name_at, name_before
from plugins.privacy.plate import PROVINCES
from plugins.privacy.surnames import DOUBLE, NEVER_GIVEN, SINGLE

_SIGNS = r"[^0-9\n。！？；，一-鿿]"
"""What may stand between the parts of a thing: marks, blanks, quotation marks."""

_NUMERALS = (
    "0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\uff10-\\uff19\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2460-\\u249b"
    "\\u24ea-\\u24ff\\u2776-\\u2793\\U0001d7ce-\\U0001d7ff"
)
"""All that becomes a digit when it is unfolded; ranges, for the category of digits costs ten times as much."""

_DIGIT = f"[{_NUMERALS}]"
_MARKS = rf"[^{_NUMERALS}\n:\u3001-\u9fff\uff0c\uff1a]"
_DIGITS = re.compile(rf"{_DIGIT}(?<![0-9][0-9])(?:{_MARKS}{{0,40}}+(?:://{_MARKS}{{0,80}}+)?\n?{_DIGIT}){{10}}")
"""Eleven digits, the fewest of a number with its code, whatever but words stands between them."""

_REFERENCE = re.compile("&#")
"""Behind a numeric reference anything may hide."""

_SPOKEN = re.compile("[〇零一二三四五六七八九幺]{7}")

_LETTER = "[A-Za-zＡ-Ｚａ-ｚ]"
_PLATE = re.compile(rf"[{PROVINCES}]{_SIGNS}{{0,4}}{_LETTER}{_SIGNS}{{0,6}}\w")

_AREA = "[^，。；\n]"


def _each(words: str, before: str) -> str:
    """Each of some words before a pattern, as alternatives that begin with a character."""
    return "|".join(word + before for word in words.split())


_WORDS = re.compile(
    "|".join(
        (
            "@|＠|﹫|%40|艾特|小老鼠|薇信|V信|v信|微❤|WeChat|wechat|WECHAT|Wechat|weixin|Weixin|wxid|VX|vx|Vx|ＶＸ|ｖｘ|WX|wx|Wx|加V|加v",
            "QQ|qq|Qq|ＱＱ|ｑｑ|扣扣|企鹅号|秋秋|单元|栋|幢|#楼|号楼|-BEGIN |PuTTY",
            "AKIA|ASIA|ghp_|gho_|ghu_|ghs_|ghr_|github_pat|glpat-|glrt-|gldt-|xox|AIza|sk-|sk_|rk_|npm_|pypi-|LTAI|AKID|eyJ",
            "Pass|pass|PASS|pwd|PWD|Secret|secret|SECRET|Token|token|TOKEN",
            _each("Api api API Private private PRIVATE", "[_-]?[Kk][Ee][Yy]"),
            _each("微信 威信", rf"{_SIGNS}{{0,6}}(?:号|ID|{_LETTER}|:|：)"),
            _each("163 126 139 189 sina sohu gmail outlook hotmail icloud yeah aliyun yahoo", r"\s?(?:\.|点|\W?dot)"),
            _each("座", r"[ *_]{0,3}[0-9０-９一二三四五六七八九十]"),
            _each("密码 口令", rf"{_SIGNS}{{0,4}}[是为:：=]"),
            _each("小区 家园 花园 公寓 新村 东苑 西苑 南苑 北苑 名苑 佳苑 家属 宿舍 住宅", rf"{_AREA}{{0,12}}\d"),
            _each("家住 住在 住址 家庭地址 户籍 现住 居住地 家里在 家在", rf"{_AREA}{{0,60}}号"),
            _each("电话 座机 固话 热线 传真 拨打 致电 来电 联系方式 Tel tel TEL", rf"{_AREA}{{0,24}}\d"),
        )
    )
)

_SURNAMES = "".join(sorted({*SINGLE, *(each[0] for each in DOUBLE)}))
_GIVEN = rf"[^\W{''.join(sorted(NEVER_GIVEN))}]"
_NAME = f"[{_SURNAMES}]{_GIVEN}"
_ROLES = (
    "学生|同学|小朋友|小记者|小作者|小选手|小队员|队员|团员|年人|岁的|学的|校的|园的|中的|生|班|级|年级|长|女生|男生|女孩|男孩|孩子|"
    "姓名：|姓名:|儿童|幼儿|少年|女童|男童|选手|获奖者|代表|初一|初二|初三|高一|高二|高三|"
    r"）(?<=[0-9０-９一二三四五六七八九]）)|\)(?<=[0-9０-９一二三四五六七八九]\))"
)
_PUPIL = re.compile(
    rf"(?:{_ROLES}){_SIGNS}{{0,6}}(?:的|儿|代表|名叫|叫|是|为|学生|女孩|男孩)?{_SIGNS}{{0,4}}(?={_NAME})"
)
_AFTER_NAMES = re.compile("同学|小朋友|小选手|小队员|小记者|小作者|年级|班|初一|初二|初三|高一|高二|高三")
_BEFORE_CLASS = re.compile(rf"({_NAME}[^\W\d]?)[（(，,\s]{{1,2}}[^，。\n]{{0,16}}$")
_CLASSES = frozenset({"年级", "班", "初一", "初二", "初三", "高一", "高二", "高三"})
_SOMEBODY = re.compile(
    rf"[{_SURNAMES}](?:(?<![一-鿿].)|(?<=[儿生童孩到望问访助得知叫扶对为给让把将和者人户婴的].)){_GIVEN}"
)
_CLOSING = "*_~`]”’> "
"""What may stand between a name and the word after it."""
_REACH = 24
"""Characters before a class in which a name may stand."""


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where to look closely; in no order."""
    for pattern in (_DIGITS, _SPOKEN, _WORDS, _PLATE, *((_REFERENCE,) if "&#" in text else ())):
        for match in pattern.finditer(text):
            yield match.span()
    yield from _pupils(text)
    end = 0
    for match in HARDSHIP.finditer(text):
        if match.start() < end:
            continue
        start, end = line_of(text, *match.span())
        if CHILD.search(text, start, end) and any(
            name_at(text, somebody.start()) for somebody in _SOMEBODY.finditer(text, start, end)
        ):
            yield start, end


def _pupils(text: str) -> Iterator[tuple[int, int]]:
    for match in _PUPIL.finditer(text):
        if name_at(text, match.end()):
            yield match.span()
    for match in _AFTER_NAMES.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if match[0] in _CLASSES:
            named = _BEFORE_CLASS.search(before)
            before = before[: named.end(1)] if named else ""
        if name_before(before, len(before.rstrip(_CLOSING))) >= 0:
            yield match.span()


def line_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole lines round a place."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last
