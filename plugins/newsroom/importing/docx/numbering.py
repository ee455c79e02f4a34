"""Automatic numbers: 一、（一） and their like, which stand in no text of the file."""

import re
from collections.abc import Callable

from plugins.newsroom.importing.chinese import hanzi_number
from plugins.newsroom.importing.docx.names import Element, every, find, name, value

BULLET = "•"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST = 9999


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        text += sign * (number // size)
        number %= size
    return text


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord(each) + 0xFEE0) for each in str(number))


FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": hanzi_number,
    "chineseCountingThousand": hanzi_number,
    "chineseLegalSimplified": lambda number: hanzi_number(number, formal=True),
    "ideographDigital": hanzi_number,
    "japaneseCounting": hanzi_number,
    "taiwaneseCounting": hanzi_number,
    "taiwaneseCountingThousand": hanzi_number,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "decimalEnclosedCircle": _of(_CIRCLED),
    "decimalEnclosedCircleChinese": _of(_CIRCLED),
    "decimalFullWidth": _full_width,
    "decimalZero": "{:02}".format,
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "none": lambda _: "",
}
"""By the names of ECMA-376, part 1, section 17.18.59; all others count in Arabic digits."""


class Numbering:
    """The counters of a document, in the order of its paragraphs."""

    def __init__(self, tree: Element | None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[str, dict[int, Element]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        if tree is not None:
            self._read(tree)

    def _read(self, tree: Element) -> None:
        levels: dict[str, dict[int, Element]] = {}
        for each in every(tree, "w:abstractNum"):
            key = each.get(name("w:abstractNumId"), "")
            levels[key] = {_level(level): level for level in each.findall(name("w:lvl"))}
        for each in every(tree, "w:num"):
            key, abstract = each.get(name("w:numId"), ""), value(find(each, "w:abstractNumId"))
            self._lists[key] = abstract
            own = {_level(level): level for level in every(each, "w:lvl")}
            self._levels[key] = levels.get(abstract, {}) | own
            for override in every(each, "w:lvlOverride"):
                start = value(find(override, "w:startOverride"))
                if start.isdecimal():
                    self._starts[key, _level(override)] = min(int(start), _MOST)

    def next(self, number: tuple[str, int]) -> tuple[str, bool]:
        """The label of the next paragraph of a list, and whether it is one of a chain of plain list items.

        Lists of one abstract list count on from one another; one that says where it starts does so once.
        """
        key, depth = number
        levels = self._levels.get(key, {})
        if key in {"", "0"} or depth not in levels:
            return "", False
        counts = self._counts.setdefault(self._lists[key], {})
        counts[depth] = counts[depth] + 1 if depth in counts else _start(levels[depth])
        counts[depth] = self._starts.pop((key, depth), counts[depth])
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if value(find(levels[depth], "w:numFmt")) == "bullet":
            return BULLET, True
        label = _label(levels, counts, depth)
        return label, label.rstrip(".．)）、").isdecimal()


def _level(element: Element) -> int:
    text = element.get(name("w:ilvl"), "0")
    return int(text) if text.isdecimal() else 0


def _start(level: Element) -> int:
    text = value(find(level, "w:start"))
    return min(int(text), _MOST) if text.isdecimal() else 1


def _label(levels: dict[int, Element], counts: dict[int, int], depth: int) -> str:
    text = value(find(levels[depth], "w:lvlText"))
    legal = find(levels[depth], "w:isLgl") is not None
    for each in range(9):
        if f"%{each + 1}" in text:
            level = levels.get(each)
            count = counts.get(each, _start(level) if level is not None else 1)
            form = "" if legal or level is None else value(find(level, "w:numFmt"))
            text = text.replace(f"%{each + 1}", FORMATS.get(form, str)(max(1, min(count, _MOST))))
    return _mended(text.strip())


def _mended(label: str) -> str:
    """A label whose 、 or （） LibreOffice has lost on the way from RTF: no number ends in a question mark."""
    if label.startswith("?") and label.endswith("?") and len(label) > 2:
        return f"（{label[1:-1]}）"
    return re.sub(r"\?$", "、", label)
