"""The first look: where in a raw text, marks and disguises and all, a rule might strike. Most texts have no such place.

Each pattern begins with characters, not with a condition, so that the regular expression engine skips to them; what is
found here is only where to look closely. `tests/privacy/test_first_look.py` holds that against a search of every line.
"""

import re
from collections.abc import Iterator

from plugins.privacy.hardship import CHILD, HARDSHIP
from plugins.privacy.names import BEFORE_NAMES, DOTTED, begins_name, name_at, name_before
from plugins.privacy.plate import PROVINCES
from plugins.privacy.pupil import SCHOOL_OR_PUPIL, end_of_roll
from plugins.privacy.surnames import ALSO_GIVEN, DOUBLE, NEVER_GIVEN, SINGLE

Span = tuple[int, int]

_SIGNS = r"[^0-9\n。！？；，一-鿿]"
"""What may stand between the parts of a thing: marks, blanks, quotation marks."""

_NUMERALS = (
    "0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\uff10-\\uff19\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2460-\\u249b"
    "\\u24ea-\\u24ff\\u2776-\\u2793\\U0001d7ce-\\U0001d7ff"
)
"""All that becomes a digit when it is unfolded; ranges, for the category of digits costs ten times as much."""

_LETTERS = "A-Za-zＡ-Ｚａ-ｚ"


def _each(words: str, then: str) -> str:
    """Each of some words before a pattern, as alternatives that begin with a character."""
    return "|".join(word + then for word in words.split())


_RUN = re.compile(rf"[{_NUMERALS}{_LETTERS}][^\u3001-\u9fff\uff0c\uff1a\uff1b]{{4,}}[使领]?")
"""Letters and figures that no hanzi and no stop divides."""

_DIGIT = f"[{_NUMERALS}]"
_MARKS = rf"[^{_NUMERALS}\n:\u3001-\u9fff\uff0c\uff1a]"
_DIGITS = re.compile(rf"{_DIGIT}(?<![0-9][0-9])(?:{_MARKS}{{0,40}}+(?:://{_MARKS}{{0,80}}+)?\n?{_DIGIT}){{10}}")
_FEWEST = 10
"""Eleven digits, the fewest of a number with its code, whatever but words stands between them."""
_KEYS = re.compile(
    r"akia|asia|ghp_|gho_|ghu_|ghs_|ghr_|github_pat|glpat|glrt|gldt|glsa|xox|aiza|gocspx|ya29|sk-|sk_|rk_|npm_|hf_|dckr|dop_v1|"
    r"hvs\.|shp|sg\.|:aa|pypi|ltai|akid|aklt|sec[0-9a-f]{9}|eyj|bearer|begin |putty|age-s|hook|key|token|secret|pass|"
    r"pwd|"
    r"://[^\s/]*@|wx|weixin(?![-_./])|wechat(?![-_./])|vx|v\s?[:：]|q\s?q|q\s?[:：]| at |"
    + _each(
        "gmail outlook hotmail icloud live yeah aliyun yahoo foxmail 163 126 139 189 sina sohu qq 21cn",
        r"\W{0,3}(?:\.|点|dot)",
    )
)
"""What in a run of letters and figures, made small, may be a secret, an address or a name for one."""
_N = "[0-9０-９零一二三四五六七八九十]"
_HOUSE = rf"[^。；\n]{{0,80}}?{_N}\s?[号户室门栋幢座楼层院#组房]"
_ID = rf"[^。；\n\]]{{0,18}}?[{_NUMERALS}{_LETTERS}][^\u3000-\u9fff\uff0c\uff1a\uff1b\n|]{{4}}"
_PASSWORD = rf"{_SIGNS}{{0,6}}[!-~是为：]"
_ESTATES = {
    "区": "小",
    "园": "[家花]",
    "寓": "公",
    "村": "新",
    "苑": "[东西南北名佳]",
    "属": "家",
    "宅": "住",
    "舍": "宿",
}


_HOMES = re.compile(
    "|".join(
        (
            "单元|栋|幢|号楼|号院|#楼|＃",
            rf"#(?<={_N}#)|#(?<={_N}\s#)|座[ *_]{{0,3}}{_N}",
            "|".join(rf"{end}(?<={start}{end})[^，。；\n]{{0,12}}{_N}" for end, start in _ESTATES.items()),
            _each("住 户籍 户口在 家庭地 家在 家里在 现居 寄到 收件地 收货地 邮寄地", _HOUSE),
        )
    )
)
_WORDS = (
    ("@ ＠ ﹫ %40 艾特 小老鼠", ""),
    ("电话 座机 固话 热线 传真 拨打 致电 来电 联系方式 Tel tel TEL", rf"[^，。；\n]{{0,24}}{_DIGIT}"),
    (rf"微{_SIGNS}{{0,6}}信 薇信 威信 微❤ 绿泡泡 扣扣 企鹅号 球球 秋秋", _ID),
    (
        r"QQ qq Qq qQ ＱＱ ｑｑ Q\sQ Q群 q群 Q: Q： q: q： 加q 加Q 加v 加V \+v \+V ➕ v: v： V: V： V信 v信 Ｖ ｖ",
        _ID,
    ),
    ("VX vx Vx vX WX wx Wx wX Ｗ ｗ", _ID),
    (r"密\s?码 密\s?钥 口\s?令 令牌 私钥", _PASSWORD),
)
"""What says of letters and figures behind it that they are somebody's, and what such a thing begins with."""
_NAMED = re.compile("|".join(rf"{word}()" for words, _ in _WORDS for word in words.split()))
"""An empty group behind each word tells which it is. What follows is looked at apart: put behind every word, it makes a
pattern that takes longer to compile than a manuscript to read."""
_FOLLOWS = [re.compile(then) for words, then in _WORDS for _ in words.split()]
_BEHIND = re.compile(_each("电话 座机", rf"(?<={_DIGIT}..)") + rf"|电话(?<={_DIGIT}...)|电话(?<={_DIGIT}....)")
"""The same behind the figures."""
_PLATE = re.compile(rf"[{PROVINCES}]{_SIGNS}{{0,6}}[{_LETTERS}]{_SIGNS}{{0,6}}\w")
_REFERENCE = re.compile("&#")
"""Behind a numeric reference anything may hide."""
_SPOKEN_DIGIT = re.compile("[〇零一二三四五六七八九幺]")
_LEAST_SPOKEN = 7
_SPOKEN = re.compile(rf"{_SPOKEN_DIGIT.pattern}{{{_LEAST_SPOKEN}}}")

_SURNAMES = "".join(sorted({*SINGLE, *(each[0] for each in DOUBLE)}))
_GIVEN = rf"[^\W{''.join(sorted(NEVER_GIVEN - ALSO_GIVEN))}]"
_GAP = "[*_~`<\\s\u200b-\u200f\u2060\ufeff]{0,4}"
"""Marks and blanks within a name."""
_SOMEBODY = re.compile(
    rf"[{_SURNAMES}](?:(?<![一-鿿].)|(?<=[{''.join(sorted(BEFORE_NAMES))}].)|(?<=[初高][一二三].)|(?<=中队.)|(?<=[一二三四五][中小].)|(?<=叫做.))(?={_GAP}{_GIVEN})"
)
_UNDER = r"(?:获奖)?(?:名单|学生|同学)?[:：]?[*_ \t]*\n"
_CALLED = re.compile(rf"同学|小朋友|小同学|小选手|小队员|小记者|小作者|班{_UNDER}|级{_UNDER}")
"""Behind a name, or over a list of names."""
_CLOSING = "*_~`]”’> "
"""What may stand between a name and the word after it."""
_REACH = 24


def places(text: str) -> Iterator[Span]:
    """Where to look closely; in no order."""
    yield from _figures(text)
    yield from _spoken(text)
    for match in _HOMES.finditer(text):
        yield match.span()
    yield from _names(text)


def _figures(text: str) -> Iterator[Span]:
    run = None
    for run in _RUN.finditer(text):
        written = run[0]
        if (
            (len(written) > _FEWEST and _DIGITS.search(written))
            or _KEYS.search(written.lower())
            or written[-1] in "使领"
        ):
            yield run.span()
    if run:
        yield from _named(text)
        for pattern in (_BEHIND, _PLATE):
            for match in pattern.finditer(text):
                yield match.span()
    if "&#" in text:
        for match in _REFERENCE.finditer(text):
            yield match.span()


def _named(text: str) -> Iterator[Span]:
    match = _NAMED.search(text)
    while match:
        follows = _FOLLOWS[(match.lastindex or 1) - 1].match(text, match.end())
        if follows:
            yield match.start(), follows.end()
        match = _NAMED.search(text, follows.end() if follows else match.start() + 1)


def _spoken(text: str) -> Iterator[Span]:
    # Every seventh character tells of each run of seven.
    for match in _SPOKEN_DIGIT.finditer(text[::_LEAST_SPOKEN]):
        at = match.start() * _LEAST_SPOKEN
        if spoken := _SPOKEN.search(text, max(0, at - _LEAST_SPOKEN), at + _LEAST_SPOKEN):
            yield spoken.span()


def _names(text: str) -> Iterator[Span]:
    for match in _CALLED.finditer(text):
        if match[0][0] in "班级":
            yield match.start(), end_of_roll(text, match.end())
        else:
            before = text[max(0, match.start() - _REACH) : match.start()].rstrip(_CLOSING)
            if name_before(before, len(before)) >= 0:
                yield match.span()
    end = 0
    for match in _SOMEBODY.finditer(text):
        start = match.start()
        if (
            start >= end
            and begins_name(text[start - 1 : start + 4] if start else f"\n{text[:4]}")
            and _is_name(text, start)
        ):
            start, end = line_of(text, *match.span())
            if is_about_children(text, start, end):
                yield start, end
    if "·" in text:
        for match in DOTTED.finditer(text):
            yield match.span()


def _is_name(text: str, start: int) -> bool:
    return name_at(text, start) > 0 or not text[start : start + 2].isalpha()


def is_about_children(text: str, start: int, end: int) -> bool:
    """Whether a line names a school, pupils, or a child in hardship."""
    if SCHOOL_OR_PUPIL.search(text, start, end):
        return True
    return HARDSHIP.search(text, start, end) is not None and CHILD.search(text, start, end) is not None


def line_of(text: str, start: int, end: int) -> Span:
    """The whole lines round a place."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last
