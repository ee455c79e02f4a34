"""How much is due: of whom, in the year, and by a day."""

from collections.abc import Sequence
from datetime import date, timedelta

from plugins.committee.column import TargetKind
from plugins.committee.office.targets import Targets
from plugins.committee.organisation import Organisation

MONTHS = 12


def begins(organisation: Organisation, year: int) -> date:
    """The day from which an organisation owes in a year: its first, or the month of the foundation."""
    return date(year, organisation.since_month if organisation.since == year else 1, 1)


def due_in_year(organisation: Organisation, targets: Targets) -> dict[TargetKind, int]:
    """What an organisation owes; one founded in the year pro rata by months, parts of an item left out."""
    if organisation.since > targets.year:
        return {}
    for exception in targets.exceptions:
        if exception.organisation == organisation.id:
            return {kind: exception.due.get(kind, 0) for kind in targets.kinds}
    numbers = targets.due.get(organisation.level)
    if numbers is None:
        return {}
    months = MONTHS + 1 - begins(organisation, targets.year).month
    return {kind: numbers.get(kind, 0) * months // MONTHS for kind in targets.kinds}


def due_by(number: int, start: date, quarters: Sequence[date], on: date) -> int:
    """How many of a year's number are due on a day: by quarter dates, else pro rata by days since `start`."""
    if on < start:
        return 0
    dates = [each for each in quarters if each >= start]
    if dates:
        return number * sum(each <= on for each in dates) // len(dates)
    whole = date(start.year + 1, 1, 1) - start
    return number * min(on - start + timedelta(days=1), whole) // whole


def deadline(place: int, number: int, start: date, quarters: Sequence[date]) -> date | None:
    """The day by which the `place`-th item (from 1) is due; None for what is beyond the year's number."""
    dates = [each for each in quarters if each >= start]
    return next((each for at, each in enumerate(dates, 1) if number * at // len(dates) >= place), None)
