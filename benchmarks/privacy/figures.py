"""The numbers and names in the lines: made by the rules of each kind, of nobody's parts, the same each time."""

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
_RARER = "王李张刘陈杨佟佘关那隋滕单苗樊于初曲宫由莫戚迟冷阎庄靳牟申祁仲卞褚柏水温桑项纪屈盛窦阮柴骆简鲍尚解景焦"
_TWO = "沐辰奕辰芮熙语桐依诺靖雯明轩知夏予安星野念慈玥彤舒然皓宇秋实向阳冬雪文静春生立军金凤小雨慧敏长顺美玲铁柱国庆"
_ONE = "鑫磊玥睿颖萌岩菲峥荻"
_DOTTED = ("阿力亚", "古丽娜", "托合塔", "巴特朝", "米热地")
_LETTERS = "abcdefghjkmnpqrstuvwxyz"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_PLATE = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"

Maker = Callable[[Random], str]


def digits(chance: Random, count: int) -> str:
    return "".join(str(chance.randrange(10)) for _ in range(count))


def among(chance: Random, characters: str, count: int) -> str:
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
    return f"1{chance.choice('3456789')}{digits(chance, 9)}"


def _local(chance: Random) -> str:
    return f"{chance.randint(2, 8)}{digits(chance, 6)}"


def _card(prefix: str, length: int) -> Maker:
    def made(chance: Random) -> str:
        start = prefix + digits(chance, length - len(prefix) - 1)
        return start + luhn.calc_check_digit(start)

    return made


def _wrong_card(chance: Random) -> str:
    number = _card("622202", 19)(chance)
    return number[:-1] + str((int(number[-1]) + chance.randint(1, 9)) % 10)


def _email(chance: Random) -> str:
    host = chance.choice(("qq.com", "163.com", "126.com", "sina.com", "example.org"))
    return f"{among(chance, _LETTERS, 5)}{digits(chance, 3)}@{host}"


def _plate(chance: Random) -> str:
    serial = digits(chance, 2) + among(chance, _PLATE, 1) + digits(chance, 2)
    return f"黑{chance.choice('ABCDEFGHJKLMNPR')}{serial}"


def _uscc(chance: Random) -> str:
    start = f"12231123MB{digits(chance, 7)}"
    return start + uscc.calc_check_digit(start)


def _name(chance: Random) -> str:
    at = chance.randrange(len(_GIVEN) // 2) * 2
    return chance.choice(_SURNAMES) + _GIVEN[at : at + 2]


def _child(chance: Random) -> str:
    at = chance.randrange(len(_TWO) // 2) * 2
    return chance.choice(_RARER) + _TWO[at : at + 2]


def _password(chance: Random) -> str:
    return f"{among(chance, _LETTERS, 4)}{digits(chance, 3)}!"


def _jwt(chance: Random) -> str:
    return f"eyJ{among(chance, ALPHABET, 17)}.eyJ{among(chance, ALPHABET, 30)}.{among(chance, ALPHABET, 43)}"


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
    "mailbox": lambda _: MAILBOX,
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
    "plate_new": lambda chance: f"黑{chance.choice('ABN')}{chance.choice('DF')}{digits(chance, 5)}",
    "plate_large": lambda chance: f"黑{chance.choice('ABN')}{digits(chance, 5)}{chance.choice('DF')}",
    "plate_school": lambda chance: f"黑N{digits(chance, 4)}学",
    "plate_police": lambda chance: f"黑N{digits(chance, 4)}警",
    "plate_coach": lambda chance: f"黑N{digits(chance, 4)}学",
    "embassy": lambda chance: f"2{digits(chance, 5)}使",
    "plate_tail": lambda chance: f"{among(chance, _PLATE, 1)}{digits(chance, 4)}",
    "plate_four": lambda chance: digits(chance, 4),
    "plate_trailer": lambda chance: f"黑N{digits(chance, 4)}挂",
    "n": lambda chance: str(chance.randint(1, 19)),
    "room": lambda chance: f"{chance.randint(1, 12)}0{chance.randint(1, 6)}",
    "wechat": lambda chance: f"{among(chance, _LETTERS, 4)}_{among(chance, _LETTERS, 3)}{digits(chance, 2)}",
    "wechat_digits": lambda chance: f"{among(chance, _LETTERS, 3)}{digits(chance, 6)}",
    "wxid": lambda chance: f"wxid_{among(chance, _LETTERS + '0123456789', 14)}",
    "qq": lambda chance: f"{chance.randint(1, 9)}{digits(chance, chance.choice((7, 8, 9)))}",
    "password": _password,
    "ghp": lambda chance: f"ghp_{among(chance, ALPHABET, 36)}",
    "aws": lambda chance: f"AKIA{among(chance, ALPHABET[:26], 16)}",
    "jwt": _jwt,
    "ltai": lambda chance: f"LTAI{among(chance, ALPHABET, 20)}",
    "token": lambda chance: among(chance, ALPHABET, 20),
    "sk": lambda chance: f"sk-{among(chance, ALPHABET, 40)}",
    "xox": lambda chance: f"xoxb-{digits(chance, 11)}-{among(chance, ALPHABET, 24)}",
    "uscc": _uscc,
    "name": _name,
    "name2": lambda chance: _name(chance)[:2],
    "name4": lambda chance: chance.choice(_DOUBLE) + _name(chance)[1:],
    "child": _child,
    "child2": lambda chance: chance.choice(_RARER) + chance.choice(_ONE),
    "child4": lambda chance: chance.choice(_DOUBLE) + _child(chance)[1:],
    "dotted": lambda chance: f"{chance.choice(_DOTTED)}·{chance.choice(_DOTTED)}",
}
