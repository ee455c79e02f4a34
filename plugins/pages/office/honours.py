"""Who was honoured, by year."""

from collections.abc import Iterator
from functools import partial

from plugins.committee.addresses import HONOURS
from plugins.committee.office import Honour
from plugins.committee.office.names import HONOUR_NAMES
from plugins.pages.office_views import HonoursView, Row, Table
from plugins.pages.page import Page
from plugins.pages.showing import Showing


def honours_page(showing: Showing) -> Iterator[Page]:
    """The page, where anybody was honoured."""
    if showing.committee.office.registers.honours:
        yield Page(HONOURS, "office/honours.html", "honours", partial(_view, showing))


def _view(showing: Showing) -> HonoursView:
    honours = showing.committee.office.registers.honours
    years = sorted({each.year for each in honours}, reverse=True)
    return HonoursView(
        head=showing.head("表彰", "网上关工工作标兵、先进集体和先进个人，按年。", HONOURS),
        breadcrumbs=showing.breadcrumbs(),
        years=tuple(_year(year, [each for each in honours if each.year == year], showing) for year in years),
    )


def _year(year: int, honours: list[Honour], showing: Showing) -> Table:
    columns = ("单位", "称号", "类别", "职务", "授予单位")
    return Table(title=f"{year}年", columns=columns, rows=tuple(_row(each, showing) for each in honours))


def _row(honour: Honour, showing: Showing) -> Row:
    cells = (honour.title, HONOUR_NAMES[honour.kind], honour.role or "—", honour.by)
    return Row(showing.organisations[honour.organisation], cells)
