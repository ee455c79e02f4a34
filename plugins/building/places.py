"""Where a build may read and write, checked before it does."""

import os
from collections.abc import Iterator
from pathlib import Path

from plugins.building.errors import SettingsWrong
from plugins.building.settings import Settings
from plugins.building.theme import SHARED, STYLESHEETS

PROJECT = Path(__file__).resolve().parent.parent.parent
LOCK = PROJECT / "requirements.lock"
"""Which libraries a build runs on."""


def check_places(settings: Settings) -> None:
    """Keep the output apart from what it is made of.

    Raises:
        SettingsWrong: if the output folder is, holds, or lies in the content folder or the theme, or holds the project;
            if it cannot be written; if the theme is none.

    """
    output = Path(settings["OUTPUT_PATH"]).resolve()
    faults: list[str] = []
    for name in ("PATH", "THEME"):
        source = Path(settings[name]).resolve()
        if output == source or output in source.parents or source in output.parents:
            text = f"输出文件夹 {output} 和 {name} 的文件夹 {source} 混在一起了。请换一个输出文件夹。[setting-wrong]"
            faults.append(text)
    if output == PROJECT or output in PROJECT.parents:
        faults.append(f"输出文件夹 {output} 里有本程序，不能用。请换一个输出文件夹。[setting-wrong]")
    faults += _unfit_theme(Path(settings["THEME"]))
    faults += filter(None, (_barred(name, Path(settings[name])) for name in ("OUTPUT_PATH", "CACHE_PATH")))
    if faults:
        raise SettingsWrong(faults)


def _unfit_theme(theme: Path) -> Iterator[str]:
    for file in ("templates/base.html", f"static/pictures/{SHARED}", *(f"static/css/{each}" for each in STYLESHEETS)):
        if not (theme / file).is_file():
            yield f"主题 {theme} 里没有 {file}。请把设置 THEME 改成主题文件夹。[setting-wrong]"
            return


def _barred(name: str, folder: Path) -> str | None:
    """What keeps a folder from being made or written to: a file in its place, or somebody else's folder."""
    place = next(each for each in (folder, *folder.parents) if each.exists())
    if not place.is_dir():
        return f"设置 {name} 要的文件夹 {folder} 建不了：{place} 是一个文件。请换一个文件夹。[setting-wrong]"
    if not os.access(place, os.W_OK | os.X_OK):
        return f"设置 {name} 要的文件夹 {folder} 不能写：没有 {place} 的写入权限。请换一个文件夹。[setting-wrong]"
    return None
