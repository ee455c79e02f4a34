"""The committee: registers and articles gathered into one whole, with the orders and groups that pages ask for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from plugins.committee.article import Article, PicturePath, StandingPage, Status
from plugins.committee.column import Column, ColumnId
from plugins.committee.office.office import Office
from plugins.committee.organisation import OrganisationId, OrganisationTree
from plugins.committee.picture import Picture
from plugins.committee.registers import Registers

Key = TypeVar("Key")


class Committee:
    """All that the site's pages and feeds are made of. Lists are newest first; equal times go by path."""

    def __init__(
        self,
        registers: Registers,
        articles: Iterable[Article],
        pages: Iterable[StandingPage],
        pictures: Mapping[PicturePath, Picture],
    ) -> None:
        in_order = sorted(articles, key=lambda each: (each.published, each.path), reverse=True)
        self.registers = registers
        self.organisations = OrganisationTree(registers.organisations)
        self.columns: dict[ColumnId, Column] = {each.id: each for each in registers.columns}
        self.channels = registers.channels
        self.articles = [each for each in in_order if each.status is not Status.WITHDRAWN]
        """Those that readers see."""
        self.withdrawn = [each for each in in_order if each.status is Status.WITHDRAWN]
        self.pages = sorted(pages, key=lambda each: (each.order, each.slug))
        self.pictures = pictures

    @cached_property
    def documents(self) -> list[Article | StandingPage]:
        """All texts that readers see."""
        return [*self.articles, *self.pages]

    @cached_property
    def office(self) -> Office:
        """The office's books: targets, decisions, adoptions, scores."""
        return Office(self.registers.office, self.organisations, self.columns, self.articles)

    @cached_property
    def by_column(self) -> Mapping[ColumnId, list[Article]]:
        """Articles of each column; a column without any is there with an empty list."""
        return {each: [] for each in self.columns} | group(self.articles, lambda article: article.column)

    @cached_property
    def by_organisation(self) -> Mapping[OrganisationId, list[Article]]:
        """Articles that an organisation sent itself."""
        empty: dict[OrganisationId, list[Article]] = {each.id: [] for each in self.organisations.publishing()}
        return empty | group(self.articles, lambda article: article.organisation)

    @cached_property
    def by_branch(self) -> Mapping[OrganisationId, list[Article]]:
        """Articles of an organisation and of all below it."""
        above = {
            each.id: [each.id, *(ancestor.id for ancestor in self.organisations.ancestors(each.id))]
            for each in self.organisations
        }
        branches: dict[OrganisationId, list[Article]] = {each.id: [] for each in self.organisations}
        for article in self.articles:
            for organisation in above[article.organisation]:
                branches[organisation].append(article)
        return branches

    @cached_property
    def by_tag(self) -> Mapping[str, list[Article]]:
        """Articles of each tag; tags in code point order."""
        tags: dict[str, list[Article]] = defaultdict(list)
        for article in self.articles:
            for tag in article.tags:
                tags[tag].append(article)
        return dict(sorted(tags.items()))

    @cached_property
    def by_year(self) -> Mapping[int, list[Article]]:
        """Articles of each year, newest year first."""
        return group(self.articles, lambda article: article.published.year)

    @cached_property
    def by_month(self) -> Mapping[tuple[int, int], list[Article]]:
        """Articles of each month `(year, month)`, newest month first."""
        return group(self.articles, lambda article: (article.published.year, article.published.month))


def group(articles: Iterable[Article], key: Callable[[Article], Key]) -> dict[Key, list[Article]]:
    """Articles by a key, each group in the given order, groups in the order of their first article."""
    groups: dict[Key, list[Article]] = {}
    for article in articles:
        groups.setdefault(key(article), []).append(article)
    return groups
