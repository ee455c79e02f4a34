"""Where an organisation stands in a year's targets, in a few lines."""

from collections.abc import Iterator
from datetime import date

from plugins.committee import Committee, Organisation, OrganisationId
from plugins.committee.office import Assessment, PaceState, Targets, pace
from plugins.committee.office.decision import Verdict
from plugins.committee.office.due import schedules
from plugins.committee.office.names import GROUP_NAMES, TARGET_NAMES, TARGET_UNITS, figure, quantities
from plugins.newsroom.books import committee, today
from plugins.newsroom.house import House


def standing_of(house: House, organisation: OrganisationId, year: int) -> Iterator[str]:
    """Nothing where the year has no targets, or the organisation owes nothing."""
    if all(each.year != year for each in house.survey.registers.office.targets):
        return
    found, day = committee(house), min(today(house), date(year, 12, 31))
    board = found.office.scoreboard_on(year, day)
    own = next((each for each in board.assessments if each.organisation == organisation), None)
    if own is None:
        return
    yield f"{house.survey.site.targets_title}，算到 {day}："
    for line in own.lines:
        unit = TARGET_UNITS[line.kind]
        done = f"已报 {line.done} {unit}，验收通过 {line.accepted} {unit}"
        yield f"  {TARGET_NAMES[line.kind]} 应报 {line.due} {unit}，{done}"
    rivals = sum(each.level is own.level for each in board.assessments)
    yield f"  {figure(own.points)} 分，在 {rivals} 个{GROUP_NAMES[own.level]}里排第 {own.rank}"
    pacing = pace(own, found.organisations[organisation], board.targets, day)
    if pacing.state is PaceState.BEHIND:
        owed = quantities({each.kind: -each.difference for each in pacing.lines if each.difference < 0})
        yield f"  按进度还欠{owed}"
    if day == today(house):
        yield from _next_date(own, found.organisations[organisation], board.targets, day)
    yield from _returned(found, own, day)


def _next_date(own: Assessment, organisation: Organisation, targets: Targets, day: date) -> Iterator[str]:
    """The next day by which something is due, and what is missing for it."""
    owed = schedules(organisation, targets)
    coming = sorted({when for each in owed.values() for when, _ in each.steps if when >= day})
    if not coming:
        return
    done = {line.kind: line.done for line in own.lines}
    missing = {kind: each.by(coming[0]) - done.get(kind, 0) for kind, each in owed.items()}
    missing = {kind: number for kind, number in missing.items() if number > 0}
    yield f"  下一个期限 {coming[0]}，" + (f"还差{quantities(missing)}" if missing else "要报的都报了")


def _returned(found: Committee, own: Assessment, day: date) -> Iterator[str]:
    """What the office sent back and nobody has mended yet, each with the office's words."""
    for path, rows in found.office.decisions.items():
        article = found.office.by_path[path]
        last = max((each for each in rows if each.on <= day), key=lambda each: each.on, default=None)
        if last and last.verdict is Verdict.RETURNED and article.organisation == own.organisation:
            yield f"  办公室退回：《{article.title}》，{last.reason or '没有写原因'}"
