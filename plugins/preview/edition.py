"""The edition of the site that is shown just now, and those who wait for the next."""

import time
from threading import Condition

from msgspec import Struct


class Edition(Struct, frozen=True):
    """What one build came to."""

    mark: str
    """Differs from that of every other edition."""
    problems: tuple[str, ...] = ()
    """What is to be mended, a line each, as in the terminal."""


class Board:
    """Where the newest edition hangs; many threads read it, one changes it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._edition = Edition(_mark())

    @property
    def edition(self) -> Edition:
        """The newest edition."""
        return self._edition

    def post(self, problems: tuple[str, ...]) -> None:
        """Hangs up a new edition and wakes everyone who waits."""
        with self._changed:
            self._edition = Edition(_mark(), problems)
            self._changed.notify_all()

    def wait(self, seen: Edition, seconds: float) -> Edition | None:
        """An edition other than the one seen; None if there is none within so many seconds."""
        with self._changed:
            came = self._changed.wait_for(lambda: self._edition is not seen, seconds)
            return self._edition if came else None


def _mark() -> str:
    return str(time.time_ns())
