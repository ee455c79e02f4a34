"""`newsroom import`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.house import House
from plugins.newsroom.screens.terminal import confirmed, is_attended

if TYPE_CHECKING:
    from plugins.newsroom.importing.importer import Opened, Outcome
    from plugins.newsroom.importing.understanding.parts import Article

NAMES = {
    "title": "标题",
    "date": "日期",
    "author": "作者",
    "photographer": "摄影",
    "organisation": "单位",
    "source": "来源",
    "column": "栏目",
}
SITE_REPORT = "import-report.txt"
NEEDED = ("title", "date", "organisation", "column")


@click.command(options_metavar="[选项]")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="文件或文件夹…（“-”是从管道读）")
@click.option("--organisation", "-o", help="单位：编号，或名字里的几个字。不写就从稿件里找。")
@click.option("--column", "-c", help="栏目：编号，或名字里的几个字。不写就从稿件里找。")
@click.option("--date", "-d", help="日期。不写就从稿件里找。")
@click.option("--title", "-t", help="标题。不写就从稿件里找。")
@click.option(
    "--site",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="老网站存下来的全部网页：写文件夹，一次导入。",
)
@click.option("--clipboard", is_flag=True, help="导入剪贴板里的网页内容（先在浏览器里复制）。")
@click.option("--yes", is_flag=True, help="不再一项一项地问，照找到的写；没有找到的留下记号。")
@click.pass_obj
def command(
    house: House,
    sources: tuple[Path, ...],
    organisation: str | None,
    column: str | None,
    date: str | None,
    title: str | None,
    site: Path | None,
    clipboard: bool,
    yes: bool,
) -> Exit:
    """导入稿件：Word、WPS、网页、公众号文章、邮件、文本、PDF，或装着稿件和照片的文件夹、压缩包。"""
    from plugins.newsroom.importing.placing import register_of
    from plugins.newsroom.screens.confirming import Stated

    if site is not None:
        return _site(house, site)
    if not sources and not clipboard:
        raise Refused("没有说导入哪个文件。例如：newsroom import 稿件.docx", Exit.TO_MEND)
    stated = Stated.of(house, organisation=organisation, column=column, date=date, title=title)
    register = register_of(house)
    rows: list[tuple[str, str]] = []
    failed = False
    for source in (*sources, *([None] if clipboard else [])):
        opened = _opened(source, register)
        for outcome in opened.outcomes:
            result, good = _imported(house, outcome, stated, yes=yes)
            rows.append((outcome.name, result))
            failed |= not good
        rows += [(each, "没有用上") for each in opened.unused]
    if len(rows) > 1:
        _table(rows)
    return Exit.TO_MEND if failed else Exit.DONE


def _site(house: House, folder: Path) -> Exit:
    from plugins.newsroom.files import write_whole
    from plugins.newsroom.importing.site import import_site

    batch = import_site(house, folder, lambda done, total: click.echo(f"已读 {done}/{total} 页"))
    report = house.root / SITE_REPORT
    write_whole(report, batch.report().encode())
    click.echo(batch.report().partition("\n")[0])
    if batch.views:
        click.echo(f"浏览次数记下 {batch.views} 条：{house.content.name}/data/views.csv")
    click.echo(f"要核对的都写在 {SITE_REPORT} 里。再执行一次不会重复，也不会动您改过的稿件。")
    return Exit.DONE


def _opened(source: Path | None, register: object) -> "Opened":
    from plugins.newsroom.importing import importer
    from plugins.newsroom.importing.request import File
    from plugins.newsroom.importing.understanding import Register

    assert isinstance(register, Register)  # noqa: S101 imported late
    if source is None:
        from plugins.newsroom.importing.clipboard import copied_page

        return importer.open_files((File(name="剪贴板.html", data=copied_page()),), register)
    if str(source) == "-":
        from plugins.newsroom.importing.clipboard import fragment_of, is_fragment

        data = sys.stdin.buffer.read()
        name = "剪贴板.html" if is_fragment(data) else "输入"
        return importer.open_files((File(name=name, data=fragment_of(data)),), register)
    if not source.exists():
        from plugins.newsroom.importing.importer import Opened, Outcome

        return Opened(outcomes=(Outcome(name=str(source), refused="没有找到这个文件。请看一看名字有没有写错。"),))
    return importer.open_source(source, register)


def _imported(house: House, outcome: "Outcome", stated: object, *, yes: bool) -> tuple[str, bool]:
    """Tell, confirm, write; what became of it, and whether it was good."""
    from plugins.newsroom.importing.placing import place
    from plugins.newsroom.screens.confirming import Stated

    assert isinstance(stated, Stated)  # noqa: S101 imported late
    if outcome.article is None:
        click.echo(f"{outcome.name}：{outcome.refused}", err=True)
        return f"没有导入：{outcome.refused}", False
    article = stated.over(outcome.article)
    _tell(outcome.name, article)
    if is_attended() and not yes:
        article = stated.asked(house, article)
        if not confirmed("写成稿件吗？", agreed=False):
            return "没有导入：您说不要", True
    placed = place(house, article, outcome.key)
    shown = house.shown(house.path_of(placed.file))
    beside = f"，图片 {placed.pictures} 张" if placed.pictures else ""
    click.echo(f"{'写好了' if placed.new else '早就导入过了，没有动'}：{shown}{beside}")
    unknown = [NAMES[each] for each in NEEDED if not getattr(article, each)]
    if unknown:
        click.echo(f"还要填：{'、'.join(unknown)}。稿件里留了“请填写”的记号，填好才能交。")
    click.echo(f"看一看：newsroom preview {shown}\n交稿：newsroom submit")
    return f"→ {shown}", True


def _tell(name: str, article: "Article") -> None:
    click.echo(f"\n{name}")
    found = {each.field.value: each for each in article.findings}
    for key, label in NAMES.items():
        if key in found:
            value = found[key].value
            click.echo(f"  {label}：{value}（{found[key].where}）")
        elif key in NEEDED:
            click.echo(f"  {label}：没有找到")
    for doubt in article.doubts:
        click.echo(f"  请核对：{doubt}。")
    if article.left_out:
        click.echo(f"  没有放进来：{'；'.join(article.left_out)}。")
    for address in article.outside:
        click.echo(f"  别处的图片，没有取来，要用请另存到稿件旁边：{address}")


def _table(rows: list[tuple[str, str]]) -> None:
    click.echo("\n结果：")
    for name, result in rows:
        click.echo(f"  {name}  {result}")
