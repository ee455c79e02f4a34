"""A time box: reading one file ends, whatever it holds.

What a text may cost is bounded in the parser, by counting, so that the same text always comes to the same. This is the
second lock, for what nobody has thought of.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

SECONDS = 4.0
"""Of the processor's time. The longest text that is allowed takes a quarter of one on a slow machine."""


class OutOfTime(Exception):
    """The time is over."""


@contextmanager
def deadline(seconds: float = SECONDS) -> Iterator[None]:
    """Let the block run for so long.

    Python's regular expressions heed it too. Outside of the main thread, and where there are no such timers (Windows),
    nothing is bounded.

    Raises:
        OutOfTime: in the block.

    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    _heed()
    outer, _ = signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        # One block within another: what is left to do outside has a second more.
        signal.setitimer(signal.ITIMER_VIRTUAL, 1 if outer else 0)


@cache
def _heed() -> None:
    """Once a process: nothing else in it uses this signal, and setting a handler costs more than setting a timer."""
    signal.signal(signal.SIGVTALRM, _end)


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTime
