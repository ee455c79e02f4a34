"""The royalties ledger of a year for the office alone: who is paid what, by quarter. It never enters the repository."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from plugins.committee import OrganisationId
from plugins.committee.office.names import OUTLET_LEVEL_NAMES
from plugins.committee.office.payroll import Payment, Payroll
from plugins.scores import Sheet, workbook

NUMBERS = "一二三四"
HEADER = ("采用日期", "稿件", "单位", "作者", "媒体", "级别", "金额（元）", "说明")
NEARLY = Decimal("0.9")
"""From this part of the budget on, the office is warned."""

Named = Callable[[OrganisationId], str]
"""An organisation's short name."""


def ledger_xlsx(roll: Payroll, named: Named) -> bytes:
    """A sheet a quarter, sums by author, what could not be paid, and the budget."""
    year = roll.rule.year
    quarters = (_quarter(number, roll, named) for number in range(1, 5))
    sheets = (*quarters, _authors(roll), _unpaid(roll), _budget(roll))
    return workbook(sheets, f"{year}年稿酬台账", date(year, 12, 31))


def _quarter(number: int, roll: Payroll, named: Named) -> Sheet:
    payments = [each for each in roll.payments if each.quarter == number]
    rows = [_row(each, named) for each in payments]
    total = sum((each.amount for each in payments), Decimal(0))
    return Sheet(f"第{NUMBERS[number - 1]}季度", HEADER, (*rows, ("合计", "", "", "", "", "", total, "")))


def _row(each: Payment, named: Named) -> tuple[str | date | Decimal, ...]:
    remark = "已到个人全年上限" if each.capped else ""
    level = OUTLET_LEVEL_NAMES[each.level]
    return (each.on, each.title, named(each.organisation), each.author, each.outlet, level, each.amount, remark)


def _authors(roll: Payroll) -> Sheet:
    rows = tuple((author, amount) for author, amount in roll.by_author().items())
    return Sheet("按作者合计", ("作者", "全年金额（元）"), (*rows, ("合计", roll.total)))


def _unpaid(roll: Payroll) -> Sheet:
    rows = tuple((each.title, each.outlet, each.amount) for each in roll.unpaid)
    return Sheet("没有署名未付", ("稿件", "媒体", "应付（元）"), rows)


def _budget(roll: Payroll) -> Sheet:
    rows = (("全年预算", roll.rule.budget), ("已付", roll.total), ("结余", roll.left))
    return Sheet("预算", ("项目", "金额（元）"), rows)


def warning(roll: Payroll) -> str:
    """What the office must know of the budget; empty where there is enough left."""
    budget = roll.rule.budget
    if roll.left < 0:
        return f"{roll.rule.year}年稿酬已超出预算 {-roll.left} 元（预算 {budget} 元，应付 {roll.total} 元）。"
    if roll.total >= budget * NEARLY:
        return f"{roll.rule.year}年稿酬预算快用完了：预算 {budget} 元，已用 {roll.total} 元，还剩 {roll.left} 元。"
    return ""
