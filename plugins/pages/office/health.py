"""What an inspection would fail this site for, and on which day: for the office, linked from nowhere."""

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.committee.addresses import HEALTH
from plugins.committee.days import day
from plugins.committee.office import SEEN_BY_HAND, Finding, Seen, health, public
from plugins.pages.office_views import HealthView, Row, Table
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing


def health_page(showing: Showing) -> Iterator[Page]:
    """The page, where the office keeps targets; days are those on which it fails, so that it needs no clock."""
    if showing.committee.office.targets:
        yield Page(HEALTH, "office/health.html", "health", partial(_view, showing))


def _view(showing: Showing) -> HealthView:
    columns = ("哪一处", "从哪天起不合格", "谁来补", "看什么", "最新一条")
    rows = showing.committee.office.registers.inspection
    found = health(showing.committee, showing.site, public(rows, showing.committee))
    return HealthView(
        head=showing.head("网站体检", "按政府网站检查指标，本站哪一处、哪一天会不合格。", HEALTH, robots="noindex"),
        breadcrumbs=showing.breadcrumbs(),
        table=Table(title="网站体检", columns=columns, rows=tuple(map(_row, found))),
        inspected=_inspected(rows),
    )


def _inspected(rows: Sequence[Seen]) -> str:
    """When what no build can see was last looked at."""
    days = {
        concern: max((each.on for each in rows if each.concern is concern), default=None) for concern in SEEN_BY_HAND
    }
    return "，".join(f"{concern}{f'查到{day(on)}' if on else '还没有查过'}" for concern, on in days.items())


def _row(finding: Finding) -> Row:
    newest = day(finding.newest) if finding.newest else "—"
    fails = "合格" if finding.sound else day(finding.fails) if finding.fails else "现在"
    return Row(Link(finding.what, ""), (fails, finding.who, finding.concern, newest))
