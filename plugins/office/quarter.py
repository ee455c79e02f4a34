"""A quarter of a year's targets: its days, what was due in it and what came."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from plugins.committee import Organisation, TargetKind
from plugins.committee.office import Assessment, Targets
from plugins.committee.office.due import schedules

CALENDAR = ((3, 31), (6, 30), (9, 30), (12, 31))
NUMBERS = "一二三四"


class Quarter(Struct, frozen=True, kw_only=True):
    """From the day after the last due date to the next one; calendar quarters where the year's file names none."""

    year: int
    number: int
    """1 to 4."""
    first: date
    last: date

    @property
    def name(self) -> str:
        """`2020年第三季度`"""
        return f"{self.year}年第{NUMBERS[self.number - 1]}季度"


def quarter(targets: Targets, number: int) -> Quarter:
    """A quarter of the year, 1 to 4."""
    days = targets.quarters if len(targets.quarters) == len(CALENDAR) else _calendar(targets.year)
    first = days[number - 2] + timedelta(days=1) if number > 1 else date(targets.year, 1, 1)
    return Quarter(year=targets.year, number=number, first=first, last=days[number - 1])


def _calendar(year: int) -> tuple[date, ...]:
    return tuple(date(year, month, day) for month, day in CALENDAR)


def came(assessment: Assessment, when: Quarter) -> Mapping[TargetKind, int]:
    """Items of a quarter by kind."""
    return {line.kind: sum(when.first <= each.on <= when.last for each in line.items) for line in assessment.lines}


def was_due(organisation: Organisation, targets: Targets, when: Quarter) -> Mapping[TargetKind, int]:
    """What fell due in a quarter, by kind."""
    before = when.first - timedelta(days=1)
    return {kind: owed.by(when.last) - owed.by(before) for kind, owed in schedules(organisation, targets).items()}
