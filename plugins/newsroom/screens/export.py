"""`newsroom export`."""

from pathlib import Path

import click

from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House
from plugins.newsroom.screens.share import FOLDER


@click.command(options_metavar="[选项]")
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="稿件…")
@click.option("--to", "folder", type=click.Path(path_type=Path), help="放到哪个文件夹，默认是 share。")
@click.pass_obj
def command(house: House, articles: tuple[Path, ...], folder: Path | None) -> Exit:
    """把稿件变成 Word 文档，图片也在里面：打印、送审、报给上级。草稿也可以。"""
    from plugins.newsroom.exporting import word
    from plugins.newsroom.files import write_whole
    from plugins.newsroom.sharing.article import looked_at

    for article in articles:
        file = (folder or house.root / FOLDER) / article.stem / f"{article.stem}.docx"
        write_whole(file, word(looked_at(house, article)))
        click.echo(f"写好了：{file}")
    return Exit.DONE
