"""A year's targets: what each kind of organisation owes, and how what it sends is scored. All figures are data."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from plugins.committee.column import TargetKind
from plugins.committee.organisation import Level, OrganisationId


class CountRule(StrEnum):
    """When an item counts."""

    UNLESS_RETURNED = "unless-returned"
    ACCEPTED = "accepted"


class JointRule(StrEnum):
    """For whom an item of several organisations counts."""

    EACH = "each"
    FIRST = "first"


class Exemption(Struct, frozen=True, kw_only=True):
    """An organisation that owes another number than its kind."""

    organisation: OrganisationId
    due: Mapping[TargetKind, int]
    parts: Mapping[TargetKind, tuple[int, ...]] = {}
    """As those of the year."""
    reason: str


class Brief(Struct, frozen=True, kw_only=True):
    """Items shorter than so many characters count as a part of one."""

    characters: int
    share: Decimal


class Asked(Struct, frozen=True, kw_only=True):
    """An item that the office asked some organisations for, known by its tag; who does not send it loses points."""

    subject: str
    tag: str
    until: date
    organisations: tuple[OrganisationId, ...]
    points: Decimal


class Targets(Struct, frozen=True, kw_only=True):
    """The file `targets/<year>.yaml`."""

    year: int
    due: Mapping[Level, Mapping[TargetKind, int]]
    """By kind of organisation and of item, the number due in the year."""
    parts: Mapping[Level, Mapping[TargetKind, tuple[int, ...]]] = {}
    """What falls due by each of the quarters' days, where it is not the same by all of them."""
    exceptions: tuple[Exemption, ...] = ()
    counts: CountRule = CountRule.UNLESS_RETURNED
    joint: JointRule = JointRule.EACH
    quarters: tuple[date, ...] = ()
    """Days by which parts of the year's number are due; empty: pro rata by days."""
    weights: Mapping[TargetKind, Decimal] = {}
    """Points for an item; 1 where nothing is said."""
    adoption: Mapping[Level, Decimal] = {}
    """Points for an item taken by an outlet of a level; of several outlets the highest counts."""
    caps: Mapping[TargetKind, int] = {}
    """So many items a year bring points at most."""
    quarter_caps: Mapping[TargetKind, int] = {}
    """So many items a quarter bring points at most."""
    adoption_cap: Decimal | None = None
    """So many points a year come from adoption at most."""
    brief: Brief | None = None
    late: Decimal | None = None
    """The share of its points that an item keeps which came after its quarter's day."""
    asked: tuple[Asked, ...] = ()

    @property
    def kinds(self) -> tuple[TargetKind, ...]:
        """The kinds of items that anybody owes, in the order of the enumeration."""
        owed = {kind for numbers in self.due.values() for kind in numbers}
        return tuple(kind for kind in TargetKind if kind in owed)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The kinds of organisations that owe anything."""
        return tuple(level for level in Level if level in self.due)

    def weight(self, kind: TargetKind) -> Decimal:
        """Points for one item."""
        return self.weights.get(kind, Decimal(1))
