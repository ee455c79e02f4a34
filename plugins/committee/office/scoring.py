"""The score: from what an organisation sent, to lines that explain it. Pure, and the same for any order of articles."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from plugins.committee.column import TargetKind
from plugins.committee.office.assessment import Assessment, Bonus, Item, Line, Mark, Penalty
from plugins.committee.office.due import Schedule
from plugins.committee.office.ledger import Entry, Gain
from plugins.committee.office.targets import Asked, Targets
from plugins.committee.organisation import Organisation


def assess(
    organisation: Organisation,
    owed: Mapping[TargetKind, Schedule],
    entries: Sequence[Entry],
    gains: Sequence[Gain],
    targets: Targets,
    on: date,
) -> Assessment:
    """An organisation's year up to a day, not ranked yet; `entries` oldest first."""
    return Assessment(
        organisation=organisation.id,
        level=organisation.level,
        lines=tuple(_line(kind, each, entries, targets) for kind, each in owed.items()),
        bonuses=_bonuses(gains, targets),
        penalties=tuple(_penalties(organisation, entries, targets.asked, on)),
        adopted=len(gains),
        adopted_items=len({each.article.path for each in gains} & {each.article.path for each in entries}),
    )


def _line(kind: TargetKind, owed: Schedule, entries: Iterable[Entry], targets: Targets) -> Line:
    own = [each for each in entries if each.kind is kind]
    items = []
    for place, entry in enumerate(own, 1):
        last = owed.deadline(place) if targets.late is not None else None
        items.append(_item(entry, targets, late=last is not None and entry.on > last))
    return Line(kind=kind, due=owed.number, items=_capped(items, kind, targets))


def _item(entry: Entry, targets: Targets, *, late: bool) -> Item:
    points, marks = targets.weight(entry.kind), []
    if targets.brief and entry.article.text.characters < targets.brief.characters:
        points, marks = points * targets.brief.share, [Mark.BRIEF]
    if late and targets.late is not None:
        points, marks = points * targets.late, [*marks, Mark.LATE]
    return Item(article=entry.article.path, on=entry.on, accepted=entry.accepted, points=points, marks=tuple(marks))


def _capped(items: list[Item], kind: TargetKind, targets: Targets) -> tuple[Item, ...]:
    """The items, those beyond a cap without points; the best ones stay, so that one more never costs anything."""
    quarters: dict[Hashable, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        quarters[(item.on.month - 1) // 3].append(place)
    for places in quarters.values():
        _cut(items, places, targets.quarter_caps.get(kind), Mark.OVER_QUARTER)
    kept = [place for place, item in enumerate(items) if Mark.OVER_QUARTER not in item.marks]
    _cut(items, kept, targets.caps.get(kind), Mark.OVER_YEAR)
    return tuple(items)


def _cut(items: list[Item], places: list[int], cap: int | None, mark: Mark) -> None:
    if cap is None:
        return
    for place in sorted(places, key=lambda each: (-items[each].points, each))[cap:]:
        items[place] = replace(items[place], points=Decimal(0), marks=(*items[place].marks, mark))


def _bonuses(gains: Sequence[Gain], targets: Targets) -> tuple[Bonus, ...]:
    """A bonus for every adopted article, the highest first, until the cap is reached."""
    left, found = targets.adoption_cap, []
    worth = [(targets.adoption.get(each.adoption.level, Decimal(0)), each) for each in gains]
    for points, gain in sorted(worth, key=lambda each: -each[0]):
        given = points if left is None else min(points, left)
        left = None if left is None else left - given
        if points:
            found.append(Bonus(adoption=gain.adoption, article=gain.article.path, points=given))
    return tuple(found)


def _penalties(
    organisation: Organisation, entries: Sequence[Entry], asked: Iterable[Asked], on: date
) -> Iterable[Penalty]:
    for each in asked:
        if organisation.id in each.organisations and on > each.until and not _delivered(entries, each):
            yield Penalty(subject=each.subject, until=each.until, points=each.points)


def _delivered(entries: Iterable[Entry], asked: Asked) -> bool:
    return any(asked.tag in each.article.tags and each.on <= asked.until for each in entries)
