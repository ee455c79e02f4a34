"""Who is behind on a day: a message ready to send to each, and a written notice for those who sent nothing."""

from datetime import date

from msgspec import Struct

from plugins.committee import Committee, OrganisationId, Site
from plugins.committee.office import PaceState, Scoreboard, pace
from plugins.committee.office.names import quantities


class Reminder(Struct, frozen=True, kw_only=True):
    """An organisation that is behind."""

    organisation: OrganisationId
    name: str
    """Full, as on a notice."""
    message: str
    notice: tuple[str, ...]
    """Paragraphs of the written notice; empty for those who sent something."""


def reminders(committee: Committee, site: Site, on: date) -> tuple[Reminder, ...]:
    """One for each organisation that is behind on a day, by rank; none in a year without targets."""
    if on.year not in committee.office.targets:
        return ()
    board = committee.office.scoreboard_on(on.year, on)
    found = (_reminder(place, board, committee, site) for place in range(len(board.assessments)))
    return tuple(each for each in found if each)


def _reminder(place: int, board: Scoreboard, committee: Committee, site: Site) -> Reminder | None:
    assessment = board.assessments[place]
    organisation = committee.organisations[assessment.organisation]
    found = pace(assessment, organisation, board.targets, board.on)
    if found.state is not PaceState.BEHIND:
        return None
    owed = quantities({each.kind: -each.difference for each in found.lines if each.difference < 0})
    done = quantities({each.kind: each.done for each in found.lines})
    whole = quantities({each.kind: each.due for each in assessment.lines})
    day = f"{board.on.month}月{board.on.day}日"
    return Reminder(
        organisation=assessment.organisation,
        name=organisation.name,
        message=(
            f"{organisation.short}：{board.year}年{site.targets_title}全年应报{whole}。截至{day}，"
            f"{f'已报{done}，' if done else '还没有报送，'}按进度还欠{owed}，请抓紧补报。{site.short}办公室"
        ),
        notice=() if assessment.done else _notice(board, whole, owed, site),
    )


def _notice(board: Scoreboard, whole: str, owed: str, site: Site) -> tuple[str, ...]:
    day = f"{board.on.year}年{board.on.month}月{board.on.day}日"
    next_day = next((each for each in board.targets.quarters if each > board.on), date(board.year, 12, 31))
    return (
        f"按照{board.year}年{site.targets_title}，你单位全年应报{whole}。截至{day}，你单位没有报送，按进度还欠{owed}。",
        f"请查明原因，安排专人负责，于{next_day.month}月{next_day.day}日前补报，并把安排告诉办公室。有困难的，请一并说明。",
        "特此告知。",
    )
