"""`newsroom reminders`."""

from datetime import datetime

import click

from plugins.newsroom.house import House
from plugins.newsroom.screens.bulletin import SAID


@click.command(options_metavar="[选项]")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="算到哪一天，默认今天。")
@click.option("--quarter", type=click.IntRange(1, 4), help="催哪个季度，1 到 4；不写就看全年。")
@click.option("--year", type=int, help="哪一年，默认是日期那一年。")
@click.pass_obj
def command(house: House, on: datetime | None, quarter: int | None, year: int | None) -> None:
    """催报：给每个落后的单位一条可以直接发出去的话；一件没报的，另写一份告知书（Word）。"""
    from plugins.newsroom.books import day_of
    from plugins.newsroom.notices import write_notices

    day = day_of(on, house)
    found, files = write_notices(house, day, year or day.year, quarter)
    if not found:
        click.echo("没有落后的单位。")
    for each in found:
        click.echo(each.message)
    for written in files:
        click.echo(f"告知书{SAID[written.outcome]}：{written.file}")
