"""The office's books over the articles: decisions and adoptions joined to them, and the scoreboard of every year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from plugins.committee.article import Address, Article, ArticlePath, Status
from plugins.committee.column import Column, ColumnId
from plugins.committee.office.adoption import Adoption
from plugins.committee.office.decision import Decision
from plugins.committee.office.honour import Honour
from plugins.committee.office.registers import OfficeRegisters
from plugins.committee.office.scoreboard import Scoreboard, scoreboard
from plugins.committee.office.targets import Targets
from plugins.committee.organisation import OrganisationId, OrganisationTree

Row = TypeVar("Row", Adoption, Decision)


class Office:
    """What follows from the registers and the articles that readers see."""

    def __init__(
        self,
        registers: OfficeRegisters,
        organisations: OrganisationTree,
        columns: Mapping[ColumnId, Column],
        articles: Sequence[Article],
    ) -> None:
        """`articles`: newest first."""
        self.registers = registers
        self._organisations, self._columns, self._articles = organisations, columns, articles
        self._boards: dict[int, Scoreboard] = {}

    @cached_property
    def targets(self) -> Mapping[int, Targets]:
        """The rule of each year, newest first."""
        return {each.year: each for each in sorted(self.registers.targets, key=lambda each: -each.year)}

    @cached_property
    def by_path(self) -> Mapping[ArticlePath, Article]:
        """Articles that readers see."""
        return {each.path: each for each in self._articles}

    @cached_property
    def _by_year(self) -> Mapping[int, list[Article]]:
        years: dict[int, list[Article]] = defaultdict(list)
        for each in self._articles:
            years[each.published.year].append(each)
        return years

    @cached_property
    def _by_address(self) -> Mapping[Address, Article]:
        addresses = {alias: each for each in self._articles for alias in each.aliases}
        return addresses | {each.address: each for each in self._articles}

    def _joined(self, rows: Iterable[Row]) -> Mapping[ArticlePath, tuple[Row, ...]]:
        """Rows by the path that their article has today; a row names any address that the article ever had."""
        found: dict[ArticlePath, list[Row]] = defaultdict(list)
        for row in rows:
            if article := self._by_address.get(Address(f"/{row.article}/")):
                found[article.path].append(row)
        return {path: tuple(each) for path, each in found.items()}

    @cached_property
    def adoptions(self) -> Mapping[ArticlePath, tuple[Adoption, ...]]:
        """By article that readers see, oldest first."""
        return self._joined(sorted(self.registers.adoptions, key=lambda each: (each.on, each.line)))

    @cached_property
    def decisions(self) -> Mapping[ArticlePath, tuple[Decision, ...]]:
        """By article that readers see."""
        return self._joined(self.registers.decisions)

    @cached_property
    def former_views(self) -> Mapping[ArticlePath, int]:
        """By article that readers see: how often it was read on the site before this one."""
        addresses = self._by_address if self.registers.views else {}
        return {addresses[each.address].path: each.views for each in self.registers.views if each.address in addresses}

    @cached_property
    def honours(self) -> Mapping[OrganisationId, tuple[Honour, ...]]:
        """By organisation, newest first."""
        found: dict[OrganisationId, list[Honour]] = defaultdict(list)
        for each in sorted(self.registers.honours, key=lambda each: -each.year):
            found[each.organisation].append(each)
        return {organisation: tuple(each) for organisation, each in found.items()}

    def closed_on(self, year: int) -> date:
        """The day up to which a year's page counts: the newest date in the books, at most the year's last day.

        Not the day of the build: a page changes when something happened, not because a night has passed.
        """
        newest = next((each for each in self._articles if each.status is Status.PUBLISHED), None)
        dates = [newest.published.date()] if newest else []
        dates += [each.on for each in self.registers.decisions]
        dates += [each.on for each in self.registers.adoptions]
        return min(max(dates, default=date(year, 1, 1)), date(year, 12, 31))

    def scoreboard(self, year: int) -> Scoreboard:
        """The scoreboard of a year that has targets, as its page shows it."""
        if year not in self._boards:
            self._boards[year] = self.scoreboard_on(year, self.closed_on(year))
        return self._boards[year]

    def scoreboard_on(self, year: int, on: date) -> Scoreboard:
        """The scoreboard of a year that has targets, on a day."""
        concerned = {each.path: each for each in self._by_year.get(year, ())}
        concerned |= {path: self.by_path[path] for path in self.adoptions}
        return scoreboard(
            self.targets[year],
            self._organisations,
            self._columns,
            list(concerned.values()),
            {path: rows for path, rows in self.decisions.items() if path in concerned},
            self.adoptions,
            on,
        )
