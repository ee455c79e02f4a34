"""Who is behind on a day: a message ready to send to each, and a written notice for those who sent nothing."""

from datetime import date

from msgspec import Struct

from plugins.committee import Committee, Organisation, OrganisationId, Site
from plugins.committee.office import Assessment, Pace, PaceState, Scoreboard, pace
from plugins.committee.office.names import quantities
from plugins.office.quarter import Quarter, came, was_due


class Reminder(Struct, frozen=True, kw_only=True):
    """An organisation that is behind."""

    organisation: OrganisationId
    name: str
    """Full, as on a notice."""
    message: str
    notice: tuple[str, ...]
    """Paragraphs of the written notice; empty for those who sent something."""


class _Span(Struct, frozen=True):
    """The year or the quarter that is looked at, for one organisation."""

    what: str
    """`2020年“8422”任务指标全年应报工作信息8条`"""
    done: str
    """What came in it; empty where nothing did."""


def reminders(
    committee: Committee, site: Site, on: date, issued: date, when: Quarter | None = None
) -> tuple[Reminder, ...]:
    """One for each organisation that is behind on a day, by rank; none in a year without targets.

    `issued`: the day on which they are sent. `when`: the quarter whose items are told; else those of the year.
    """
    if on.year not in committee.office.targets:
        return ()
    board = committee.office.scoreboard_on(on.year, on)
    found = []
    for each in board.assessments:
        organisation = committee.organisations[each.organisation]
        pacing = pace(each, organisation, board.targets, on)
        if pacing.state is PaceState.BEHIND:
            span = _of_quarter(each, organisation, board, when, site) if when else _of_year(each, board, site)
            found.append(_reminder(organisation, span, pacing, board, issued, site))
    return tuple(found)


def _of_year(assessment: Assessment, board: Scoreboard, site: Site) -> _Span:
    whole = quantities({each.kind: each.due for each in assessment.lines})
    done = quantities({each.kind: each.done for each in assessment.lines})
    return _Span(f"{board.year}年{site.targets_title}全年应报{whole}", done)


def _of_quarter(
    assessment: Assessment, organisation: Organisation, board: Scoreboard, when: Quarter, site: Site
) -> _Span:
    owed = quantities(was_due(organisation, board.targets, when))
    what = f"{when.name}{site.targets_title}" + (f"应报{owed}" if owed else "没有到期的任务")
    return _Span(what, quantities(came(assessment, when)))


def _reminder(
    organisation: Organisation, span: _Span, pacing: Pace, board: Scoreboard, issued: date, site: Site
) -> Reminder:
    owed = quantities({each.kind: -each.difference for each in pacing.lines if each.difference < 0})
    day = f"{board.on.month}月{board.on.day}日"
    sent = f"已报{span.done}，" if span.done else "还没有报送，"
    return Reminder(
        organisation=organisation.id,
        name=organisation.name,
        message=(
            f"{organisation.short}：{span.what}。截至{day}，{sent}按进度还欠{owed}，请抓紧补报。{site.short}办公室"
        ),
        notice=() if span.done else _notice(board, span, owed, issued),
    )


def _notice(board: Scoreboard, span: _Span, owed: str, issued: date) -> tuple[str, ...]:
    day = f"{board.on.year}年{board.on.month}月{board.on.day}日"
    last = date(board.year, 12, 31)
    next_day = next((each for each in (*board.targets.quarters, last) if each > issued), None)
    by = f"于{next_day.month}月{next_day.day}日前" if next_day else "尽快"
    return (
        f"按照年度指标，你单位{span.what}。截至{day}，你单位没有报送，按进度还欠{owed}。",
        f"请查明原因，安排专人负责，{by}补报，并把安排告诉办公室。有困难的，请一并说明。",
        "特此告知。",
    )
