"""A new manuscript, with everything filled in that is known."""

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from plugins.committee import Column, ItemKind, OrganisationId
from plugins.newsroom.choosing import Option
from plugins.newsroom.exits import Refused
from plugins.newsroom.files import write_whole
from plugins.newsroom.house import House
from plugins.newsroom.manuscript import date_line, file_name, front_matter, mark

KEYS_TO_FILL = {
    ItemKind.ACTIVITY: {"place": "活动地点", "participants": "参加人数，只写数字"},
    ItemKind.VIDEO: {"video": "视频的网址", "duration": "时长，如3:25"},
}
"""What articles of a kind tell besides, and how the mark names it."""


class Draft(Struct, frozen=True, kw_only=True):
    """What an editor says of an article before it is written."""

    organisation: OrganisationId
    column: Column
    title: str
    moment: datetime


def organisations(house: House) -> list[Option]:
    """Those that publish, in the register's order."""
    full = {each.id: each.name for each in house.survey.registers.organisations}
    desk = house.survey.desk.organisations
    return [Option(each, short, (full.get(each, short),)) for each, short in desk.items()]


def columns(house: House, kind: str | None = None) -> list[Option]:
    """The columns, those of one kind only where one is named."""
    fitting = [each for each in house.survey.registers.columns if kind in (None, each.item)]
    return [Option(each.id, each.name) for each in fitting]


def column_of(house: House, column: str) -> Column:
    """A column by its id."""
    return next(each for each in house.survey.registers.columns if each.id == column)


def write_draft(house: House, draft: Draft) -> Path:
    """Write the file of a new article; `Refused` where there is no room for its name."""
    folder = house.content / "articles" / draft.organisation / f"{draft.moment:%Y}"
    file = free_place(folder, file_name(draft.moment, draft.title))
    write_whole(file, _text(house, draft).encode())
    return file


def free_place(folder: Path, name: str) -> Path:
    """Where a manuscript of a name can lie without taking another's place."""
    for number in range(1, 1000):
        file = folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        if not file.exists():
            return file
    raise Refused(f"{folder} 里叫“{name}”的稿件太多了。请换一个标题。")


def _text(house: House, draft: Draft) -> str:
    values = {
        "title": draft.title or mark("标题"),
        "date": date_line(draft.moment),
        "column": draft.column.name,
        "source": house.survey.desk.organisations[draft.organisation],
    }
    marks = {key: mark(what) for key, what in KEYS_TO_FILL.get(draft.column.item, {}).items()}
    return f"{front_matter(values | marks)}\n{mark('正文')}\n"
