"""Items taken over by outlets above the county (采用)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from plugins.committee.article import ArticlePath
from plugins.committee.organisation import Level

OUTLET_LEVELS = (Level.NATION, Level.PROVINCE, Level.CITY)
"""Highest first."""


class AdoptionKind(StrEnum):
    """As what an outlet took an item; royalties differ by it."""

    NEWS = "news"
    DEED = "deed"
    THEORY = "theory"
    PICTURE = "picture"
    VIDEO = "video"


class Outlet(Struct, frozen=True, kw_only=True):
    """A row of `outlets.yaml`: a site or a paper that takes items."""

    name: str
    level: Level
    """`nation`, `province` or `city`."""


class Adoption(Struct, frozen=True, kw_only=True):
    """A row of `adoptions.csv`."""

    article: ArticlePath
    outlet: str
    """Name of the outlet."""
    level: Level
    on: date
    url: str = ""
    kind: AdoptionKind
    line: int
    """In the register."""
