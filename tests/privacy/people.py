"""Invented people: numbers made by their rules from parts that nobody has, names put together from parts."""

from stdnum import luhn
from stdnum.cn import ric

from plugins.privacy import Kind
from plugins.privacy.search import findings_in

REGION = "110101"
BIRTHDAY = "20110101"

SURNAME, GIVEN = "王", "梓涵"
NAME = SURNAME + GIVEN


def identity(sequence: int = 112, region: str = REGION, birthday: str = BIRTHDAY) -> str:
    """A resident identity number with the right check character."""
    start = f"{region}{birthday}{sequence:03}"
    return start + ric.calc_check_digit(start)


def identity_with_x() -> str:
    """One that ends in X."""
    return next(number for sequence in range(999) if (number := identity(sequence)).endswith("X"))


def card(prefix: str = "622202", length: int = 19) -> str:
    """A bank card's number with the right check digit."""
    start = prefix + "0" * (length - len(prefix) - 1)
    return start + luhn.calc_check_digit(start)


MOBILE = "138" + "0013" + "8000"


def kinds(text: str) -> list[Kind]:
    """The kinds of what is found in a text, in its order."""
    return [each.kind for each in findings_in(text)]


def texts(text: str) -> list[str]:
    """What is found in a text, as it stands there."""
    return [text[each.start : each.end] for each in findings_in(text)]
