"""`newsroom royalties`."""

from pathlib import Path

import click

from plugins.newsroom.house import House


@click.command(options_metavar="[选项]")
@click.option("--year", type=int, required=True, help="哪一年。")
@click.option("--out", type=click.Path(path_type=Path), metavar="文件", help="写到哪里，默认在您自己的文件夹里。")
@click.pass_obj
def command(house: House, year: int, out: Path | None) -> None:
    """稿酬台账（Excel）：按季度，每篇每人多少钱，还剩多少预算。里面有个人所得，不能放进网站文件夹。"""
    from plugins.newsroom.royalties import write_ledger
    from plugins.office.ledger import warning

    file, roll = write_ledger(house, year, out)
    click.echo(f"写好了：{file}")
    click.echo(f"{year} 年应付 {roll.total} 元，预算 {roll.rule.budget} 元，结余 {roll.left} 元。")
    for each in roll.unpaid:
        click.echo(f"没有署名，没有付：{each.title}（{each.outlet}，{each.amount} 元）")
    if told := warning(roll):
        click.echo(f"注意：{told}", err=True)
