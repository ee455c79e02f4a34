"""How numbers get torn and dressed up on their way into a manuscript."""

import re
from collections.abc import Callable

Disguise = Callable[[str], str]


def _in_groups(written: str, sign: str, *sizes: int) -> str:
    at = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
    groups = [written[start:end] for start, end in zip(at, [*at[1:-1], len(written)], strict=False)]
    return sign.join(groups)


def _by(sign: str, *sizes: int) -> Disguise:
    return lambda written: _in_groups(written, sign, *sizes)


def _fours(sign: str) -> Disguise:
    return lambda written: sign.join(re.findall(".{1,4}", written.replace("-", "")))


def _full(written: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in written)


def _in_between(left: str, right: str = "") -> Disguise:
    return lambda written: f"{written[:4]}{left}{written[4:7]}{right}{written[7:]}"


def _mail(sign: str, dot: str = ".") -> Disguise:
    return lambda written: written.replace("@example.org", "@163.com").replace(".", dot).replace("@", sign)


def _digits_as(characters: str) -> Disguise:
    return lambda written: written.translate(str.maketrans("0123456789", characters))


DISGUISES: dict[str, Disguise] = {
    "full": _full,
    "full_spaced": lambda written: " ".join(_full(written)),
    "lower": str.lower,
    "bold": lambda written: f"{written[:3]}**{written[3:6]}**{written[6:]}",
    "tags": _in_between("<b>", "</b>"),
    "half_span": _in_between('<span class="x">', "</span>"),
    "half_b": _in_between("</b>"),
    "comment": _in_between("<!-- -->"),
    "split_em": _in_between("*", "*"),
    "link_split": _in_between("[", "](https://example.org/)"),
    "newline": _in_between("\n"),
    "nbsp": _fours("\u00a0"),
    "thin": _fours("\u2009"),
    "bidi": _fours("\u200e"),
    "zero": lambda written: "\u200b".join((written[:4], written[4:8], written[8:])),
    "entity": lambda written: f"{written[:4]}&#{ord(written[4])};&#x{ord(written[5]):x};{written[6:]}",
    "entity_all": lambda written: "".join(f"&#{ord(each)};" for each in written),
    "cn_digits": _digits_as("零一二三四五六七八九"),
    "circled": _digits_as("⓪①②③④⑤⑥⑦⑧⑨"),
    "point": _by("·", 3, 4, 4),
    "335": _by(" ", 3, 3, 5),
    "34": _by(" ", 3, 4),
    "344": _by(" ", 3, 4, 4),
    "344x": _by(" ", 3, 4, 4, 7),
    "443": _by(" ", 4, 4, 3),
    "6 8 4": _by(" ", 6, 8, 4),
    "3 3 8 4": _by(" ", 3, 3, 8, 4),
    "cut1": lambda written: " " + written[1:],
    "3p": lambda written: f"{written[:3]}){written[3:]}",
    "dash": _fours("-"),
    "four": _fours(" "),
    "space4": _fours(" "),
    "underscore": _fours("_"),
    "dots": _fours("."),
    "slash": _fours("/"),
    "comma": _fours(","),
    "paren": lambda written: "（{}）{}".format(*written.split("-")),
    "blank": lambda written: written.replace("-", " "),
    "at": _mail("(at)"),
    "atbracket": _mail("[at]"),
    "atdot": _mail(" at ", " dot "),
    "word": _mail("艾特"),
    "hash": _mail("#"),
    "space": lambda written: written.replace("@", " @ ") if "@" in written else f"{written[:2]} {written[2:]}",
    "space1": lambda written: f"{written[:1]} {written[1:]}",
    "dot": lambda written: f"{written[:2]}·{written[2:]}",
    "head": lambda written: written[:3],
}
