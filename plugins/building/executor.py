"""Where batches of pure functions run: in this process or in several, by the one interface of `concurrent.futures`."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")
Item = TypeVar("Item")

OBJECTS = 50_000
"""Made before a worker looks for garbage among them: a few megabytes, where Python looks after every 700."""
AHEAD = 3
"""Batches handed out for each process before an answer is awaited: enough to keep all busy, few in memory."""


class Inline(Executor):
    """Runs each call at once, in the process that makes it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Run `fn` and hold its answer or its error."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def processes(setting: str) -> int:
    """How many processes of this machine `EXECUTOR` names: 1 for `inline`, N for `process:N`, else one a core."""
    kind, _, number = setting.partition(":")
    if kind == "inline":
        return 1
    if kind == "process" and number:
        return int(number)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def workers(setting: str, *, several: bool) -> Iterator[tuple[Executor, int]]:
    """Those that `EXECUTOR` names, and how many batches they do at once; for one or two batches, this process alone."""
    if several and setting.startswith("dask:"):
        from plugins.building.cluster import connected

        with connected(setting) as cluster:
            yield cluster
        return
    number = processes(setting) if several else 1
    with start(number) as executor:
        yield executor, number


def start(number: int) -> Executor:
    """An executor of so many processes; with one, no process is started."""
    if number <= 1:
        return Inline()
    # Imported late: an unchanged build starts no process.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A forked worker shares what this process has imported; where there is no fork, it imports anew.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(number, mp_context=context, initializer=_settle)


def _settle() -> None:
    """A worker clears its own garbage, but does not look through what it got from its parent, nor copy it so."""
    gc.freeze()
    gc.set_threshold(OBJECTS)
    gc.enable()


def each_answer(
    executor: Executor, function: Callable[[Batch], Result], batches: Iterable[Batch], number: int
) -> Iterator[Result]:
    """The answers to batches as they come, in no order; batches are made only when there is room for them."""
    pending: set[Future[Result]] = set()
    for batch in batches:
        pending.add(executor.submit(function, batch))
        if len(pending) >= AHEAD * number:
            done, pending = wait(pending, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in done)


def batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Items in groups of `size`, made as they are asked for."""
    rest = iter(items)
    while batch := tuple(islice(rest, size)):
        yield batch
