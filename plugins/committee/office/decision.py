"""What the office decided on an item when it checked it (检查、验收)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from plugins.committee.article import ArticlePath


class Verdict(StrEnum):
    """The outcome of a check."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


class Decision(Struct, frozen=True, kw_only=True):
    """A row of `acceptance.csv`; of several rows of one article the last by date holds."""

    article: ArticlePath
    verdict: Verdict
    on: date
    reason: str = ""
    line: int
    """In the register."""
