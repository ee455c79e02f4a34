"""Pages that list lists: columns, organisations, tags, years and months."""

from functools import partial

from plugins.committee import LEVEL_NAMES, SUPERIOR_LEVELS, Level, Organisation
from plugins.committee.addresses import ARCHIVES, COLUMNS, ORGANISATIONS, TAGS, year_address
from plugins.pages.home import column_blocks
from plugins.pages.lists import month_count
from plugins.pages.page import Page
from plugins.pages.parts import Counted, Fact
from plugins.pages.showing import Showing
from plugins.pages.views import ArchivesView, ArchiveYear, ColumnsView, OrganisationBranch, OrganisationsView, TagsView

IN_COLUMN = 3
"""Articles shown of each column."""


def columns_page(showing: Showing) -> Page:
    """All columns with what they hold."""
    return Page(COLUMNS, "columns.html", "columns", partial(_columns, showing))


def _columns(showing: Showing) -> ColumnsView:
    head = showing.head("栏目", "本站的全部栏目。", COLUMNS)
    return ColumnsView(head=head, breadcrumbs=showing.breadcrumbs(), columns=column_blocks(showing, IN_COLUMN))


def organisations_page(showing: Showing) -> Page:
    """All organisations as a tree with counts."""
    return Page(ORGANISATIONS, "organisations.html", "organisations", partial(_organisations, showing))


def _organisations(showing: Showing) -> OrganisationsView:
    tree = showing.committee.organisations
    numbers = [(level, len(tree.at(level))) for level in Level]
    return OrganisationsView(
        head=showing.head("组织", "从上级关工委到每个村、社区、学校的关工小组。", ORGANISATIONS),
        breadcrumbs=showing.breadcrumbs(),
        levels=tuple(Fact(LEVEL_NAMES[level], f"{number}个") for level, number in numbers if number),
        tree=tuple(_branch(each, showing) for each in tree.roots()),
    )


def _branch(organisation: Organisation, showing: Showing) -> OrganisationBranch:
    superior = organisation.level in SUPERIOR_LEVELS
    return OrganisationBranch(
        text=organisation.short,
        url="" if superior else showing.organisations[organisation.id].url,
        level=LEVEL_NAMES[organisation.level],
        count=0 if superior else len(showing.committee.by_organisation[organisation.id]),
        total=len(showing.committee.by_branch[organisation.id]),
        sample=organisation.sample,
        members=tuple(_branch(each, showing) for each in showing.committee.organisations.children(organisation.id)),
    )


def tags_page(showing: Showing) -> Page:
    """All tags with the number of their articles."""
    return Page(TAGS, "tags.html", "tags", partial(_tags, showing))


def _tags(showing: Showing) -> TagsView:
    tags = showing.committee.by_tag.items()
    return TagsView(
        head=showing.head("标签", "本站文章的全部标签。", TAGS),
        breadcrumbs=showing.breadcrumbs(),
        tags=tuple(Counted(tag, showing.tags[tag].url, len(articles)) for tag, articles in tags),
    )


def archives_page(showing: Showing) -> Page:
    """All years and months."""
    return Page(ARCHIVES, "archives.html", "archives", partial(_archives, showing))


def _archives(showing: Showing) -> ArchivesView:
    years = showing.committee.by_year.items()
    return ArchivesView(
        head=showing.head("往期", "按年、按月查找文章。", ARCHIVES),
        breadcrumbs=showing.breadcrumbs(),
        years=tuple(_year(year, len(articles), showing) for year, articles in years),
    )


def _year(year: int, count: int, showing: Showing) -> ArchiveYear:
    months = showing.committee.by_month.items()
    return ArchiveYear(
        year=Counted(f"{year}年", showing.site.href(year_address(year)), count),
        months=tuple(month_count(showing, *when, len(articles)) for when, articles in months if when[0] == year),
    )
