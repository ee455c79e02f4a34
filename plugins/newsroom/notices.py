"""Reminders, and written notices (告知书) for those who sent nothing in a year or a quarter."""

from datetime import date

from plugins.newsroom.books import with_targets
from plugins.newsroom.bulletins import FOLDER
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.office import Reminder, Written, reminders, write_all
from plugins.office.quarter import quarter as quarter_of


def write_notices(
    house: House, issued: date, year: int, number: int | None
) -> tuple[tuple[Reminder, ...], tuple[Written, ...]]:
    """Who is behind at the end of a year or quarter, or on the day of issue if that is earlier; and the notices."""
    from plugins.office.forms import notice_docx

    committee, site = with_targets(house, year), house.survey.site
    when = quarter_of(committee.office.targets[year], number) if number else None
    first, last = (when.first, when.last) if when else (date(year, 1, 1), date(year, 12, 31))
    if issued < first:
        raise Refused(f"{when.name if when else f'{year} 年'}还没有开始，没有可催的。日期不对的，请用 --date 写明。")
    on = min(issued, last)
    found = reminders(committee, site, on, issued, when)
    name = f"notices-{year}-q{number}" if number else f"notices-{on}"
    title = f"关于补报{f'{when.name}' if when else ''}{site.targets_title}稿件的告知书"
    notices = {
        house.root / FOLDER / name / f"{each.organisation}.docx": notice_docx(
            title, each.name, each.notice, site.owner, issued
        )
        for each in found
        if each.notice
    }
    return found, write_all(notices, house.root / FOLDER)
