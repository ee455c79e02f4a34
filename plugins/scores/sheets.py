"""A year's scores as tables for spreadsheets: CSV, and XLSX with typed cells."""

import csv
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any, NamedTuple

from plugins.committee.office.names import MARK_NAMES, OUTLET_LEVEL_NAMES, PACE_NAMES
from plugins.committee.organisation import Level
from plugins.scores.record import OrganisationRecord, ScoresRecord

Cell = str | int | float | Decimal | date

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins with one of these is a formula to a spreadsheet (OWASP, CSV injection)."""

ITEM_HEADER = ("单位", "类别", "日期", "稿件", "网址", "验收通过", "说明", "得分")


class Sheet(NamedTuple):
    """A table with its names of columns."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def ranking(scores: ScoresRecord) -> Sheet:
    """A row for each organisation."""
    names = [each.name for each in scores.totals]
    header = (
        *("类别", "名次", "单位", "应报合计", "已报合计", "验收通过"),
        *(f"{name}{what}" for name in names for what in ("应报", "已报")),
        *("全部完成", "进度", "采用篇数", "得分"),
    )
    return Sheet("排名", header, tuple(_rank(each, names) for each in scores.organisations))


def _rank(each: OrganisationRecord, names: Sequence[str]) -> tuple[Cell, ...]:
    lines = {line.name: (line.due, line.done) for line in each.lines}
    numbers = (number for name in names for number in lines.get(name, (0, 0)))
    end = ("是" if each.complete else "否", PACE_NAMES[each.pace], each.adopted, each.points)
    return (each.group, each.rank, each.short, each.due, each.done, each.accepted, *numbers, *end)


def items(scores: ScoresRecord) -> Sheet:
    """A row for each point: articles, adoptions, what was asked for and did not come."""
    return Sheet("明细", ITEM_HEADER, tuple(row for each in scores.organisations for row in _items(each)))


def _items(each: OrganisationRecord) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for line in each.lines:
        for item in line.items:
            marks = "、".join(MARK_NAMES[mark] for mark in item.marks)
            accepted = "是" if item.accepted else "否"
            rows.append((each.short, line.name, item.date, item.title, item.url, accepted, marks, item.points))
    for bonus in each.bonuses:
        why = f"{OUTLET_LEVEL_NAMES[Level(bonus.level)]}：{bonus.outlet}"
        rows.append((each.short, "采用加分", bonus.date, bonus.title, bonus.url, "", why, bonus.points))
    rows += [(each.short, "约稿未交", one.until, one.subject, "", "", "", -one.points) for one in each.penalties]
    return rows


def as_csv(scores: ScoresRecord) -> bytes:
    """The ranking, in UTF-8 with the byte order mark by which spreadsheets know it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    sheet = ranking(scores)
    writer.writerow(sheet.header)
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, float):
        return f"{cell:g}"
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell


def as_xlsx(scores: ScoresRecord) -> bytes:
    """The ranking and all that explains it; the same scores make the same bytes."""
    title = f"{scores.county}{scores.year}年{scores.title}"
    return workbook((ranking(scores), items(scores)), title, scores.until)


def workbook(sheets: Sequence[Sheet], title: str, created: date) -> bytes:
    """Sheets with frozen names of columns and typed cells; `created` is the only date that the file carries."""
    from xlsxwriter import Workbook

    data = BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": datetime.combine(created, time())})
    bold = book.add_format({"bold": True, "bg_color": "#f2eadc", "border": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.header, bold)
        for place, row in enumerate(sheet.rows, 1):
            _write(page, place, row, day)
        page.autofit()
    book.close()
    return data.getvalue()


def _write(page: Any, place: int, row: Sequence[Cell], day: Any) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, date):
            page.write_datetime(place, column, datetime.combine(cell, time()), day)
        elif isinstance(cell, str):
            page.write_string(place, column, cell)
        else:
            page.write_number(place, column, cell)
