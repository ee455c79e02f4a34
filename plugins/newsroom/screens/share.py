"""`newsroom share`."""

from pathlib import Path

import click

from plugins.newsroom.exits import Exit
from plugins.newsroom.house import House

FOLDER = "share"


@click.command(options_metavar="[选项]")
@click.argument("article", type=click.Path(path_type=Path), metavar="稿件")
@click.option("--to", "folder", type=click.Path(path_type=Path), help="放到哪个文件夹，默认是 share。")
@click.option("--font", type=click.Path(path_type=Path), help="海报用的字体文件，默认自己找。")
@click.pass_obj
def command(house: House, article: Path, folder: Path | None, font: Path | None) -> Exit:
    """转发一篇：微信群里的话、公众号的正文、带二维码的海报。"""
    from plugins.newsroom.files import write_whole
    from plugins.newsroom.sharing.article import shared
    from plugins.newsroom.sharing.fragment import page, pictures
    from plugins.newsroom.sharing.message import message

    found = shared(house, article)
    place = (folder or house.root / FOLDER) / article.stem
    words = message(found)
    write_whole(place / "weixin.txt", f"{words}\n".encode())
    write_whole(place / "gongzhonghao.html", page(found).encode())
    click.echo(f"发到微信群的话（已存为 {place / 'weixin.txt'}）：\n\n{words}\n")
    click.echo(f"公众号正文：{place / 'gongzhonghao.html'}（用浏览器打开，全选、复制，粘贴到公众号编辑器）")
    for number, picture in enumerate(pictures(found), 1):
        click.echo(f"  图片{number}：{picture}")
    from plugins.newsroom.sharing.poster import poster

    write_whole(place / "haibao.png", poster(found, font))
    click.echo(f"海报：{place / 'haibao.png'}")
    if found.address not in words:
        click.echo("提醒：网址里有汉字，有的手机上点不开。发到群里先试一试，点不开就发海报。")
    if found.site.url.startswith(("http://127.", "http://localhost")):
        click.echo("提醒：网址还是这台电脑自己的，别人打不开。请先在 publishconf.py 里写好 SITEURL。")
    return Exit.DONE
