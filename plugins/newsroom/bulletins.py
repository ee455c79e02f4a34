"""A quarter's bulletin in its four forms."""

from datetime import date
from pathlib import Path

from plugins.committee import Committee, ItemKind
from plugins.newsroom.books import county, with_targets
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.office import Bulletin, Written, bulletin, write_all
from plugins.office.quarter import quarter as quarter_of

FOLDER = "bulletins"
"""Below the site's folder; the printed forms lie there, outside of what is published."""


def write_bulletin(house: House, year: int, quarter: int, on: date) -> tuple[Bulletin, tuple[Written, ...]]:
    """Draft article, page to print, Word document and plain text; edited ones are left as they are."""
    from plugins.office.forms import bulletin_docx, manuscript, page

    committee = with_targets(house, year)
    last = quarter_of(committee.office.targets[year], quarter).last
    if on < last:
        raise Refused(f"第 {quarter} 季度到 {last} 才结束，现在写通报还早。落款日期不对的，请用 --date 写明。")
    made = bulletin(committee, house.survey.site, year, quarter, on, house.survey.settings["BULLETIN_COPIES"])
    folder = house.root / FOLDER
    files = {
        _draft(house, committee, made): manuscript(made, _column(committee)).encode(),
        folder / f"{made.name}.html": page(made).encode(),
        folder / f"{made.name}.docx": bulletin_docx(made),
        folder / f"{made.name}.txt": f"{made.brief}\n".encode(),
    }
    return made, write_all(files, folder)


def _draft(house: House, committee: Committee, made: Bulletin) -> Path:
    """Where the draft lies, or will lie."""
    folder = house.content / "articles" / county(house, committee)
    lying = sorted(folder.glob(f"*/{made.name}.md"))
    return lying[0] if lying else folder / str(made.on.year) / f"{made.name}.md"


def _column(committee: Committee) -> str:
    """The column for notices."""
    for column in committee.columns.values():
        if column.item is ItemKind.NOTICE:
            return column.name
    raise Refused("content/data/columns.yaml 里没有通知类（item: notice）的栏目，通报没有地方放。")
