"""`newsroom submit`."""

import shutil
from pathlib import Path

import click

from plugins.committee import Severity
from plugins.newsroom.bundle import Bundle
from plugins.newsroom.checking import written
from plugins.newsroom.comparing import side_by_side
from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.history import Entry, HistoryError
from plugins.newsroom.house import House
from plugins.newsroom.meeting import Clash, Clashes, Side
from plugins.newsroom.parcel import Parcel
from plugins.newsroom.screens.terminal import asked, confirmed, is_attended
from plugins.newsroom.sending import Ending, Sent, Submission
from plugins.newsroom.trouble import FULL, note

SIDES = {"1": Side.MINE, "2": Side.THEIRS}
KEPT = {
    Ending.OFFLINE: (
        "现在连不上网站。稿件已经在这台电脑上留好，下次执行 newsroom submit 时一起送。\n"
        "要是别的网页都打得开，请把 {log} 发给网站维护人员。"
    ),
    Ending.LOCKED_OUT: (
        "网站不认识这台电脑，没有送出。稿件已经在这台电脑上留好，不会丢。\n"
        "请把 {log} 发给网站维护人员，登记好以后再交一次。"
    ),
    Ending.NOWHERE: "稿件已经在这台电脑上留好。还没有设置送到哪里，请告诉网站维护人员。",
}


@click.command(options_metavar="[选项]")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[文件或文件夹]…")
@click.option("--yes", is_flag=True, help="不再问，直接交。")
@click.option(
    "--keep",
    type=click.Choice([each.value for each in Side]),
    help="两个人改了同一处时：mine 用我的，theirs 用别人的。",
)
@click.pass_obj
def command(house: House, paths: tuple[Path, ...], yes: bool, keep: str | None) -> Exit:
    """交稿：检查，告诉您要交什么，留好，再送到网站。没有网也不要紧，下次一起送。"""
    try:
        return _submit(house, paths, yes=yes, keep=Side(keep) if keep else None)
    except HistoryError as error:
        if FULL in str(error):
            raise Refused("磁盘满了，没有交成。稿件都在原处，没有动。请腾出地方，再交一次。") from error
        log = note(house.root, str(error))
        raise Refused(f"没有做完，稿件都没有丢。请再交一次；还不行，就把 {log} 发给网站维护人员。") from error


def _submit(house: House, paths: tuple[Path, ...], *, yes: bool, keep: Side | None) -> Exit:
    from plugins.building.source_tree import names

    submission = Submission(house.root, house.content.name)
    with submission.turn():
        if submission.is_clock_wrong():
            click.echo("这台电脑的时间好像不对，比上一次交稿还早。请看一看它准不准；这次照样可以交。")
        entries = submission.changes(names(house.content, house.survey.settings["IGNORE_FILES"]))
        bundle = Bundle(house, submission.history, submission.content, entries)
        chosen = bundle.chosen(paths)
        if not chosen and not submission.waiting():
            return _receive(submission)
        if chosen:
            _check(bundle, chosen)
            names_of = {str(key): name for key, name in house.survey.desk.organisations.items()}
            parcel = Parcel(
                history=submission.history, entries=tuple(chosen), names=names_of, content=submission.content
            )
            if not _kept(parcel, submission, yes=yes):
                return Exit.DONE
        else:
            click.echo("上次没有送出去的稿件，现在一起送。")
        return _sent(submission, keep)


def _receive(submission: Submission) -> Exit:
    """Nothing of ours to send; what others did is taken in all the same."""
    sent = submission.send({})
    _tell_received(sent, submission)
    click.echo("没有要交的稿件。")
    return Exit.DONE


def _check(bundle: Bundle, chosen: list[Entry]) -> None:
    problems = bundle.problems(chosen)
    if problems:
        click.echo(written(problems, "text"))
    if any(each.severity is Severity.ERROR for each in problems):
        raise Refused("上面的问题改好以后再交；什么也没有送出。想先交别的，就写上它的文件名：newsroom submit 文件名")


def _kept(parcel: Parcel, submission: Submission, *, yes: bool) -> bool:
    """Tell, ask, keep; whether the editor wants it."""
    click.echo("要交的有：")
    for line in parcel.lines():
        click.echo(f"  {line}")
    for warning in parcel.warnings():
        click.echo(f"请注意：{warning}")
    if not confirmed("现在交吗？", agreed=yes):
        click.echo("没有交。")
        return False
    submission.keep(list(parcel.entries), parcel.message())
    return True


def _sent(submission: Submission, keep: Side | None) -> Exit:
    choices: dict[str, Side] = {}
    if is_attended():
        click.echo("正在送，请等一等……")
    while True:
        try:
            return _ended(submission.send(choices), submission, choices)
        except Clashes as clashes:
            chosen = {each.path: _choose(each, keep) for each in clashes.clashes}
            if None in chosen.values():
                click.echo(_how_to_choose(submission))
                return Exit.CONFLICT
            choices |= {path: side for path, side in chosen.items() if side}


def _choose(clash: Clash, keep: Side | None) -> Side | None:
    """The side that the editor keeps; None for later."""
    click.echo(f"\n{clash.path}：您和别人改了同一处。")
    width = shutil.get_terminal_size().columns
    click.echo("\n".join(side_by_side(_text(clash.mine), _text(clash.theirs), width)))
    if keep or not is_attended():
        return keep
    answer = asked("用哪一个？1=我的，2=别人的，回车=以后再说", "以后再说")
    return SIDES.get(answer)


def _text(data: bytes | None) -> str:
    if data is None:
        return "（删去了）"
    return f"（不是文字，{len(data):,} 字节）" if b"\0" in data[:8000] else data.decode("utf-8", "replace")


def _how_to_choose(submission: Submission) -> str:
    name = f"{submission.history.branch()}@{{0}}"
    return (
        f"还没有送出。您的写法已经留好，不会丢（留底：{name}）。\n"
        "想好了再执行：newsroom submit --keep mine（用我的）或 newsroom submit --keep theirs（用别人的）。"
    )


def _ended(sent: Sent, submission: Submission, choices: dict[str, Side]) -> Exit:
    if sent.ending in KEPT:
        click.echo(KEPT[sent.ending].format(log=sent.log))
        return Exit.KEPT
    _tell_received(sent, submission)
    if choices:
        click.echo(f"没有用的那一种写法也没有丢（留底：{sent.kept or submission.history.branch() + '@{0}'}）。")
    click.echo("送到了。" if sent.ending is Ending.SENT else "网站上已经是这样了。")
    return Exit.DONE


def _tell_received(sent: Sent, submission: Submission) -> None:
    if sent.received:
        click.echo(f"别人改的 {len(sent.received)} 个文件也取来了（留底：{sent.kept}）。")
    for each in sent.received:
        if not each.after and each.path.startswith(f"{submission.content}/"):
            click.echo(f"  网站上删去了：{each.path.removeprefix(submission.history.prefix)}")
