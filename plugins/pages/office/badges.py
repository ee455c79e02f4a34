"""Badges: where an article was adopted, and what an organisation was honoured for, as facts beside them."""

from plugins.committee import Article, Organisation
from plugins.committee.days import day
from plugins.committee.office.names import OUTLET_LEVEL_NAMES
from plugins.pages.showing import Showing
from plugins.pages.views import Fact


def adoption_facts(article: Article, showing: Showing) -> tuple[Fact, ...]:
    """Each outlet that took an article, with the day."""
    found = showing.committee.office.adoptions.get(article.path, ())
    return tuple([Fact(f"{OUTLET_LEVEL_NAMES[each.level]}采用", f"{each.outlet}，{day(each.on)}") for each in found])


def partner_facts(article: Article, showing: Showing) -> tuple[Fact, ...]:
    """The organisations that made an article together with its own."""
    names = [showing.organisations[each].text for each in article.partners if each in showing.organisations]
    return (Fact("合作单位", "、".join(names)),) if names else ()


def honour_facts(organisation: Organisation, showing: Showing) -> tuple[Fact, ...]:
    """Each honour of an organisation, newest first."""
    found = showing.committee.office.honours.get(organisation.id, ())
    return tuple(
        [Fact(f"{each.year}年表彰", f"{each.title}（{each.role}）" if each.role else each.title) for each in found]
    )
