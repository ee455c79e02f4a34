"""What outlets above the county took, by year and level."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from plugins.committee import Article
from plugins.committee.addresses import ADOPTIONS
from plugins.committee.days import short_day
from plugins.committee.office import OUTLET_LEVELS, Adoption
from plugins.committee.office.names import ADOPTION_NAMES, OUTLET_LEVEL_NAMES
from plugins.pages.office.charts import chart
from plugins.pages.office_views import AdoptedItem, AdoptionLevel, AdoptionsView, AdoptionYear
from plugins.pages.page import Page
from plugins.pages.parts import Counted, Link
from plugins.pages.showing import Showing


class Taken(NamedTuple):
    """An article with one of its adoptions."""

    article: Article
    adoption: Adoption


def adoptions_page(showing: Showing) -> Iterator[Page]:
    """The page, where anything was adopted."""
    if showing.committee.office.registers.adoptions:
        yield Page(ADOPTIONS, "office/adoptions.html", "adoptions", partial(_view, showing))


def _view(showing: Showing) -> AdoptionsView:
    taken = _taken(showing)
    years = sorted({each.adoption.on.year for each in taken}, reverse=True)
    counts = Counter(each.adoption.on.year for each in taken)
    return AdoptionsView(
        head=showing.head("媒体采用台账", "市级以上媒体采用本县稿件的情况，按年、按级别。", ADOPTIONS),
        breadcrumbs=showing.breadcrumbs(),
        total=len(taken),
        chart=chart("各年采用件数", [(f"{year}年", counts[year]) for year in reversed(years)]),
        years=tuple(_year(year, [each for each in taken if each.adoption.on.year == year], showing) for year in years),
    )


def _taken(showing: Showing) -> list[Taken]:
    adoptions = showing.committee.office.adoptions
    taken = [Taken(each, one) for each in showing.committee.articles for one in adoptions.get(each.path, ())]
    return sorted(taken, key=lambda each: (each.adoption.on, each.adoption.line), reverse=True)


def _year(year: int, taken: list[Taken], showing: Showing) -> AdoptionYear:
    by_level = ((level, [each for each in taken if each.adoption.level is level]) for level in OUTLET_LEVELS)
    counts = Counter(each.article.organisation for each in taken)
    return AdoptionYear(
        name=f"{year}年",
        count=len(taken),
        levels=tuple(
            AdoptionLevel(name=OUTLET_LEVEL_NAMES[level], items=tuple(_item(each, showing) for each in listed))
            for level, listed in by_level
            if listed
        ),
        organisations=tuple(
            Counted(showing.organisations[each].text, showing.organisations[each].url, count)
            for each, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        ),
    )


def _item(taken: Taken, showing: Showing) -> AdoptedItem:
    return AdoptedItem(
        article=showing.link(taken.article.title, taken.article.address),
        organisation=showing.organisations[taken.article.organisation],
        outlet=Link(taken.adoption.outlet, taken.adoption.url),
        kind=ADOPTION_NAMES[taken.adoption.kind],
        day=short_day(taken.adoption.on),
    )
