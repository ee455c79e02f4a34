"""`newsroom check`."""

from collections import Counter
from pathlib import Path

import click

from plugins.committee import Problem, Severity
from plugins.newsroom.checking import FORMATS, problems_of, wanted_files, written
from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House
from plugins.newsroom.screens.terminal import confirmed


@click.command(options_metavar="[选项]")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[文件或文件夹]…")
@click.option("--fix", is_flag=True, help="只有一种改法的先改好（改之前给您看）。")
@click.option("--yes", is_flag=True, help="不再问，直接改。")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="输出的样子，默认是一行一条。")
@click.pass_obj
def command(house: House, paths: tuple[Path, ...], fix: bool, yes: bool, form: str) -> Exit:
    """检查稿件，和生成网站时的检查完全一样。不写文件就检查全部。"""
    wanted = wanted_files(house, paths)
    if fix:
        _mend(house, wanted, yes=yes, quiet=form != "text")
    problems = problems_of(house, wanted)
    listed = written(problems, form)
    if listed:
        click.echo(listed)
    if form == "text":
        click.echo(_summary(problems))
    return Exit.TO_MEND if any(each.severity is Severity.ERROR for each in problems) else Exit.DONE


def _mend(house: House, wanted: frozenset[str] | None, *, yes: bool, quiet: bool) -> None:
    from plugins.newsroom.mending import mends

    for mend in mends(house, wanted):
        click.echo(mend.difference(), err=quiet)
        if confirmed(f"改 {mend.shown} 吗？", agreed=yes):
            mend.apply()
            click.echo(f"已改好 {mend.shown}：{'、'.join(mend.reasons)}。", err=quiet)


def _summary(problems: tuple[Problem, ...]) -> str:
    severities = Counter(each.severity for each in problems)
    errors, warnings = severities[Severity.ERROR], severities[Severity.WARNING]
    if errors:
        return f"有 {errors} 处错误" + (f"、{warnings} 处提醒" if warnings else "") + "。改好以后再检查一遍。"
    if warnings:
        return f"没有错误，有 {warnings} 处提醒，请看一看。"
    return "检查过了，没有问题。"
