"""The committee into pages: one function a kind of page, one frozen view a page."""

from collections.abc import Iterator

from plugins.pages.article import article_page, article_pages, withdrawn_pages
from plugins.pages.home import home_page, not_found_page
from plugins.pages.indexes import archives_page, columns_page, organisations_page, tags_page
from plugins.pages.lists import list_pages
from plugins.pages.office import office_pages
from plugins.pages.page import Page, file_of
from plugins.pages.redirects import redirect_pages
from plugins.pages.sequences import Sequences
from plugins.pages.showing import Showing
from plugins.pages.site_map import site_map_page
from plugins.pages.standing import standing_pages
from plugins.pages.subscribe import subscribe_page

SINGLE = (
    home_page,
    columns_page,
    organisations_page,
    tags_page,
    archives_page,
    subscribe_page,
    site_map_page,
    not_found_page,
)
"""Kinds of which there is one page."""
MANY = (article_pages, withdrawn_pages, redirect_pages, list_pages, standing_pages, office_pages)
"""Kinds of which there are many."""


def pages_of(showing: Showing) -> Iterator[Page]:
    """Every page of the site."""
    for single in SINGLE:
        yield single(showing)
    for many in MANY:
        yield from many(showing)


__all__ = ["Page", "Sequences", "Showing", "article_page", "file_of", "pages_of"]
