"""Badges: where an article was adopted, what an organisation was honoured for, and where it stands in the targets."""

from collections.abc import Iterator

from plugins.committee import Article, Organisation
from plugins.committee.addresses import ADOPTIONS, HONOURS, score_address
from plugins.committee.days import day
from plugins.committee.office.names import OUTLET_LEVEL_NAMES, figure
from plugins.pages.parts import Badge, Fact
from plugins.pages.showing import Showing


def adoption_badges(article: Article, showing: Showing) -> tuple[Badge, ...]:
    """Each outlet that took an article, with the day; it leads to where the outlet has it, else to the register."""
    register = showing.site.href(ADOPTIONS)
    return tuple(
        [
            Badge(
                name=f"{OUTLET_LEVEL_NAMES[each.level]}采用",
                text=f"{each.outlet}，{day(each.on)}",
                url=each.url or register,
                outside=bool(each.url),
            )
            for each in showing.committee.office.adoptions.get(article.path, ())
        ]
    )


def partner_facts(article: Article, showing: Showing) -> tuple[Fact, ...]:
    """The organisations that made an article together with its own."""
    names = [showing.organisations[each].text for each in article.partners if each in showing.organisations]
    return (Fact("合作单位", "、".join(names)),) if names else ()


def organisation_badges(organisation: Organisation, showing: Showing) -> tuple[Badge, ...]:
    """An organisation's honours, then its years of the targets; newest first."""
    return (*_honours(organisation, showing), *_scores(organisation, showing))


def _honours(organisation: Organisation, showing: Showing) -> Iterator[Badge]:
    for each in showing.committee.office.honours.get(organisation.id, ()):
        text = f"{each.title}（{each.role}）" if each.role else each.title
        yield Badge(name=f"{each.year}年表彰", text=text, url=showing.site.href(HONOURS))


def _scores(organisation: Organisation, showing: Showing) -> Iterator[Badge]:
    site, office = showing.site, showing.committee.office
    for year in office.targets:
        for each in office.scoreboard(year).assessments:
            if each.organisation == organisation.id:
                address = score_address(site.targets, year, organisation.id)
                place = f"第{each.rank}名，{figure(each.points)}分" if each.points > 0 else "还没有得分"
                yield Badge(name=f"{year}年{site.targets_title}", text=place, url=site.href(address))
