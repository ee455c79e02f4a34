"""Training: sessions and person-times, what was taught, and the lessons to read at home."""

from collections.abc import Iterator
from functools import partial

from plugins.committee.addresses import TRAINING
from plugins.committee.days import short_day
from plugins.committee.office import SKILL_NAMES, Skill, Training
from plugins.pages.office.charts import chart
from plugins.pages.office_views import Row, Table, TrainingView
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing

LESSONS = "学习园地"
"""The group of standing pages that are lessons."""


def training_page(showing: Showing) -> Iterator[Page]:
    """The page, where any session was held."""
    if showing.committee.office.registers.trainings:
        yield Page(TRAINING, "office/training.html", "training", partial(_view, showing))


def _view(showing: Showing) -> TrainingView:
    sessions = sorted(showing.committee.office.registers.trainings, key=lambda each: each.on)
    years: Years = {}
    for session in sessions:
        years.setdefault(session.on.year, []).append(session)
    people = {year: sum(each.people for each in held) for year, held in years.items()}
    lessons = [each for each in showing.committee.pages if each.group == LESSONS]
    return TrainingView(
        head=showing.head("培训", "五老和关工干部学用电脑、手机和网络的培训。", TRAINING),
        breadcrumbs=showing.breadcrumbs(),
        sessions=len(sessions),
        people=sum(people.values()),
        chart=chart("各年培训人次", [(f"{year}年", count) for year, count in people.items()]),
        totals=_totals(years, people),
        skills=_skills(years),
        lessons=tuple(showing.link(each.title, each.address) for each in lessons),
        years=tuple(_year(year, years[year], showing) for year in reversed(years)),
    )


Years = dict[int, list[Training]]


def _totals(years: Years, people: dict[int, int]) -> Table:
    rows = [Row(Link(f"{year}年", ""), (str(len(held)), str(people[year]))) for year, held in years.items()]
    whole = Row(Link("合计", ""), (str(sum(map(len, years.values()))), str(sum(people.values()))))
    return Table(title="各年场次和人次", columns=("年份", "场次", "人次"), rows=(*rows, whole))


def _skills(years: Years) -> Table:
    def counts(skill: Skill) -> tuple[str, ...]:
        return tuple(str(sum(skill in each.skills for each in held)) for held in years.values())

    rows = tuple(Row(Link(SKILL_NAMES[skill], ""), counts(skill)) for skill in Skill)
    return Table(title="六会各讲了几场", columns=("六会", *(f"{year}年" for year in years)), rows=rows)


def _year(year: int, held: list[Training], showing: Showing) -> Table:
    return Table(
        title=f"{year}年",
        columns=("日期", "主办单位", "内容", "人数", "六会"),
        rows=tuple(_row(each, showing) for each in held),
    )


def _row(session: Training, showing: Showing) -> Row:
    organiser = showing.organisations[session.organiser].text
    skills = "、".join(SKILL_NAMES[each].removeprefix("会") for each in session.skills)
    return Row(Link(short_day(session.on), ""), (organiser, session.topic, str(session.people), skills))
