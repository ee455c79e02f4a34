"""The year's money: what was planned and used; royalties by level and organisation, never by person."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from plugins.committee.addresses import BUDGET
from plugins.committee.office import BudgetLine, RoyaltyRule
from plugins.committee.office.names import BUDGET_NAMES, OUTLET_LEVEL_NAMES, figure
from plugins.committee.office.payroll import Payroll, payroll
from plugins.pages.office_views import BudgetView, Row, Table
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing


def budget_page(showing: Showing) -> Iterator[Page]:
    """The page, where any year has a budget."""
    if showing.committee.office.registers.royalties:
        yield Page(BUDGET, "office/budget.html", "budget", partial(_view, showing))


def _view(showing: Showing) -> BudgetView:
    office = showing.committee.office
    rules = office.registers.royalties
    rolls = [payroll(each, showing.committee.articles, office.adoptions, rules) for each in reversed(rules)]
    return BudgetView(
        head=showing.head("经费", "稿酬、用书、报告费三项经费的预算和使用，按年。", BUDGET),
        breadcrumbs=showing.breadcrumbs(),
        tables=tuple(table for each in rolls for table in _year(each, showing)),
    )


def _year(roll: Payroll, showing: Showing) -> Iterator[Table]:
    rule = roll.rule
    rows = tuple(_line(line, planned, _used(line, roll, showing)) for line, planned in _planned(rule).items())
    yield Table(title=f"{rule.year}年经费（元）", columns=("项目", "预算", "已用", "结余"), rows=rows)
    if roll.payments:
        levels = ((OUTLET_LEVEL_NAMES[level], amount) for level, amount in roll.by_level().items())
        rows = tuple(Row(Link(name, ""), (figure(amount),)) for name, amount in levels)
        yield Table(title=f"{rule.year}年稿酬按媒体级别（元）", columns=("级别", "金额"), rows=rows)
        sums = roll.by_organisation().items()
        rows = tuple(Row(showing.organisations[each], (figure(amount),)) for each, amount in sums)
        yield Table(title=f"{rule.year}年稿酬按单位（元）", columns=("单位", "金额"), rows=rows)


def _planned(rule: RoyaltyRule) -> dict[BudgetLine, Decimal]:
    return {BudgetLine.ROYALTIES: rule.budget, BudgetLine.BOOKS: rule.books, BudgetLine.LECTURES: rule.lectures}


def _used(line: BudgetLine, roll: Payroll, showing: Showing) -> Decimal:
    if line is BudgetLine.ROYALTIES:
        return roll.total
    spent = showing.committee.office.registers.spending
    return sum((each.amount for each in spent if each.line is line and each.on.year == roll.rule.year), Decimal(0))


def _line(line: BudgetLine, planned: Decimal, used: Decimal) -> Row:
    return Row(Link(BUDGET_NAMES[line], ""), (figure(planned), figure(used), figure(planned - used)))
