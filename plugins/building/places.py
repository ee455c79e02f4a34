"""Where a build may read and write, checked before it does."""

from pathlib import Path

from plugins.building.errors import SettingsWrong
from plugins.building.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent.parent


def check_places(settings: Settings) -> None:
    """Keep the output apart from what it is made of.

    Raises:
        SettingsWrong: if the output folder is, holds, or lies in the content folder or the theme, or holds the project.

    """
    output = Path(settings["OUTPUT_PATH"]).resolve()
    faults = []
    for name in ("PATH", "THEME"):
        source = Path(settings[name]).resolve()
        if output == source or output in source.parents or source in output.parents:
            text = f"输出文件夹 {output} 和 {name} 的文件夹 {source} 混在一起了。请换一个输出文件夹。[setting-wrong]"
            faults.append(text)
    if output == PROJECT or output in PROJECT.parents:
        faults.append(f"输出文件夹 {output} 里有本程序，不能用。请换一个输出文件夹。[setting-wrong]")
    if not (Path(settings["THEME"]) / "templates").is_dir():
        faults.append(f"没有找到主题 {settings['THEME']}。请把设置 THEME 改成主题文件夹。[setting-wrong]")
    if faults:
        raise SettingsWrong(faults)
