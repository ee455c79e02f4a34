"""A Dask cluster as the place where batches run: machines that share the folders of the site and have this program.

A worker that is lost has its batches done again by others. What comes back is unpickled here: the cluster is as trusted
as this machine.
"""

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from typing import Any

from plugins.building.errors import ClusterUnusable
from plugins.building.program import program

SCHEME = "dask://"
PATIENCE = 15
"""Seconds for the scheduler to answer, and for a first worker to be there."""


class ClusterExecutor(Executor):
    """Hands calls to a cluster."""

    def __init__(self, client: Any) -> None:
        self._workers = client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Have `fn` run by some worker."""
        # As bytes, or Dask would look through every batch for results of its own.
        future: Future[Any] = self._workers.submit(_call, pickle.dumps((fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls."""
        self._workers.shutdown(wait=wait and not cancel_futures)


def _call(parcel: bytes) -> Any:
    function, args, kwargs = pickle.loads(parcel)  # noqa: S301 (from the build itself)
    return function(*args, **kwargs)


@contextmanager
def connected(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of a scheduler's address, `dask://HOST:PORT`, and how many batches it runs at once.

    Raises:
        ClusterUnusable: if it cannot be reached, has no workers, or they run another program or go down one by one.

    """
    with _client(address) as client:
        number = _threads(client, address)
        from distributed.scheduler import KilledWorker, NoWorkerError

        try:
            yield ClusterExecutor(client), number
        except (KilledWorker, NoWorkerError, CancelledError) as error:
            raise ClusterUnusable(address, f"工作机或调度程序中途停了，请看它们的记录（{error}）") from error


def _client(address: str) -> Any:
    try:
        from dask import config
        from distributed import Client
    except ModuleNotFoundError:
        raise ClusterUnusable(address, "这台电脑没有安装 Dask，请运行 pip install '.[cluster]'") from None
    kind = "tls" if config.get("distributed.comm.require-encryption", False) else "tcp"
    connect: Callable[..., Any] = Client
    try:
        return connect(address.replace(SCHEME, f"{kind}://"), timeout=PATIENCE, set_as_default=False)
    except OSError:
        raise ClusterUnusable(address, "连不上，请检查地址，或者看看调度程序是否在运行") from None


def _threads(client: Any, address: str) -> int:
    """Threads of all workers; they and the scheduler have been found to run this very program."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise ClusterUnusable(address, "一台工作机也没有，请先在工作机上运行 dask worker") from None
    programs = {"调度程序": _of_scheduler(client)} | client.run(program, on_error="return")
    if others := sorted(place for place, found in programs.items() if found != program()):
        raise ClusterUnusable(address, f"{'、'.join(others)} 那里的程序和这里的版本不同，请装上同一版本")
    return sum(client.nthreads().values())


def _of_scheduler(client: Any) -> str:
    try:
        return str(client.run_on_scheduler(program))
    # Whatever goes wrong there says that this program is not there, or is another one.
    except Exception:
        return ""
