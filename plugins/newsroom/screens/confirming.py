"""What the editor says of a manuscript, beforehand or when asked."""

from datetime import datetime
from typing import Self

import click
from msgspec import Struct
from msgspec.structs import replace

from plugins.newsroom.drafting import columns, organisations
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Field
from plugins.newsroom.importing.understanding.parts import Article, Finding
from plugins.newsroom.screens.new import choice
from plugins.newsroom.screens.terminal import asked, chosen

SAID = "您写的"


class Stated(Struct, frozen=True, kw_only=True):
    """What was said on the command line; empty where nothing was."""

    organisation: str = ""
    organisation_name: str = ""
    column: str = ""
    date: datetime | None = None
    title: str = ""

    @classmethod
    def of(
        cls, house: House, *, organisation: str | None, column: str | None, date: str | None, title: str | None
    ) -> Self:
        """From the options as they were written; `Refused` where one means nothing."""
        known = organisations(house)
        key = choice("单位", organisation, known) if organisation else ""
        columns_known = columns(house)
        column_key = choice("栏目", column, columns_known) if column else ""
        moment = _moment(date) if date else None
        return cls(
            organisation=key,
            organisation_name=next((each.name for each in known if each.value == key), ""),
            column=next((each.name for each in columns_known if each.value == column_key), ""),
            date=moment,
            title=title or "",
        )

    def over(self, article: Article) -> Article:
        """An article with what was said in the place of what was found."""
        said = {
            Field.TITLE: self.title,
            Field.DATE: f"{self.date:%Y-%m-%d %H:%M:%S}" if self.date else "",
            Field.ORGANISATION: self.organisation_name,
            Field.COLUMN: self.column,
        }
        found = [each for each in article.findings if not said.get(each.field)]
        found += [Finding(field=field, value=value, where=SAID) for field, value in said.items() if value]
        return replace(
            article,
            title=self.title or article.title,
            date=self.date or article.date,
            organisation=self.organisation or article.organisation,
            column=self.column or article.column,
            findings=tuple(found),
        )

    def asked(self, house: House, article: Article) -> Article:
        """An article confirmed by the editor: what was found is offered, what was not is asked for."""
        click.echo("下面一项一项地核对，对的按回车，不对的重写。")
        title = article.title if self.title else asked("标题", article.title)
        moment = article.date
        while not self.date:
            answer = asked("日期", f"{article.date:%Y-%m-%d %H:%M:%S}" if article.date else "")
            found = dates_in(answer)
            if found:
                moment = found[0].moment
                break
            click.echo("日期看不懂，请写成 2019-12-12 09:30:00。")
        known = organisations(house)
        name = next((each.name for each in known if each.value == article.organisation), "")
        organisation = article.organisation if self.organisation else chosen("单位", known, name)
        kinds = columns(house)
        column = article.column if self.column else chosen("栏目", kinds, article.column)
        column_name = next((each.name for each in kinds if each.value == column), column)
        return replace(article, title=title, date=moment, organisation=organisation, column=column_name)


def _moment(date: str) -> datetime:
    found = dates_in(date)
    if not found:
        raise Refused(f"日期“{date}”看不懂。请写成 2019-12-12 09:30:00。")
    return found[0].moment
