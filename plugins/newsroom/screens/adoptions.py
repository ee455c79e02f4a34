"""`newsroom adoptions`."""

import click

from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House

LEAST = 90
"""From this confidence on a row is written, unless another is asked for."""


@click.group(options_metavar="", subcommand_metavar="命令 …")
def command() -> None:
    """媒体采用登记。"""


@command.command("scan", options_metavar="[选项]")
@click.argument("sources", nargs=-1, required=True, metavar="订阅文件或网址…")
@click.option("--outlet", metavar="媒体", help="这些订阅是哪家媒体的（outlets.yaml 里的名称）。写入时必填。")
@click.option("--write", is_flag=True, help="把把握大的写进登记表；不加就只看。")
@click.option("--least", type=click.IntRange(1, 100), default=LEAST, help=f"把握有多大才写入，默认 {LEAST}。")
@click.pass_obj
def scan(house: House, sources: tuple[str, ...], outlet: str | None, write: bool, least: int) -> None:
    """在上级的 RSS 或 Atom 里找本县的稿件。不加 --write 什么也不改。"""
    from plugins.newsroom.books import today
    from plugins.newsroom.feeds import add, outlet_named, proposals

    if write and not outlet:
        raise Refused("要写入登记表，请用 --outlet 说明是哪家媒体采用的。")
    found, proposed = proposals(house, sources)
    for each in proposed:
        click.echo(f"{each.confidence}% {each.evidence}  {each.article}  {each.on or '没有日期'}  {each.url}")
        click.echo(f"     {each.entry}")
    if not proposed:
        click.echo("没有找到本县的稿件。")
    if write and outlet:
        sure = [each for each in proposed if each.confidence >= least]
        count = add(house, found, sure, outlet_named(outlet, found), today(house))
        click.echo(f"写入 {count} 行。" if count else "没有要写入的。")
