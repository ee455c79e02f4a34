"""`newsroom health`."""

from datetime import datetime

import click

from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House


@click.command(options_metavar="[选项]")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="哪一天来检查，默认今天。")
@click.option("--links", is_flag=True, help="连外面的链接也逐个打开看看（要上网，慢）。")
@click.pass_obj
def command(house: House, on: datetime | None, links: bool) -> Exit:
    """网站体检：照政府网站检查指标，哪一处不合格，哪一处到哪天会不合格，该谁来补。"""
    from plugins.newsroom.books import day_of
    from plugins.newsroom.inspection import findings

    day = day_of(on, house)
    failed = 0
    for each in findings(house, outside=links):
        now = each.failed(day)
        failed += now
        newest = f"，最新一条 {each.newest}" if each.newest else ""
        until = f"从 {each.fails} 起不合格" if each.fails else "不合格"
        click.echo(f"{'✗' if now else '✓'} {each.concern} {each.what}{newest}，{until}。请找：{each.who}")
    click.echo("没有日期的稿件：0 篇（没有日期的稿件发布不了）。")
    click.echo(f"{day} 检查，有 {failed} 处不合格。" if failed else f"{day} 检查，都合格。")
    return Exit.TO_MEND if failed else Exit.DONE
