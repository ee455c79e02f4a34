"""Standing pages: the rules, and what the site says of itself."""

from collections.abc import Iterator
from functools import partial

from plugins.committee import StandingPage
from plugins.pages.article import outline
from plugins.pages.page import Page
from plugins.pages.showing import Showing
from plugins.pages.views import StandingView


def standing_pages(showing: Showing) -> Iterator[Page]:
    """Every standing page, with the way to the others of its group."""
    for page in showing.committee.pages:
        yield Page(page.address, "page.html", page.slug, partial(_view, page, showing))


def _view(page: StandingPage, showing: Showing) -> StandingView:
    siblings = [each for each in showing.committee.pages if each.group == page.group != "" and each is not page]
    return StandingView(
        head=showing.head(page.title, page.summary or page.text.opening, page.address),
        breadcrumbs=showing.breadcrumbs(),
        title=page.title,
        outline=outline(page.text),
        body=page.text.body,
        pictures=tuple(showing.picture(each) for each in page.text.pictures),
        siblings=tuple(showing.link(each.title, each.address) for each in siblings),
    )
