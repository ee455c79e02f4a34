"""Pace (进度): who is ahead, on pace or behind on a day, and by how much."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from plugins.committee.column import TargetKind
from plugins.committee.office.assessment import Assessment
from plugins.committee.office.due import schedules
from plugins.committee.office.targets import Targets
from plugins.committee.organisation import Organisation


class PaceState(StrEnum):
    """How an organisation stands against what is due so far."""

    AHEAD = "ahead"
    ON_PACE = "on-pace"
    BEHIND = "behind"


class PaceLine(Struct, frozen=True, kw_only=True):
    """One kind of items."""

    kind: TargetKind
    expected: int
    """Due so far."""
    done: int

    @property
    def difference(self) -> int:
        """Items ahead; negative: behind."""
        return self.done - self.expected


class Pace(Struct, frozen=True, kw_only=True):
    """An organisation on a day."""

    lines: tuple[PaceLine, ...]

    @property
    def state(self) -> PaceState:
        """Behind in one kind is behind; else ahead in one is ahead."""
        differences = [each.difference for each in self.lines]
        if any(each < 0 for each in differences):
            return PaceState.BEHIND
        return PaceState.AHEAD if any(differences) else PaceState.ON_PACE

    @property
    def missing(self) -> int:
        """Items that should have come and did not."""
        return sum(-each.difference for each in self.lines if each.difference < 0)

    @property
    def beyond(self) -> int:
        """Items that came before they were due."""
        return sum(each.difference for each in self.lines if each.difference > 0)


def pace(assessment: Assessment, organisation: Organisation, targets: Targets, on: date) -> Pace:
    """How an organisation stands on a day, its assessment being of the same day."""
    owed = schedules(organisation, targets)
    return Pace(
        lines=tuple(
            PaceLine(kind=each.kind, expected=owed[each.kind].by(on), done=each.done) for each in assessment.lines
        )
    )
