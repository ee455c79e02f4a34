"""`newsroom new`."""

import os
import shlex
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from plugins.committee import ItemKind, OrganisationId
from plugins.newsroom.choosing import Option, matches
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.newsroom.legible import legible
from plugins.newsroom.screens.terminal import asked, chosen, is_attended


@click.command(options_metavar="[选项]")
@click.option("--organisation", "-o", help="单位：编号，或名字里的几个字。")
@click.option("--column", "-c", help="栏目：编号，或名字里的几个字。")
@click.option("--title", "-t", help="标题。")
@click.option(
    "--kind",
    type=click.Choice([each.value for each in ItemKind]),
    help="只在这一类栏目里选，例如 activity（活动）、video（视频）。",
)
@click.option("--open/--no-open", "opened", default=None, help="写好后打开文件，默认打开。")
@click.pass_obj
def command(
    house: House, organisation: str | None, column: str | None, title: str | None, kind: str | None, opened: bool | None
) -> None:
    """新写一篇稿件：回答几个问题，文件就建好了，接着写正文。"""
    from plugins.building.clock import now
    from plugins.newsroom.drafting import Draft, column_of, columns, organisations, write_draft

    choices = columns(house, kind)
    if not choices:
        raise Refused(f"没有 {kind} 这一类的栏目。栏目都登记在 {house.content.name}/data/columns.yaml 里。")
    draft = Draft(
        organisation=OrganisationId(choice("单位", organisation, organisations(house))),
        column=column_of(house, choice("栏目", column, choices, choices[0].value if len(choices) == 1 else "")),
        title=legible(title or "").strip() or (asked("标题") if is_attended() else ""),
        moment=now().astimezone(ZoneInfo(house.survey.site.timezone)),
    )
    file = write_draft(house, draft)
    click.echo(
        f"建好了：{house.shown(house.path_of(file))}\n写完正文，用“newsroom check”检查，用“newsroom submit”交稿。"
    )
    if is_attended() if opened is None else opened:
        open_file(file)


def choice(what: str, said: str | None, options: list[Option], default: str = "") -> str:
    """The value of an option: named on the command line, the only one, or asked for."""
    if said is not None:
        found = matches(said, options)
        if len(found) != 1:
            listed = "、".join(each.name for each in found or options)
            raise Refused(f"{what}“{said}”{'不止一个' if found else '没有登记'}。可以写：{listed}。")
        return found[0].value
    if default:
        return default
    if not is_attended():
        raise Refused(f"没有说是哪个{what}。请加上{what}，可以写：{'、'.join(each.name for each in options)}。")
    return chosen(what, options)


def open_file(file: Path) -> None:
    """Open a manuscript in the editor's own program."""
    program = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        if program:
            subprocess.run([*shlex.split(program, posix=os.name != "nt"), str(file)], check=False)
        else:
            click.launch(str(file))
    except (OSError, ValueError):
        click.echo(f"没有能打开它的程序。请用您平时写字的程序打开：{file}")
