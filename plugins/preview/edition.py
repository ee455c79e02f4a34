"""The edition of the site that is shown just now, and those who wait for the next."""

import time
from collections import deque
from itertools import chain, dropwhile
from threading import Condition

from msgspec import Struct
from msgspec.structs import replace

REMEMBERED = 100
"""Editions."""


class Edition(Struct, frozen=True):
    """The site as it stands from some moment on."""

    mark: str
    """Differs from that of every other edition."""
    problems: tuple[str, ...] = ()
    """What is to be mended, a line each, as in the terminal."""
    follows: str = ""
    """Mark of the edition before."""
    pages: tuple[str, ...] | None = None
    """Addresses, as in a request, of the pages that are other than in the edition before; None: any may be."""


class Board:
    """Where the newest edition hangs; many threads read it, one changes it."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._editions = deque([Edition(_mark())], REMEMBERED)

    @property
    def edition(self) -> Edition:
        """The newest edition."""
        return self._editions[-1]

    def post(self, problems: tuple[str, ...], pages: tuple[str, ...] | None = None) -> None:
        """Hangs up a new edition and wakes everyone who waits."""
        with self._changed:
            self._editions.append(Edition(_mark(), problems, self.edition.mark, pages))
            self._changed.notify_all()

    def wait(self, seen: Edition, seconds: float) -> Edition | None:
        """The newest edition, told from the one seen; None if there is no other within so many seconds."""
        with self._changed:
            came = self._changed.wait_for(lambda: self.edition.mark != seen.mark, seconds)
            return self._since(seen) if came else None

    def _since(self, seen: Edition) -> Edition:
        """The newest edition as if it followed upon one seen: several may have come while somebody looked away."""
        missed = list(dropwhile(lambda each: each.mark != seen.mark, self._editions))[1:]
        changed = [each.pages for each in missed]
        told = [each for each in changed if each is not None]
        whole = not missed or len(told) < len(changed)
        pages = None if whole else tuple(dict.fromkeys(chain.from_iterable(told)))
        return replace(self.edition, follows=seen.mark, pages=pages)


def _mark() -> str:
    return str(time.time_ns())
