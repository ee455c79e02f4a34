"""The office's books as they stand today: for the commands of the county office."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.committee import Committee, Level, OrganisationId
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House


def today(house: House) -> date:
    """The day it is where the site is."""
    from plugins.building.clock import now

    return now().astimezone(ZoneInfo(house.survey.site.timezone)).date()


def day_of(written: datetime | None, house: House) -> date:
    """The day that was asked for, else today."""
    return written.date() if written else today(house)


def committee(house: House) -> Committee:
    """All that readers see now; the registers must be without a fault, for a faulty row would be missing."""
    from plugins.building.clock import now
    from plugins.building.surveying import committee_at

    faults = [str(each) for each in house.survey.register_problems]
    if faults:
        raise Refused("登记表有问题，先改好再来：\n" + "\n".join(faults))
    return committee_at(house.survey, now())


def with_targets(house: House, year: int) -> Committee:
    """The same, where the year has targets."""
    found = committee(house)
    if year not in found.office.targets:
        known = "、".join(str(each) for each in found.office.targets) or "一年也没有"
        raise Refused(f"没有 {year} 年的任务指标。请写 content/data/targets/{year}.yaml；现在有的年份：{known}。")
    return found


def county(house: House, found: Committee) -> OrganisationId:
    """The organisation in whose folder the office writes."""
    own = found.organisations.at(Level.COUNTY)
    if not own:
        raise Refused(f"{house.content.name}/data/organisations.yaml 里没有县一级（level: county）的单位。")
    return own[0].id
