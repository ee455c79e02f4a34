"""The years of the targets side by side."""

from collections.abc import Iterator
from functools import partial

from plugins.committee import Level
from plugins.committee.addresses import scoreboard_address, targets_address
from plugins.committee.office import Assessment, Scoreboard
from plugins.committee.office.names import GROUP_NAMES, TARGET_NAMES, figure
from plugins.pages.office.scoreboard import percent_of
from plugins.pages.office_views import Row, Table, YearsView
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing


def years_page(showing: Showing) -> Iterator[Page]:
    """The page, where any year has targets."""
    if showing.committee.office.targets:
        address, section = targets_address(showing.site.targets), showing.site.targets
        yield Page(address, "office/years.html", section, partial(_view, showing))


def _view(showing: Showing) -> YearsView:
    site, office = showing.site, showing.committee.office
    boards = [office.scoreboard(year) for year in office.targets]
    address = targets_address(site.targets)
    return YearsView(
        head=showing.head(site.targets_title, "各年应报、已报的件数，各单位的得分和名次。", address),
        breadcrumbs=showing.breadcrumbs(),
        title=site.targets_title,
        years=tuple(_year(each, showing) for each in boards),
        tables=(_county(boards), *(_group(each, boards, showing) for each in _levels(boards))),
    )


def _year(board: Scoreboard, showing: Showing) -> Link:
    return showing.link(f"{board.year}年", scoreboard_address(showing.site.targets, board.year))


def _levels(boards: list[Scoreboard]) -> list[Level]:
    found = {group.level for board in boards for group in board.groups}
    return [level for level in Level if level in found]


def _columns(boards: list[Scoreboard]) -> tuple[str, ...]:
    return tuple(f"{each.year}年" for each in boards)


def _county(boards: list[Scoreboard]) -> Table:
    totals = [{each.kind: each for each in board.totals()} for board in boards]
    kinds = dict.fromkeys(kind for each in totals for kind in each)
    rows = [
        Row(
            Link(TARGET_NAMES[kind], ""),
            tuple(f"{each[kind].done}/{each[kind].due}" if kind in each else "—" for each in totals),
        )
        for kind in kinds
    ]
    return Table(title="全县合计（已报/应报）", columns=("类别", *_columns(boards)), rows=tuple(rows))


def _group(level: Level, boards: list[Scoreboard], showing: Showing) -> Table:
    years = [{each.organisation: each for each in board.assessments} for board in boards]
    members = [each for each in showing.committee.organisations.at(level) if any(each.id in year for year in years)]
    rows = (Row(showing.organisations[each.id], tuple(_cell(year.get(each.id)) for year in years)) for each in members)
    return Table(title=GROUP_NAMES[level], columns=("单位", *_columns(boards)), rows=tuple(rows))


def _cell(assessment: Assessment | None) -> str:
    if assessment is None:
        return "—"
    return f"第{assessment.rank}名 {figure(assessment.points)}分 {percent_of(assessment)}%"
