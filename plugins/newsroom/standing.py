"""Where an organisation stands in a year's targets, in a few lines."""

from collections.abc import Iterator
from datetime import date

from plugins.committee import OrganisationId
from plugins.committee.office import PaceState, pace
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
