"""`newsroom reminders`."""

from datetime import datetime

import click

from plugins.newsroom.house import House
from plugins.newsroom.screens.bulletin import SAID


@click.command(options_metavar="[选项]")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="算到哪一天，默认今天。")
@click.pass_obj
def command(house: House, on: datetime | None) -> None:
    """催报：给每个落后的单位一条可以直接发出去的话；一件没报的，另写一份告知书（Word）。"""
    from plugins.newsroom.books import day_of, with_targets
    from plugins.newsroom.bulletins import FOLDER
    from plugins.office import reminders, write_all
    from plugins.office.forms import notice_docx

    day, site = day_of(on, house), house.survey.site
    found = reminders(with_targets(house, day.year), site, day)
    if not found:
        click.echo("没有落后的单位。")
        return
    folder = house.root / FOLDER / f"notices-{day}"
    title = f"关于补报{site.targets_title}稿件的告知书"
    notices = {
        folder / f"{each.organisation}.docx": notice_docx(title, each.name, each.notice, site.owner, day)
        for each in found
        if each.notice
    }
    for each in found:
        click.echo(each.message)
    for written in write_all(notices, house.root / FOLDER):
        click.echo(f"告知书{SAID[written.outcome]}：{written.file}")
