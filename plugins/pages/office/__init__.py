"""The pages of the office's work; each is there where its register holds something."""

from collections.abc import Iterator

from plugins.pages.office.adoptions import adoptions_page
from plugins.pages.office.budget import budget_page
from plugins.pages.office.health import health_page
from plugins.pages.office.honours import honours_page
from plugins.pages.office.score import score_pages
from plugins.pages.office.scoreboard import scoreboard_pages
from plugins.pages.office.training import training_page
from plugins.pages.office.years import years_page
from plugins.pages.page import Page
from plugins.pages.showing import Showing

KINDS = (
    years_page,
    scoreboard_pages,
    score_pages,
    adoptions_page,
    honours_page,
    training_page,
    budget_page,
    health_page,
)


def office_pages(showing: Showing) -> Iterator[Page]:
    """Every page of the office's work."""
    for kind in KINDS:
        yield from kind(showing)


__all__ = ["office_pages"]
