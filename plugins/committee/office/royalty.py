"""What authors are paid for adopted items (稿酬). Sums by person never enter the site: only totals are shown."""

from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from msgspec import Struct

from plugins.committee.office.adoption import AdoptionKind
from plugins.committee.organisation import Level

CENT = Decimal("0.01")


class AuthorRule(StrEnum):
    """Who of several authors is paid."""

    SHARED = "shared"
    FIRST = "first"


class BudgetLine(StrEnum):
    """What the year's money is for."""

    ROYALTIES = "royalties"
    BOOKS = "books"
    LECTURES = "lectures"


class Rate(Struct, frozen=True, kw_only=True):
    """A line of the scale: an amount in yuan by level, kind and length."""

    level: Level
    kind: AdoptionKind
    characters: int = 0
    """For items of so many characters and more."""
    amount: Decimal


class RoyaltyRule(Struct, frozen=True, kw_only=True):
    """A year of `royalties.yaml`: the budget lines in yuan, and the scale."""

    year: int
    budget: Decimal
    """For royalties."""
    books: Decimal = Decimal(0)
    """For theme-reading books."""
    lectures: Decimal = Decimal(0)
    """For lecture fees and travel."""
    authors: AuthorRule = AuthorRule.SHARED
    cap: Decimal | None = None
    """The most that one person is paid in the year."""
    rates: tuple[Rate, ...] = ()

    def amount(self, level: Level, kind: AdoptionKind, characters: int) -> Decimal:
        """What an item is paid; 0 where the scale has no line for it."""
        fitting = [
            each for each in self.rates if (each.level, each.kind) == (level, kind) and each.characters <= characters
        ]
        return max(fitting, key=lambda each: each.characters).amount if fitting else Decimal(0)


class Spending(Struct, frozen=True, kw_only=True):
    """A row of `spending.csv`: money used from a budget line other than royalties."""

    on: date
    line: BudgetLine
    purpose: str
    amount: Decimal


def shares(amount: Decimal, authors: tuple[str, ...], rule: AuthorRule) -> tuple[tuple[str, Decimal], ...]:
    """An amount divided among the authors, to the cent; the first takes what does not divide."""
    if not authors:
        return ()
    if rule is AuthorRule.FIRST or len(authors) == 1:
        return ((authors[0], amount),)
    part = (amount / len(authors)).quantize(CENT, ROUND_DOWN)
    return ((authors[0], amount - part * (len(authors) - 1)), *((each, part) for each in authors[1:]))
