"""The numbers and names in the lines: made by the rules of each kind, of nobody's parts, the same each time."""

import re
from collections.abc import Callable
from random import Random

from stdnum import luhn
from stdnum.cn import ric, uscc

OFFICE = "0456-4401234"
MAILBOX = "office@xunke.example"

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏"
    "吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙"
)
_DOUBLE = ("欧阳", "上官", "司徒", "诸葛", "慕容", "夏侯")
_GIVEN = "梓涵欣怡子轩浩宇雨桐佳琪思彤俊杰诗涵博文晨曦嘉懿若溪铭泽语嫣志强晓燕海燕建国丽娟春梅明辉小龙天佑一诺可馨"
_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_PLATE = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"

Maker = Callable[[Random], str]


def _digits(chance: Random, count: int) -> str:
    return "".join(str(chance.randrange(10)) for _ in range(count))


def _among(chance: Random, characters: str, count: int) -> str:
    return "".join(chance.choice(characters) for _ in range(count))


def _birthday(chance: Random) -> str:
    return f"{chance.randint(2004, 2016)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"


def _identity(chance: Random) -> str:
    region = chance.choice(("231123", "231124", "230102", "110101", "370202", "510104"))
    start = f"{region}{_birthday(chance)}{chance.randint(1, 999):03}"
    return start + ric.calc_check_digit(start)


def _identity_x(chance: Random) -> str:
    while not (number := _identity(chance)).endswith("X"):
        pass
    return number


def _wrong_identity(chance: Random) -> str:
    number = _identity(chance)
    return number[:17] + str((int(number[17].replace("X", "0")) + chance.randint(1, 9)) % 10)


def _residence(chance: Random) -> str:
    start = f"810000{_birthday(chance)}{chance.randint(1, 999):03}"
    return start + ric.calc_check_digit(start)


def _mobile(chance: Random) -> str:
    return f"1{chance.choice('3456789')}{_digits(chance, 9)}"


def _local(chance: Random) -> str:
    return f"{chance.randint(2, 8)}{_digits(chance, 6)}"


def _card(prefix: str, length: int) -> Maker:
    def made(chance: Random) -> str:
        start = prefix + _digits(chance, length - len(prefix) - 1)
        return start + luhn.calc_check_digit(start)

    return made


def _wrong_card(chance: Random) -> str:
    number = _card("622202", 19)(chance)
    return number[:-1] + str((int(number[-1]) + chance.randint(1, 9)) % 10)


def _email(chance: Random) -> str:
    host = chance.choice(("qq.com", "163.com", "126.com", "sina.com", "example.org"))
    return f"{_among(chance, _LETTERS, 5)}{_digits(chance, 3)}@{host}"


def _plate(chance: Random) -> str:
    serial = _digits(chance, 2) + _among(chance, _PLATE, 1) + _digits(chance, 2)
    return f"黑{chance.choice('ABCDEFGHJKLMNPR')}{serial}"


def _uscc(chance: Random) -> str:
    start = f"12231123MB{_digits(chance, 7)}"
    return start + uscc.calc_check_digit(start)


def _name(chance: Random) -> str:
    at = chance.randrange(len(_GIVEN) // 2) * 2
    return chance.choice(_SURNAMES) + _GIVEN[at : at + 2]


def _password(chance: Random) -> str:
    return f"{_among(chance, _LETTERS, 4)}{_digits(chance, 3)}!"


def _jwt(chance: Random) -> str:
    return f"eyJ{_among(chance, _ALPHABET, 17)}.eyJ{_among(chance, _ALPHABET, 30)}.{_among(chance, _ALPHABET, 43)}"


MAKERS: dict[str, Maker] = {
    "identity": _identity,
    "identity_x": _identity_x,
    "identity15": lambda chance: f"231123{chance.randint(50, 99)}{_birthday(chance)[4:]}{chance.randint(1, 999):03}",
    "wrong_identity": _wrong_identity,
    "residence": _residence,
    "mobile": _mobile,
    "landline": lambda chance: f"{chance.choice(('0456', '0451', '0458', '0532'))}-{_local(chance)}",
    "landline_short": lambda chance: f"456 {_local(chance)}",
    "local": _local,
    "office": lambda _: OFFICE,
    "office_local": lambda _: OFFICE.partition("-")[2],
    "card": _card("622202", 19),
    "card16": _card("622588", 16),
    "agri": _card("95599", 19),
    "visa": _card("4", 16),
    "master": _card("53", 16),
    "wrong_card": _wrong_card,
    "email": _email,
    "plate": _plate,
    "plate_other": lambda chance: f"吉{_plate(chance)[1:]}",
    "plate_new": lambda chance: f"黑{chance.choice('ABN')}{chance.choice('DF')}{_digits(chance, 5)}",
    "plate_large": lambda chance: f"黑{chance.choice('ABN')}{_digits(chance, 5)}{chance.choice('DF')}",
    "plate_school": lambda chance: f"黑N{_digits(chance, 4)}学",
    "plate_police": lambda chance: f"黑N{_digits(chance, 4)}警",
    "plate_trailer": lambda chance: f"黑N{_digits(chance, 4)}挂",
    "n": lambda chance: str(chance.randint(1, 19)),
    "room": lambda chance: f"{chance.randint(1, 12)}0{chance.randint(1, 6)}",
    "wechat": lambda chance: f"{_among(chance, _LETTERS, 4)}_{_among(chance, _LETTERS, 3)}{_digits(chance, 2)}",
    "wechat_digits": lambda chance: f"{_among(chance, _LETTERS, 3)}{_digits(chance, 6)}",
    "wxid": lambda chance: f"wxid_{_among(chance, _LETTERS + '0123456789', 14)}",
    "qq": lambda chance: f"{chance.randint(1, 9)}{_digits(chance, chance.choice((7, 8, 9)))}",
    "password": _password,
    "ghp": lambda chance: f"ghp_{_among(chance, _ALPHABET, 36)}",
    "aws": lambda chance: f"AKIA{_among(chance, _ALPHABET[:26], 16)}",
    "jwt": _jwt,
    "ltai": lambda chance: f"LTAI{_among(chance, _ALPHABET, 20)}",
    "token": lambda chance: _among(chance, _ALPHABET, 20),
    "sk": lambda chance: f"sk-{_among(chance, _ALPHABET, 40)}",
    "xox": lambda chance: f"xoxb-{_digits(chance, 11)}-{_among(chance, _ALPHABET, 24)}",
    "uscc": _uscc,
    "name": _name,
    "name2": lambda chance: _name(chance)[:2],
    "name4": lambda chance: chance.choice(_DOUBLE) + _name(chance)[1:],
}


def _in_groups(written: str, sign: str, *sizes: int) -> str:
    at = [sum(sizes[:number]) for number in range(len(sizes))]
    return sign.join(written[start : start + size] for start, size in zip(at, sizes, strict=True))


DISGUISES: dict[str, Callable[[str], str]] = {
    "full": lambda written: "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in written),
    "lower": str.lower,
    "bold": lambda written: f"{written[:3]}**{written[3:6]}**{written[6:]}",
    "tags": lambda written: f"{written[:4]}<b>{written[4:7]}</b>{written[7:]}",
    "entity": lambda written: f"{written[:4]}&#{ord(written[4])};&#x{ord(written[5]):x};{written[6:]}",
    "zero": lambda written: "\u200b".join((written[:4], written[4:8], written[8:])),
    "point": lambda written: _in_groups(written, "·", 3, 4, 4),
    "344": lambda written: _in_groups(written, " ", 3, 4, 4),
    "443": lambda written: _in_groups(written, " ", 4, 4, 3),
    "6 8 4": lambda written: _in_groups(written, " ", 6, 8, 4),
    "dash": lambda written: "-".join(re.findall(".{1,4}", written.replace("-", ""))),
    "four": lambda written: " ".join(re.findall(".{1,4}", written)),
    "paren": lambda written: "（{}）{}".format(*written.split("-")),
    "blank": lambda written: written.replace("-", " "),
    "at": lambda written: written.replace("@example.org", "@163.com").replace("@", "(at)"),
    "word": lambda written: written.replace("@example.org", "@163.com").replace("@", "艾特"),
    "hash": lambda written: written.replace("@example.org", "@163.com").replace("@", "#"),
    "space": lambda written: written.replace("@", " @ ") if "@" in written else f"{written[:2]} {written[2:]}",
    "dot": lambda written: f"{written[:2]}·{written[2:]}",
}
_SLOT = re.compile(r"\{([a-z_0-9]+)(?::([a-z0-9 ]+))?\}")


def filled(line: str) -> str:
    """A line with numbers and names in place of its slots; the same for the same line."""
    chance = Random(line)

    def made(slot: re.Match[str]) -> str:
        value = MAKERS[slot[1]](chance)
        return DISGUISES[slot[2]](value) if slot[2] else value

    return _SLOT.sub(made, line).replace("\\n", "\n")
