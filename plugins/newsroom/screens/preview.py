"""`newsroom preview`."""

import re
import subprocess
import sys
import webbrowser
from pathlib import Path

import click

from plugins.newsroom.exits import Refused
from plugins.newsroom.house import PROGRAM, House

READY = re.compile(r"http://127\.0\.0\.1:\d+/")


@click.command(options_metavar="[选项]")
@click.argument("article", required=False, type=click.Path(path_type=Path), metavar="[稿件]")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="端口，默认 8000。")
@click.option("--open/--no-open", "opened", default=True, help="在浏览器里打开，默认打开。")
@click.pass_obj
def command(house: House, article: Path | None, port: int, opened: bool) -> int:
    """在这台电脑上看网站，草稿也看得到；保存稿件，网页自己更新。写了稿件就直接打开那一篇。"""
    address = _address(house, article) if article else ""
    preview = subprocess.Popen(
        [sys.executable, "-P", "-m", "plugins.preview", "--port", str(port)],
        cwd=house.root,
        env=_environment(),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        for line in preview.stdout or ():
            click.echo(line, nl=False)
            found = READY.search(line)
            if found:
                click.echo(f"这一篇在： {found[0]}{address}" if address else "", nl=bool(address))
                if opened:
                    webbrowser.open(f"{found[0]}{address}")
        return preview.wait()
    finally:
        if preview.poll() is None:
            preview.terminate()


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(PROGRAM), "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}


def _address(house: House, article: Path) -> str:
    path = house.path_of(article)
    if not (path.startswith(("articles/", "pages/")) and path.endswith(".md") and article.is_file()):
        raise Refused(f"{article} 不是一篇稿件。请写 {house.content.name}/articles 里的一个 .md 文件。")
    return f"{path.partition('/')[2].removesuffix('.md')}/"
