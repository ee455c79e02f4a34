"""What the State Council's office inspects and fails a public site for, with the day on which each would fail.

政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号): a home page without news for two weeks, news columns without any
for two weeks, notice columns for six months, empty columns, dead links; and dates that cannot be right. An article
without a date is never published, so that none is to be found here.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.committee.article import Article
from plugins.committee.column import Column, ItemKind
from plugins.committee.problem import Problem
from plugins.committee.site import Site

if TYPE_CHECKING:
    from plugins.committee.committee import Committee

TWO_WEEKS = timedelta(days=14)
SIX_MONTHS = timedelta(days=183)
STALE = {ItemKind.NEWS: TWO_WEEKS, ItemKind.NOTICE: SIX_MONTHS}
"""How long a column of a kind may be without anything new."""
DEAD = frozenset({"link-dead", "picture-missing"})


class Concern(StrEnum):
    """What is looked at."""

    HOME = "首页更新"
    STALE = "栏目更新"
    EMPTY = "空白栏目"
    FUTURE = "日期晚于提交"
    LINK = "失效链接"


class Finding(Struct, frozen=True, kw_only=True):
    """One thing, sound or not."""

    concern: Concern
    what: str
    newest: date | None
    """Of what is looked at; None where there is nothing."""
    fails: date | None
    """The first day on which an inspection would fail it; None: it fails now, whatever is done elsewhere."""
    who: str
    """Who could mend it."""

    def failed(self, on: date) -> bool:
        """Whether an inspection on a day would fail it."""
        return self.fails is None or self.fails <= on


def health(
    committee: "Committee",
    site: Site,
    problems: Sequence[Problem] = (),
    committed: Mapping[str, datetime] | None = None,
) -> tuple[Finding, ...]:
    """What an inspection would look at.

    `problems`: of the site's own check. `committed`: when each file below the content folder was first committed,
    where that is known.
    """
    office = f"{site.short}办公室"
    return (
        _home(committee, office),
        *(_column(each, committee, office) for each in committee.columns.values() if _is_inspected(each, committee)),
        *_future(committee, committed or {}),
        *_links(problems, committee, office),
    )


def _home(committee: "Committee", office: str) -> Finding:
    newest = committee.articles[0].published.date() if committee.articles else None
    return Finding(
        concern=Concern.HOME,
        what="首页最新一条",
        newest=newest,
        fails=newest + TWO_WEEKS if newest else None,
        who=office,
    )


def _is_inspected(column: Column, committee: "Committee") -> bool:
    return column.item in STALE or not committee.by_column[column.id]


def _column(column: Column, committee: "Committee", office: str) -> Finding:
    articles = committee.by_column[column.id]
    if not articles:
        return Finding(concern=Concern.EMPTY, what=f"栏目“{column.name}”", newest=None, fails=None, who=office)
    newest = articles[0].published.date()
    return Finding(
        concern=Concern.STALE,
        what=f"栏目“{column.name}”",
        newest=newest,
        fails=newest + STALE[column.item],
        who=_senders(articles, committee, office),
    )


def _senders(articles: Sequence[Article], committee: "Committee", office: str) -> str:
    """The office, and the last three that wrote for the column."""
    names = dict.fromkeys(committee.organisations[each.organisation].short for each in articles)
    return "、".join([office, *list(names)[:3]])


def _future(committee: "Committee", committed: Mapping[str, datetime]) -> Iterator[Finding]:
    for article in committee.articles:
        first = committed.get(article.file)
        if first and article.published.date() > first.astimezone(article.published.tzinfo).date():
            organisation = committee.organisations[article.organisation].short
            day = article.published.date()
            what = f"“{article.title}”写的是{day}，提交于{first.date()}"
            yield Finding(concern=Concern.FUTURE, what=what, newest=day, fails=None, who=organisation)


def _links(problems: Sequence[Problem], committee: "Committee", office: str) -> Iterator[Finding]:
    owners = {each.file: committee.organisations[each.organisation].short for each in committee.articles}
    for each in problems:
        if each.code in DEAD:
            file = each.file.partition("/")[2]
            what = f"{each.file}:{each.line} {each.text}"
            yield Finding(concern=Concern.LINK, what=what, newest=None, fails=None, who=owners.get(file, office))
