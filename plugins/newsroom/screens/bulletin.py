"""`newsroom bulletin`."""

from datetime import datetime

import click

from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House
from plugins.office.writing import Outcome

SAID = {Outcome.WRITTEN: "写好了", Outcome.UNCHANGED: "没有变化", Outcome.EDITED: "有人改过，没有动它"}


@click.command(options_metavar="[选项]")
@click.option("--year", type=int, required=True, help="哪一年。")
@click.option("--quarter", type=click.IntRange(1, 4), required=True, help="第几季度，1 到 4。")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="落款日期，默认今天。")
@click.pass_obj
def command(house: House, year: int, quarter: int, on: datetime | None) -> Exit:
    """一个季度的通报：文章草稿、A4 打印页、Word 文档、微信群短文，一次写好。改过的不会被覆盖。"""
    from plugins.newsroom.books import day_of
    from plugins.newsroom.bulletins import write_bulletin

    made, files = write_bulletin(house, year, quarter, day_of(on, house))
    click.echo(made.title)
    for each in files:
        click.echo(f"{SAID[each.outcome]}：{each.file}")
        if each.difference:
            click.echo(each.difference)
    if any(each.outcome is Outcome.EDITED for each in files):
        click.echo("要用重新生成的，请先把改过的文件挪走，再执行一遍。")
        return Exit.TO_MEND
    return Exit.DONE
