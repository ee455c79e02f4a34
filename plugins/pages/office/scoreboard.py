"""The scoreboard of a year: totals, a table a kind of organisation, months, the rule in words."""

from collections.abc import Iterator
from functools import partial

from plugins.committee.addresses import score_address, scoreboard_address, scores_file, targets_address
from plugins.committee.days import day
from plugins.committee.office import Assessment, Group, Pace, PaceState, Scoreboard, Total, explained, pace
from plugins.committee.office.names import GROUP_NAMES, PACE_NAMES, TARGET_NAMES, TARGET_UNITS, done_of_due, figure
from plugins.pages.office.charts import chart
from plugins.pages.office_views import BoardGroup, BoardRow, KindTotal, Row, ScoreboardView, Table
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing

FILES = {"json": "JSON", "csv": "CSV", "xlsx": "Excel"}


def scoreboard_pages(showing: Showing) -> Iterator[Page]:
    """One for each year that has targets."""
    for year in showing.committee.office.targets:
        board = showing.committee.office.scoreboard(year)
        address = scoreboard_address(showing.site.targets, year)
        yield Page(address, "office/scoreboard.html", showing.site.targets, partial(_view, board, showing))


def _view(board: Scoreboard, showing: Showing) -> ScoreboardView:
    site, year, totals = showing.site, board.year, board.totals()
    title = f"{year}年{site.targets_title}完成情况"
    months = [sum(each.months[month] for each in totals) for month in range(12)]
    names = {each.id: each.short for each in showing.committee.organisations}
    return ScoreboardView(
        head=showing.head(title, f"{title}：各单位应报、已报、得分和名次。", scoreboard_address(site.targets, year)),
        breadcrumbs=showing.breadcrumbs(showing.link(site.targets_title, targets_address(site.targets))),
        title=title,
        until=day(board.on),
        kinds=tuple(TARGET_NAMES[each] for each in board.targets.kinds),
        totals=tuple(_total(each) for each in totals),
        groups=tuple(_group(each, board, showing) for each in board.groups),
        complete=tuple(score_link(each, year, showing) for each in board.assessments if each.complete and each.due),
        chart=chart(f"{year}年各月报送件数", [(f"{month}月", count) for month, count in enumerate(months, 1)]),
        months=_months(totals),
        rule=explained(board.targets, names.__getitem__),
        files=tuple(showing.link(text, scores_file(site.targets, year, kind)) for kind, text in FILES.items()),
    )


def score_link(assessment: Assessment, year: int, showing: Showing) -> Link:
    """An organisation's short name, leading to its year."""
    text = showing.organisations[assessment.organisation].text
    return showing.link(text, score_address(showing.site.targets, year, assessment.organisation))


def _total(total: Total) -> KindTotal:
    percent = total.done * 100 // total.due if total.due else 100
    return KindTotal(
        name=TARGET_NAMES[total.kind],
        unit=TARGET_UNITS[total.kind],
        due=total.due,
        done=total.done,
        accepted=total.accepted,
        percent=percent,
        bar=min(100, percent),
    )


def _group(group: Group, board: Scoreboard, showing: Showing) -> BoardGroup:
    rows = tuple(_row(each, board, showing) for each in group.assessments)
    return BoardGroup(name=GROUP_NAMES[group.level], rows=rows)


def _row(assessment: Assessment, board: Scoreboard, showing: Showing) -> BoardRow:
    percent = percent_of(assessment)
    organisation = showing.committee.organisations[assessment.organisation]
    rate = assessment.adoption_percent
    return BoardRow(
        rank=assessment.rank,
        organisation=score_link(assessment, board.year, showing),
        cells=tuple(done_of_due(assessment.line(each)) for each in board.targets.kinds),
        percent=percent,
        bar=min(100, percent),
        pace=pace_words(pace(assessment, organisation, board.targets, board.on)),
        adopted=f"{assessment.adopted}篇" + (f"，{rate}%" if rate else ""),
        points=figure(assessment.points),
        complete=assessment.complete,
    )


def pace_words(found: Pace) -> str:
    """`落后3件`"""
    amount = {PaceState.BEHIND: f"{found.missing}件", PaceState.AHEAD: f"{found.beyond}件"}.get(found.state, "")
    return PACE_NAMES[found.state] + amount


def percent_of(assessment: Assessment) -> int:
    """How much of what is due has come, what is beyond in one kind not making up for another, rounded down."""
    came = sum(min(each.done, each.due) for each in assessment.lines)
    return came * 100 // assessment.due if assessment.due else 100


def _months(totals: tuple[Total, ...]) -> Table:
    names = tuple(TARGET_NAMES[each.kind] for each in totals)
    months = (tuple(str(each.months[month]) for each in totals) for month in range(12))
    rows = tuple(Row(Link(f"{month}月", ""), cells) for month, cells in enumerate(months, 1))
    return Table(title="各月报送件数", columns=("月份", *names), rows=rows)
