"""A settings file as Pelican reads it: checked before Pelican acts on it, and its mistakes told in plain words."""

import re
import traceback
from pathlib import Path
from typing import Any

import pelican.settings
from pelican import Pelican

from plugins.building.errors import BuildStopped, SettingsWrong
from plugins.building.settings import OURS, Settings
from plugins.building.settings_check import check

FULL_WIDTH = re.compile(r"invalid character '(.)'")


def read(file: Path, overrides: Settings) -> Settings:
    """The settings of a file, with some of them replaced.

    Raises:
        SettingsWrong: with a line for each mistake in the file.

    """
    try:
        settings: Settings = pelican.settings.read_settings(str(file), override=dict(overrides))
    except BuildStopped:
        raise
    except Exception as error:
        fault = fault_in(error)
        if fault is None:
            raise
        raise SettingsWrong([fault]) from error
    return settings


def guard(program: type[Pelican]) -> None:
    """Check the settings of a program before Pelican corrects, replaces or stumbles over what it reads.

    Pelican makes its program of the settings only afterwards, and has no signal for this.
    """
    handle = pelican.settings.handle_deprecated_settings

    def checked(stated: dict[str, Any]) -> Any:
        if _concern(stated, program):
            check(stated)
        return handle(stated)

    pelican.settings.handle_deprecated_settings = checked


def _concern(stated: Settings, program: type[Pelican]) -> bool:
    """Whether settings are meant for a program, even where they fail to name it rightly."""
    named = stated.get("PELICAN_CLASS")
    return issubclass(named, program) if isinstance(named, type) else bool(stated.keys() & OURS.keys())


def fault_in(error: BaseException) -> str | None:
    """What is wrong with a settings file, from the error that stopped Pelican; None where that is not the cause."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if frame.f_code is pelican.settings.get_settings_from_file.__code__:
            return _mistake(error, Path(frame.f_locals["path"]))
        if frame.f_code is pelican.settings.configure_settings.__code__ and isinstance(error, ValueError):
            return _missing_folder(frame.f_locals["settings"])
    return None


def _mistake(error: BaseException, file: Path) -> str:
    if isinstance(error, ValueError) and "null bytes" in str(error):
        # What Python calls a mistake of syntax from 3.11.4 on.
        error = SyntaxError(str(error))
    if isinstance(error, SyntaxError):
        return f"{_shown(error.filename or file)}:{error.lineno or 1}: 错误 {_advice(error)}[setting-syntax]"
    if not file.is_file():
        return f"没有找到设置文件 {file}。请检查 -s 后面写的文件名。[setting-file]"
    if file.suffix != ".py":
        return f"设置文件 {file} 的名字要以 .py 结尾。[setting-file]"
    place, line = _place(error, file)
    return f"{place}:{line}: 错误 执行这一行时出错：{type(error).__name__}: {error}。请改正这一行。[setting-failed]"


def _advice(error: SyntaxError) -> str:
    found = FULL_WIDTH.search(error.msg)
    if found:
        return f"“{found[1]}”不能写在这里，也许是全角标点。请改成半角的。"
    if error.lineno is None:
        return f"读不出这个文件（{error.msg}）。请另存为 UTF-8 编码。"
    return f"这一行或上一行的写法不对（{error.msg}）。请检查引号、括号是否成对，各项之间有没有逗号。"


def _place(error: BaseException, file: Path) -> tuple[str, int]:
    """The last line that ran in the settings file, or in a file beside it."""
    folder = file.resolve().parent
    steps = [
        each for each in traceback.extract_tb(error.__traceback__) if Path(each.filename).resolve().parent == folder
    ]
    return (_shown(steps[-1].filename), steps[-1].lineno or 1) if steps else (_shown(file), 1)


def _shown(file: str | Path) -> str:
    place = Path(file).resolve()
    return str(place.relative_to(Path.cwd()) if place.is_relative_to(Path.cwd()) else place)


def _missing_folder(settings: Settings) -> str | None:
    for name in ("PATH", "THEME"):
        if not Path(settings[name]).is_dir():
            return f"没有找到文件夹 {settings[name]}。请改正设置 {name}，或者命令行里写的文件夹名。[setting-wrong]"
    return None
