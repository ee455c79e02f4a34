"""How much is due: of whom, in the year, and by a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from msgspec import Struct

from plugins.committee.column import TargetKind
from plugins.committee.office.targets import Targets
from plugins.committee.organisation import Organisation

MONTHS = 12


class Schedule(Struct, frozen=True, kw_only=True):
    """What an organisation owes in a year of one kind of items, and by when."""

    number: int
    start: date
    """From this day on."""
    steps: tuple[tuple[date, int], ...] = ()
    """Days, each with how many are due by then in all; empty: pro rata by days."""

    def by(self, on: date) -> int:
        """How many are due on a day."""
        if on < self.start:
            return 0
        if self.steps:
            return max((count for day, count in self.steps if day <= on), default=0)
        whole = date(self.start.year + 1, 1, 1) - self.start
        return self.number * min(on - self.start + timedelta(days=1), whole) // whole

    def deadline(self, place: int) -> date | None:
        """The day by which the `place`-th item (from 1) is due; None for what is beyond the year's number."""
        return next((day for day, count in self.steps if count >= place), None)


def begins(organisation: Organisation, year: int) -> date:
    """The day from which an organisation owes in a year: its first, or the month of the foundation."""
    return date(year, organisation.since_month if organisation.since == year else 1, 1)


def schedules(organisation: Organisation, targets: Targets) -> dict[TargetKind, Schedule]:
    """What an organisation owes; one founded in the year pro rata by months, parts of an item left out."""
    if organisation.since > targets.year:
        return {}
    start = begins(organisation, targets.year)
    months = MONTHS + 1 - start.month
    numbers, parts = targets.due.get(organisation.level), targets.parts.get(organisation.level, {})
    for each in targets.exceptions:
        if each.organisation == organisation.id:
            numbers, parts, months = each.due, each.parts, MONTHS
    if numbers is None:
        return {}
    return {
        kind: schedule(numbers.get(kind, 0) * months // MONTHS, start, targets.quarters, parts.get(kind, ()))
        for kind in targets.kinds
    }


def schedule(number: int, start: date, quarters: Sequence[date], parts: Sequence[int] = ()) -> Schedule:
    """A number divided over the quarters that are still to come: in equal parts, or like `parts`, one a quarter.

    Where parts are given, no more is due than they come to from the start on.
    """
    shares = parts or [1] * len(quarters)
    ahead = [(day, share) for day, share in zip(quarters, shares, strict=True) if day >= start]
    whole = sum(share for _, share in ahead)
    owed = min(number, whole) if parts else number
    sums = accumulate(share for _, share in ahead)
    steps = ((day, owed * done // max(1, whole)) for (day, _), done in zip(ahead, sums, strict=True))
    return Schedule(number=owed, start=start, steps=tuple(steps))
