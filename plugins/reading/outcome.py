"""What came of reading a manuscript."""

from msgspec import Struct

from plugins.committee import Article, Problem, StandingPage
from plugins.reading.desk import Asked


class Reading(Struct, frozen=True, kw_only=True):
    """An article as read; where a problem is an error there is none, unless it was withdrawn: its notice stays."""

    article: Article | None
    html: str
    """The body, sanitised, its digest being `article.text.body`; empty without an article, and where one is faulty."""
    problems: tuple[Problem, ...] = ()
    asked: Asked | None = None
    """What of the desk this reading depends on; None: on all of it."""


class PageReading(Struct, frozen=True, kw_only=True):
    """A standing page as read; there is no page where a problem is an error."""

    page: StandingPage | None
    html: str
    """The body, sanitised, its digest being `page.text.body`; empty without a page."""
    problems: tuple[Problem, ...] = ()
    asked: Asked | None = None
    """What of the desk this reading depends on; None: on all of it."""
