"""The preview: build, serve, watch, build again."""

import os
import sys
import traceback
from collections.abc import Callable, Iterable

from plugins.building import BuildStopped
from plugins.committee import Problem
from plugins.preview.server import PreviewServer
from plugins.preview.watching import Change

Build = Callable[[], Iterable[Problem]]
"""Brings the output folder up to date and says what has to be mended; BuildStopped where nothing could be built."""


def preview(server: PreviewServer, build: Build, changes: Iterable[Change]) -> None:
    """Builds at every change, and serves the site from the first build on.

    Comes back when the program itself has changed.
    """
    for change in changes:
        if change is Change.PROGRAM:
            return
        _publish(server, build)
        if not server.serves:
            server.begin()
            _say(f"\n网站在这里： {server.url}\n保存稿件后，打开的网页会自己更新。停止请按 Ctrl-C。\n")


def begin_again() -> None:
    """Becomes a new process with the program and the settings as they are now."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606


def _publish(server: PreviewServer, build: Build) -> None:
    """One build, told in the terminal and to every open page."""
    try:
        problems = tuple(str(problem) for problem in build())
    except BuildStopped as stop:
        problems = tuple(str(stop).splitlines())
    except Exception as error:
        # A fault of the program: the last good site stays up, and whoever mends it needs the place.
        problems = (f"程序出错：{type(error).__name__}：{error}",)
        traceback.print_exc()
    for problem in problems:
        _say(problem)
    server.board.post(problems)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
