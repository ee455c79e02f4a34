"""Characters that no manuscript may hold, because nobody sees them or everybody sees something else."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from plugins.committee import ProblemCode
from plugins.reading import codes
from plugins.reading.remarks import Remarks, code_point, quoted

MOST_NOTED = 20
"""So many unfit characters of a file are noted one by one."""


class Kind(NamedTuple):
    """A kind of unfit characters."""

    code: ProblemCode
    characters: str
    """As inside of a character class of a regular expression."""
    meaning: str


_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000)
)
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINER = "\u200d"

KINDS = (
    Kind(codes.CHARACTER_CONTROL, "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029", "控制字符，网页和订阅源里不能有"),
    # Unicode Standard Annex 9, section 2: they change the order in which a reader sees the text.
    Kind(
        codes.CHARACTER_BIDIRECTIONAL,
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
        "改变文字方向的隐形字符，读者看到的顺序会和实际不同",
    ),
    Kind(
        codes.CHARACTER_PRIVATE,
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
        "私人造字，别人的电脑和手机上显示不出来",
    ),
    Kind(codes.CHARACTER_NONCHARACTER, _NONCHARACTERS, "Unicode 规定不用的编号，不是文字"),
    Kind(codes.CHARACTER_REPLACEMENT, "\ufffd", "乱码留下的替代符号，原来的字已经丢了"),
    # Default_Ignorable_Code_Point of the Unicode Character Database, and the interlinear annotation marks.
    Kind(
        codes.CHARACTER_INVISIBLE,
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
        "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff",
        "看不见的字符",
    ),
)

_UNFIT = re.compile("[" + "".join(each.characters for each in KINDS) + "]")
_KIND_OF = [(re.compile(f"[{each.characters}]"), each) for each in KINDS]
_SELECTOR = re.compile(f"[{_SELECTORS}]")
_TONE_OR_SELECTOR = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
_COMPOSABLE = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")

# `str.isprintable` is eight times as fast as the expression, but takes these for printable.
_HIDDEN_YET_PRINTABLE = re.compile(
    "[\u2800\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufffd\ufe00-\ufe0f]"
)
_PLANE_OF_SELECTORS = b"\xf3\xa0"
"""How U+E0000 to U+E0FFF begin in UTF-8."""


_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
STACK = re.compile(f"[{_MARKS}]{{4,}}")
"""More marks on one letter than any language writes: they grow over the lines above and below."""


def is_plain(text: str) -> bool:
    """Whether a text surely holds no unfit character; cheap, and true of nearly all manuscripts."""
    if not text.replace("\n", "").replace("\u3000", "").isprintable():
        return False
    return not _HIDDEN_YET_PRINTABLE.search(text) and _PLANE_OF_SELECTORS not in text.encode()


def unfit(text: str) -> Iterator[tuple[int, Kind]]:
    """Where a text holds unfit characters, and of what kind each is. Emoji and rare forms of hanzi stay whole."""
    for match in _UNFIT.finditer(text):
        if not _belongs(text, match.start()):
            yield match.start(), next(kind for expression, kind in _KIND_OF if expression.match(match[0]))


def _belongs(text: str, at: int) -> bool:
    """Whether an invisible character is part of an emoji or of a hanzi's form (UTS 51, UTS 37)."""
    before = text[at - 1] if at else " "
    if _SELECTOR.match(text[at]):
        return not before.isspace() and not _UNFIT.match(before)
    if text[at] != _JOINER:
        return False
    base = at - 1
    while base > 0 and _TONE_OR_SELECTOR.match(text[base]):
        base -= 1
    return _is_symbol(text[base : base + 1]) and _is_symbol(text[at + 1 : at + 2])


def _is_symbol(character: str) -> bool:
    return character != "" and unicodedata.category(character) == "So"


def without_unfit(text: str, remarks: Remarks, first_line: int = 1) -> str:
    """Note a text's unfit characters, and leave them out so that reading can go on."""
    if is_plain(text):
        return text
    places = list(unfit(text))
    for at, kind in places[:MOST_NOTED]:
        note_unfit(text[at], kind, remarks, first_line + text.count("\n", 0, at))
    if len(places) > MOST_NOTED:
        at, kind = places[MOST_NOTED]
        rest = f"从这一行起还有 {len(places) - MOST_NOTED} 个不能用的字符。请检查文件是不是选错了，或者重新粘贴文字。"
        remarks.error(kind.code, first_line + text.count("\n", 0, at), rest)
    unwanted = {at for at, _ in places}
    return "".join(each for at, each in enumerate(text) if at not in unwanted) if places else text


def without_stacks(text: str, remarks: Remarks) -> str:
    """Note where marks are heaped on a letter, and leave the heaps out."""
    if text.isascii() or not STACK.search(text):
        return text
    for match in list(STACK.finditer(text))[:MOST_NOTED]:
        line = 1 + text.count("\n", 0, match.start())
        remarks.error(codes.CHARACTER_STACKED, line, f"{quoted(text[max(0, match.start() - 1)])}上{STACKED}")
    return STACK.sub("", text)


STACKED = "叠了许多附加符号，会盖住上下几行。请删去这个字，重新输入。"


def note_unfit(character: str, kind: Kind, remarks: Remarks, line: int) -> None:
    """Note one unfit character."""
    remarks.error(
        kind.code, line, f"有一个不能用的字符 {code_point(character)}（{kind.meaning}）。请删去它，重新输入这里的文字。"
    )


def composed(text: str) -> str:
    """Letters with marks written one way (NFC), compatibility hanzi left as their authors chose them."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _COMPOSABLE.sub(lambda run: unicodedata.normalize("NFC", run[0]), text)
