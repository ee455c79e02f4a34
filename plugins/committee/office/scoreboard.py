"""A year's scoreboard: every organisation that owes, ranked within its kind, and what the county comes to."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plugins.committee.article import Article, ArticlePath
from plugins.committee.column import Column, ColumnId, TargetKind
from plugins.committee.office.adoption import Adoption
from plugins.committee.office.assessment import Assessment
from plugins.committee.office.decision import Decision
from plugins.committee.office.due import schedules
from plugins.committee.office.ledger import entries, gains, verdicts
from plugins.committee.office.scoring import assess
from plugins.committee.office.targets import Targets
from plugins.committee.organisation import Level, Organisation


class Group(Struct, frozen=True, kw_only=True):
    """The organisations of one kind."""

    level: Level
    assessments: tuple[Assessment, ...]
    """By rank; equal ranks in the register's order."""


class Total(Struct, frozen=True, kw_only=True):
    """What all organisations together come to, of one kind of items."""

    kind: TargetKind
    due: int
    done: int
    accepted: int
    months: tuple[int, ...]
    """Items of each month, January first."""


class Scoreboard(Struct, frozen=True, kw_only=True):
    """A year, as it stands on a day."""

    targets: Targets
    on: date
    """The day up to which articles, decisions and adoptions are taken in."""
    groups: tuple[Group, ...]

    @property
    def year(self) -> int:
        """The year."""
        return self.targets.year

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """Every organisation's, kind by kind, by rank."""
        return tuple(each for group in self.groups for each in group.assessments)

    def totals(self) -> tuple[Total, ...]:
        """The sums of the organisations' lines."""
        return tuple(_total(kind, self.assessments) for kind in self.targets.kinds)


def _total(kind: TargetKind, assessments: Iterable[Assessment]) -> Total:
    lines = [line for each in assessments for line in each.lines if line.kind is kind]
    months = [0] * 12
    for line in lines:
        for item in line.items:
            months[item.on.month - 1] += 1
    return Total(
        kind=kind,
        due=sum(each.due for each in lines),
        done=sum(each.done for each in lines),
        accepted=sum(each.accepted for each in lines),
        months=tuple(months),
    )


def scoreboard(
    targets: Targets,
    organisations: Iterable[Organisation],
    columns: Mapping[ColumnId, Column],
    articles: Sequence[Article],
    decisions: Mapping[ArticlePath, Iterable[Decision]],
    adoptions: Mapping[ArticlePath, Iterable[Adoption]],
    on: date,
) -> Scoreboard:
    """The year's scoreboard on a day. `articles`: at least those of the year and those adopted in it."""
    decided = verdicts(decisions, on)
    counted = entries(targets, columns, articles, decided, on)
    gained = gains(targets, articles, adoptions, decided, on)
    found: dict[Level, list[Assessment]] = {}
    for each in organisations:
        if owed := schedules(each, targets):
            own = assess(each, owed, counted.get(each.id, []), gained.get(each.id, []), targets, on)
            found.setdefault(each.level, []).append(own)
    groups = ((level, found[level]) for level in Level if level in found)
    return Scoreboard(
        targets=targets,
        on=on,
        groups=tuple(Group(level=level, assessments=ranked(each)) for level, each in groups),
    )


def ranked(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Standard competition ranking by points: 1, 2, 2, 4."""
    in_order = sorted(assessments, key=lambda each: each.points, reverse=True)
    found: list[Assessment] = []
    for place, each in enumerate(in_order, 1):
        tied = found and found[-1].points == each.points
        found.append(replace(each, rank=found[-1].rank if tied else place))
    return tuple(found)
