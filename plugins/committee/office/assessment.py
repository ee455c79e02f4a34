"""What an organisation's year came to: lines that explain every point by its article."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from plugins.committee.article import ArticlePath
from plugins.committee.column import TargetKind
from plugins.committee.office.adoption import Adoption
from plugins.committee.organisation import Level, OrganisationId


class Mark(StrEnum):
    """Why an item brings less than a whole item's points, or none."""

    BRIEF = "brief"
    LATE = "late"
    OVER_QUARTER = "over-quarter"
    OVER_YEAR = "over-year"


class Item(Struct, frozen=True, kw_only=True):
    """An article that counts."""

    article: ArticlePath
    on: date
    accepted: bool
    """Whether the office has accepted it."""
    points: Decimal
    marks: tuple[Mark, ...] = ()


class Line(Struct, frozen=True, kw_only=True):
    """One kind of items: what was due, and what came."""

    kind: TargetKind
    due: int
    items: tuple[Item, ...]
    """Oldest first."""

    @property
    def done(self) -> int:
        """Items that count."""
        return len(self.items)

    @property
    def accepted(self) -> int:
        """Those of them that the office has accepted."""
        return sum(each.accepted for each in self.items)

    @property
    def percent(self) -> int | None:
        """Done of due, rounded down; None where nothing is due."""
        return self.done * 100 // self.due if self.due else None

    @property
    def points(self) -> Decimal:
        """Sum over the items."""
        return sum((each.points for each in self.items), Decimal(0))


class Bonus(Struct, frozen=True, kw_only=True):
    """Points for an adopted article."""

    adoption: Adoption
    article: ArticlePath
    """As it is called today."""
    points: Decimal


class Penalty(Struct, frozen=True, kw_only=True):
    """Points lost for an asked-for item that did not come."""

    subject: str
    until: date
    points: Decimal


class Assessment(Struct, frozen=True, kw_only=True):
    """An organisation's year."""

    organisation: OrganisationId
    level: Level
    lines: tuple[Line, ...]
    bonuses: tuple[Bonus, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    adopted: int = 0
    """Articles of its own that outlets took in the year."""
    adopted_items: int = 0
    """Those of them that count under a target of the year."""
    rank: int = 0
    """Among those of its kind: 1 for the first; equal points share the better place."""

    def line(self, kind: TargetKind) -> Line | None:
        """The line of a kind of items."""
        return next((each for each in self.lines if each.kind is kind), None)

    @property
    def due(self) -> int:
        """Items due in the year."""
        return sum(each.due for each in self.lines)

    @property
    def done(self) -> int:
        """Items that count."""
        return sum(each.done for each in self.lines)

    @property
    def accepted(self) -> int:
        """Items that the office has accepted."""
        return sum(each.accepted for each in self.lines)

    @property
    def complete(self) -> bool:
        """Whether nothing is owed any more."""
        return all(each.done >= each.due for each in self.lines)

    @property
    def points(self) -> Decimal:
        """All that the lines, the bonuses and the penalties come to."""
        lines = sum((each.points for each in self.lines), Decimal(0))
        bonuses = sum((each.points for each in self.bonuses), Decimal(0))
        return lines + bonuses - sum((each.points for each in self.penalties), Decimal(0))

    @property
    def adoption_percent(self) -> int | None:
        """Adopted in the year, of the items that count, rounded down; None where nothing came."""
        return self.adopted_items * 100 // self.done if self.done else None
