"""Keys and passwords in the labelled lines: the forms that services give them, of random characters."""

from random import Random

from benchmarks.privacy.figures import ALPHABET, Maker, among, digits

_HEX = "0123456789abcdef"
_AGE = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"


def _of(prefix: str, count: int, characters: str = ALPHABET) -> Maker:
    return lambda chance: prefix + among(chance, characters, count)


def _uuid(chance: Random) -> str:
    return "-".join(among(chance, _HEX, count) for count in (8, 4, 4, 4, 12))


def _sendgrid(chance: Random) -> str:
    return f"SG.{among(chance, ALPHABET, 22)}.{among(chance, ALPHABET, 43)}"


TOKENS: dict[str, Maker] = {
    "github_pat": _of("github_pat_", 82),
    "gho": _of("gho_", 36),
    "glpat": _of("glpat-", 20),
    "secret40": _of("", 40),
    "aiza": _of("AIza", 35),
    "npm": _of("npm_", 36),
    "pypi": _of("pypi-AgEIcHlwaS5vcmc", 80),
    "akid": _of("AKID", 32),
    "stripe": _of("sk_live_", 24),
    "hf": _of("hf_", 34, ALPHABET[:52]),
    "telegram": lambda chance: f"{chance.randint(1, 9)}{digits(chance, 9)}:AA{among(chance, ALPHABET, 33)}",
    "sendgrid": _sendgrid,
    "hex32": _of("", 32, _HEX),
    "hex40": _of("", 40, _HEX),
    "hex64": _of("", 64, _HEX),
    "uuid": _uuid,
    "age": _of("", 58, _AGE),
    "four": _of("", 4, "abcdefghjkmnpqrstuvwxyz23456789"),
}
