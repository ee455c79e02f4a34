"""A command that is killed at a point of its work, not of time."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

EVENTS = frozenset({"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "subprocess.Popen"})
"""What a command does to the world, as Python tells it."""


def killed(work: Callable[[], object], point: int, within: Path = Path()) -> bool:
    """Do some work in a process that is killed at this one of its events; whether it came that far.

    `within`: only what is done to this folder counts.
    """
    process = os.fork()
    if not process:
        left = iter(range(point))

        def watch(name: str, about: tuple[object, ...]) -> None:
            counts = name in EVENTS and (within == Path() or str(within) in str(about[0]))
            if counts and next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        work()
        os._exit(0)
    return os.waitpid(process, 0)[1] == signal.SIGKILL
