"""How far a long step has come, shown on a terminal and nowhere else."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from pelican.log import console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

Item = TypeVar("Item")

PATIENCE = 2.0
"""Seconds that a step may take before its bar appears."""


class Bar:
    """A bar that appears when a step turns out to be long, and goes when it is done."""

    def __init__(self, title: str, total: int | None, console: "Console", clock: Callable[[], float]) -> None:
        self._title, self._total, self._console, self._clock = title, total, console, clock
        self._began = clock()
        self._done = 0
        self._shown: tuple[Progress, TaskID] | None = None

    def advance(self, number: int) -> None:
        """So many more are done."""
        self._done += number
        if self._shown is None and self._clock() - self._began >= PATIENCE:
            self._shown = self._appear()
        if self._shown:
            progress, task = self._shown
            progress.update(task, completed=self._done)

    def go(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            self._shown[0].stop()

    def _appear(self) -> "tuple[Progress, TaskID]":
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        progress = Progress(*columns, console=self._console, transient=True)
        progress.start()
        return progress, progress.add_task(self._title, total=self._total)


def watched(
    batches: Iterable[list[Item]],
    title: str,
    total: int | None,
    *,
    terminal: "Console" = console,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[list[Item]]:
    """The batches as they come; how many items they held is shown on the terminal."""
    if not terminal.is_terminal:
        yield from batches
        return
    bar = Bar(title, total, terminal, clock)
    try:
        for batch in batches:
            bar.advance(len(batch))
            yield batch
    finally:
        bar.go()
