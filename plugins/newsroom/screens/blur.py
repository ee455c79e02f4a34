"""`newsroom blur`."""

import re
from pathlib import Path

import click

from plugins.newsroom.exits import Exit, Refused

_BOX = re.compile(r"\s*(\d+)\s*[,，]\s*(\d+)\s*[,，]\s*(\d+)\s*[,，]\s*(\d+)\s*", re.ASCII)


@click.command(options_metavar="[选项]")
@click.argument("picture", type=click.Path(path_type=Path), metavar="图片")
@click.argument("boxes", nargs=-1, required=True, metavar="左,上,宽,高…")
def command(picture: Path, boxes: tuple[str, ...]) -> Exit:
    """把照片里的一块打上马赛克，看不回来。可以一次写几块，例如：120,80,200,200。"""
    from plugins.images.blurring import BlurError, Box, blur
    from plugins.newsroom.files import write_whole

    try:
        data = picture.read_bytes()
    except OSError as error:
        raise Refused(f"打不开图片 {picture}。请看一看名字有没有写错。") from error
    for written in boxes:
        match = _BOX.fullmatch(written)
        if not match:
            raise Refused(f"“{written}”看不懂。请依次写左边距、上边距、宽、高，用逗号隔开，例如：120,80,200,200。")
        try:
            data = blur(data, Box(*map(int, match.groups())))
        except BlurError as error:
            raise Refused(f"{picture}：{error}") from error
    write_whole(picture, data)
    click.echo(f"遮好了 {len(boxes)} 块：{picture}。原来的照片如果在别处还有，也请收好，不要上网。")
    return Exit.DONE
