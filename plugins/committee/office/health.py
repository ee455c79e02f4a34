"""What the State Council's office inspects and fails a public site for, with the day on which each would fail.

政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号): a home page without news for two weeks, news columns without any
for two weeks, notice columns for six months, empty columns, dead links; and dates that cannot be right. An article
without a date is never published, so that none is to be found here.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.committee.article import Article
from plugins.committee.column import Column, ItemKind
from plugins.committee.office.inspection import Concern, Seen
from plugins.committee.site import Site

if TYPE_CHECKING:
    from plugins.committee.committee import Committee

TWO_WEEKS = timedelta(days=14)
SIX_MONTHS = timedelta(days=183)
STALE = {ItemKind.NEWS: TWO_WEEKS, ItemKind.NOTICE: SIX_MONTHS}
"""How long a column of a kind may be without anything new."""


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
    sound: bool = False
    """Whether it was looked at and cannot fail by the passing of days."""

    def failed(self, on: date) -> bool:
        """Whether an inspection on a day would fail it."""
        return not self.sound and (self.fails is None or self.fails <= on)


def health(committee: "Committee", site: Site, seen: Iterable[Seen] = ()) -> tuple[Finding, ...]:
    """What an inspection would look at. `seen`: what history and other sites told."""
    office = f"{site.short}办公室"
    return (
        _home(committee, office),
        *(_column(each, committee, office) for each in committee.columns.values() if _is_inspected(each, committee)),
        *_seen(seen, committee, office),
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


def _seen(rows: Iterable[Seen], committee: "Committee", office: str) -> Iterator[Finding]:
    titles = {each.file: each.title for each in committee.documents}
    owners = {each.file: committee.organisations[each.organisation].short for each in committee.articles}
    for row in rows:
        title = f"“{titles[row.file]}”" if row.file in titles else ""
        place = f"（{row.file}{f'，第{row.line}行' if row.line else ''}）" if row.file else ""
        yield Finding(
            concern=row.concern,
            what=f"{title}{place}{row.what}",
            newest=None,
            fails=row.on if row.file else None,
            who=owners.get(row.file, office),
            sound=not row.file,
        )


def public(rows: Iterable[Seen], committee: "Committee") -> Iterator[Seen]:
    """The rows on what readers see, or on registers: what was mended by withdrawal is no matter any more."""
    shown = {each.file for each in committee.documents}
    return (each for each in rows if not each.file or each.file in shown or each.file.startswith("data/"))
