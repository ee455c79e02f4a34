"""Where the time of a build goes: by stage, and by manuscript.

Asked for, the functions that stages consist of are replaced by ones that look at the clock; not asked for, nothing of
this is loaded, and no stage pays for it. What is measured runs in one process, so that times add up.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

Built = TypeVar("Built")

STAGES = {
    "读取": (
        ("plugins.building.conversion", "_read"),
        ("plugins.reading.manuscript", "text_of"),
        ("plugins.reading.manuscript", "divided"),
        ("plugins.reading.manuscript", "_form"),
    ),
    "转换": (("plugins.reading.manuscript", "_converted"),),
    "消毒": (("plugins.reading.markdown.conversion", "sanitise"),),
    "检查": (("plugins.reading.manuscript", "article_of"), ("plugins.reading.manuscript", "check_manuscript")),
    "汇总": (
        ("plugins.building.generators.content", "gather"),
        ("plugins.building.generators.content", "close_links"),
    ),
    "图片": (("plugins.images.darkroom", "Darkroom.develop"),),
    "套版": (("plugins.building.rendering", "Renderer.render"),),
    "封验": (("plugins.building.rendering", "seal"), ("plugins.building.pieces", "seal_piece")),
    "订阅": (("plugins.building.production", "_feed_files"),),
    "写盘": (("plugins.building.production", "write"), ("plugins.building.press", "write")),
}
"""Each stage with the functions that it consists of, without those of other stages that they call."""

MANUSCRIPT = ("plugins.building.conversion", "_convert")
SLOWEST = 10


class Time(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float
    """Of this process and of those that it waited for."""


class Stopwatch:
    """Adds up the time of stages; while one runs within another, the other rests."""

    def __init__(self) -> None:
        self.stages = {name: Time(0, 0) for name in STAGES}
        self.calls = dict.fromkeys(STAGES, 0)
        self.manuscripts: dict[str, float] = {}
        """Seconds by path."""
        self._running: list[str] = []
        self._since = _now()

    def time(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time counted for a stage."""

        @wraps(function)
        def timed(*values: Any, **named: Any) -> Any:
            self._turn()
            self._running.append(stage)
            self.calls[stage] += 1
            try:
                return function(*values, **named)
            finally:
                self._turn()
                self._running.pop()

        return timed

    def time_manuscripts(self, convert: Callable[..., Any]) -> Callable[..., Any]:
        """The function that converts one file, its time noted for the file."""

        @wraps(convert)
        def timed(errand: Any, path: str, *values: Any) -> Any:
            began = time.perf_counter()
            try:
                return convert(errand, path, *values)
            finally:
                self.manuscripts[path] = time.perf_counter() - began

        return timed

    def _turn(self) -> None:
        """Give the time since the last turn to the stage that ran."""
        now = _now()
        if self._running:
            stage = self._running[-1]
            before = self.stages[stage]
            spent = Time(now.wall - self._since.wall, now.cpu - self._since.cpu)
            self.stages[stage] = Time(before.wall + spent.wall, before.cpu + spent.cpu)
        self._since = now


def _now() -> Time:
    return Time(time.perf_counter(), time.process_time() + sum(os.times()[2:4]))


def timed(build: Callable[[], Built]) -> tuple[Built, str]:
    """What a build comes to, and the table of its times."""
    began = _now()
    with measured() as watch:
        built = build()
    ended = _now()
    return built, table(watch, Time(ended.wall - began.wall, ended.cpu - began.cpu))


@contextmanager
def measured() -> Iterator[Stopwatch]:
    """While this lasts, all stages are timed."""
    watch = Stopwatch()
    began = [_replace(place, partial(watch.time, stage)) for stage, functions in STAGES.items() for place in functions]
    began.append(_replace(MANUSCRIPT, watch.time_manuscripts))
    try:
        yield watch
    finally:
        for undo in reversed(began):
            undo()


def _replace(place: tuple[str, str], change: Callable[[Callable[..., Any]], Callable[..., Any]]) -> Callable[[], None]:
    """Change a function where its callers look it up, and return how to change it back."""
    module, name = place
    holder: Any = import_module(module)
    *classes, name = name.split(".")
    for each in classes:
        holder = getattr(holder, each)
    before = getattr(holder, name)
    setattr(holder, name, change(before))
    return lambda: setattr(holder, name, before)


def table(watch: Stopwatch, whole: Time) -> str:
    """All stages, what is left, and the slowest manuscripts, for a terminal."""
    known = Time(*map(sum, zip(*watch.stages.values(), strict=True)))
    rows = [(name, *spent, watch.calls[name]) for name, spent in watch.stages.items()]
    rows.append(("其他", whole.wall - known.wall, whole.cpu - known.cpu, 1))
    rows.append(("合计", *whole, 1))
    lines = ["各阶段用时（一个进程，秒）：", "阶段      实际    处理器      次数"]
    lines += [f"{name}  {wall:8.2f}  {cpu:8.2f}  {calls:8}" for name, wall, cpu, calls in rows]
    slowest = sorted(watch.manuscripts.items(), key=lambda each: -each[1])[:SLOWEST]
    if slowest:
        lines += [f"最慢的 {len(slowest)} 篇（毫秒）：", *(f"{1000 * spent:8.1f}  {path}" for path, spent in slowest)]
    return "\n".join(lines)
