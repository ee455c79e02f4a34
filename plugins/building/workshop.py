"""What one build works with: the store, the staging folder, and the lock that keeps others waiting."""

import sys
from pathlib import Path
from types import TracebackType

from plugins.building.program import program
from plugins.building.staging import Staging
from plugins.building.store import Store


class Workshop:
    """The workshop of an output folder; one build at a time is in it."""

    def __init__(self, output: Path, *, fresh: bool) -> None:
        """`fresh`: begin with an empty store."""
        from filelock import FileLock

        self.staging = Staging(output)
        self._fresh = fresh
        self._lock = FileLock(self.staging.workshop / "lock")
        self.store: Store

    def __enter__(self) -> "Workshop":
        """Wait for a turn, finish what a killed build left, and open the store."""
        from filelock import Timeout

        self.staging.workshop.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            print(f"另一个程序正在生成 {self.staging.output}，等它完成后继续……", file=sys.stderr)  # noqa: T201
            self._lock.acquire()
        try:
            self.staging.open()
            place = self.staging.workshop / "store.sqlite"
            if self._fresh:
                place.unlink(missing_ok=True)
            self.store = Store(place, program())
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next build in."""
        self.store.close()
        self._lock.release()
