"""The home page, and the page for an address that does not exist."""

from functools import partial

from plugins.committee import LEVEL_NAMES, SUPERIOR_LEVELS, Article, Column, ItemKind, Level
from plugins.committee.addresses import HOME, NOT_FOUND, organisation_address
from plugins.pages.page import Page
from plugins.pages.parts import Counted
from plugins.pages.showing import Showing
from plugins.pages.views import ColumnBlock, HomeView, LevelBlock, NotFoundView

LATEST = 8
NOTICES = 5
IN_COLUMN = 4
"""Articles in each block of the home page."""


def home_page(showing: Showing) -> Page:
    """The home page: a headline with its picture, what is new, notices, columns, organisations."""
    return Page(HOME, "index.html", "home", partial(_home, showing))


def _home(showing: Showing) -> HomeView:
    headline = next((each for each in showing.committee.articles if each.cover and not _is_notice(each, showing)), None)
    latest = [each for each in showing.committee.articles if each is not headline][:LATEST]
    notices = [each for each in showing.committee.articles if _is_notice(each, showing)][:NOTICES]
    site = showing.site
    return HomeView(
        head=showing.head(site.name, site.tagline, HOME),
        headline=showing.card(headline) if headline else None,
        latest=showing.cards(latest),
        notices=showing.lines(notices),
        columns=column_blocks(showing, IN_COLUMN),
        organisations=_levels(showing),
    )


def _is_notice(article: Article, showing: Showing) -> bool:
    return showing.committee.columns[article.column].item is ItemKind.NOTICE


def column_blocks(showing: Showing, count: int) -> tuple[ColumnBlock, ...]:
    """Every column with its newest articles."""
    return tuple(_block(each, showing, count) for each in showing.committee.columns.values())


def _block(column: Column, showing: Showing, count: int) -> ColumnBlock:
    articles = showing.committee.by_column[column.id]
    link = showing.columns[column.id]
    return ColumnBlock(
        column=Counted(link.text, link.url, len(articles)),
        description=column.description,
        lines=showing.lines(articles[:count]),
    )


def _levels(showing: Showing) -> tuple[LevelBlock, ...]:
    levels = [(level, showing.committee.organisations.at(level)) for level in Level if level not in SUPERIOR_LEVELS]
    counts = showing.committee.by_organisation
    return tuple(
        LevelBlock(
            name=LEVEL_NAMES[level],
            organisations=tuple(
                Counted(each.short, showing.site.href(organisation_address(each.id)), len(counts[each.id]))
                for each in organisations
            ),
        )
        for level, organisations in levels
        if organisations
    )


def not_found_page(showing: Showing) -> Page:
    """`404.html`: what a web server shows for an address that does not exist."""
    return Page(NOT_FOUND, "404.html", "", partial(_not_found, showing))


def _not_found(showing: Showing) -> NotFoundView:
    head = showing.head("没有找到这个页面", "您要找的页面不在这里。", NOT_FOUND, robots="noindex")
    return NotFoundView(head=head, latest=showing.cards(showing.committee.articles[:LATEST]))
