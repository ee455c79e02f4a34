"""`newsroom mine`."""

import click

from plugins.newsroom.house import House


@click.command(options_metavar="[选项]")
@click.argument("organisation", required=False, metavar="[单位]")
@click.option("--year", type=click.IntRange(1990, 2100), help="哪一年，默认今年。")
@click.pass_obj
def command(house: House, organisation: str | None, year: int | None) -> None:
    """我们单位这一年：发了几篇、草稿几篇、撤回几篇，任务指标完成了多少。"""
    from plugins.building.clock import now
    from plugins.newsroom.books import today
    from plugins.newsroom.drafting import organisations
    from plugins.newsroom.screens.new import choice
    from plugins.newsroom.standing import standing_of
    from plugins.newsroom.yearbook import year_of

    chosen = choice("单位", organisation, organisations(house))
    found = year_of(house, chosen, year or today(house).year, now())
    click.echo(f"{house.survey.desk.organisations[found.organisation]} {found.year} 年")
    for name, titles in (
        ("已发", found.published),
        ("定好日期还没到", found.coming),
        ("草稿", found.drafts),
        ("撤回", found.withdrawn),
        ("退回，等修改", found.faulty),
    ):
        click.echo(f"{name} {len(titles)} 篇")
        for title in titles:
            click.echo(f"  {title}")
    if found.next_date:
        click.echo(f"下一篇在 {found.next_date:%Y-%m-%d %H:%M} 发布")
    for line in standing_of(house, found.organisation, found.year):
        click.echo(line)
