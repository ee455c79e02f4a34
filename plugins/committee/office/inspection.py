"""What only a look at history and at other sites can tell: kept in a register, so that a build needs neither."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.committee.problem import Problem

if TYPE_CHECKING:
    from plugins.committee.committee import Committee

DEAD = frozenset({"link-dead", "link-path", "anchor-missing", "picture-missing", "picture-unusable"})
"""Problems that would be dead links and pictures, were the manuscript published with them."""


class Concern(StrEnum):
    """What is looked at."""

    HOME = "首页更新"
    STALE = "栏目更新"
    EMPTY = "空白栏目"
    FUTURE = "日期晚于提交"
    LINK = "失效链接"


SEEN_BY_HAND = (Concern.LINK, Concern.FUTURE)
"""What the register holds."""


class Seen(Struct, frozen=True, kw_only=True):
    """A row of `inspection.csv`: what was found on a day."""

    on: date
    concern: Concern
    file: str = ""
    """Below the content folder; empty: all that was looked at is sound."""
    line: int = 0
    """In the file; 0 where it is the whole of it."""
    what: str


def late_dates(committee: "Committee", committed: Mapping[str, datetime], on: date) -> Iterator[Seen]:
    """Articles that state a day later than that of their commit, by file below the content folder."""
    for article in committee.articles:
        moment = committed.get(article.file)
        day = article.published.date()
        if moment and day > (kept := moment.astimezone(article.published.tzinfo).date()):
            what = f"写的是{day}，提交于{kept}"
            yield Seen(on=on, concern=Concern.FUTURE, file=article.file, line=0, what=what)


def broken(problems: Sequence[Problem], on: date) -> Iterator[Seen]:
    """Dead links within the site, as its check tells them."""
    for each in problems:
        if each.code in DEAD:
            file = each.file.partition("/")[2]
            yield Seen(on=on, concern=Concern.LINK, file=file, line=each.line, what=each.text)
