"""`newsroom health`."""

from datetime import datetime

import click

from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House


@click.command(options_metavar="[选项]")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="哪一天来检查，默认今天。")
@click.option("--links", is_flag=True, help="连外面的链接也逐个打开看看（要上网，慢）。")
@click.option("--write", is_flag=True, help="把链接和日期两项登记下来，网站的 /health/ 一页就照它显示。")
@click.pass_obj
def command(house: House, on: datetime | None, links: bool, write: bool) -> Exit:
    """网站体检：照政府网站检查指标，哪一处不合格，哪一处到哪天会不合格，该谁来补。"""
    from plugins.newsroom.books import day_of, today
    from plugins.newsroom.inspection import REGISTER, findings, inspect, register, said

    day = day_of(on, house)
    seen = inspect(house, min(day, today(house)), outside=links)
    found = findings(house, seen)
    for line in (*said(found, day), *seen.remarks):
        click.echo(line)
    click.echo("没有日期的稿件：0 篇（没有日期的稿件发布不了）。")
    if write:
        register(house, seen)
        click.echo(f"链接和日期两项写进了 {house.content / 'data' / REGISTER}。")
    failed = sum(each.failed(day) for each in found)
    click.echo(f"{day} 检查，有 {failed} 处不合格。" if failed else f"{day} 检查，都合格。")
    return Exit.TO_MEND if failed else Exit.DONE
