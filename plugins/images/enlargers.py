"""As many picture processes as there is work for at once."""

from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Self

from plugins.images.enlarger import Enlarger
from plugins.images.exchange import Answer, Request


class Enlargers:
    """Lends an idle process to each caller, starting one where none is idle; a context that ends them all."""

    def __init__(self) -> None:
        self._idle: SimpleQueue[Enlarger] = SimpleQueue()

    def develop(self, request: Request) -> Answer:
        """The picture's files, or its flaw."""
        enlarger = self._lend()
        try:
            return enlarger.develop(request)
        finally:
            self._idle.put(enlarger)

    def _lend(self) -> Enlarger:
        with suppress(Empty):
            while True:
                enlarger = self._idle.get_nowait()
                if enlarger.alive:
                    return enlarger
                enlarger.close()
        return Enlarger()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        while not self._idle.empty():
            self._idle.get_nowait().close()
