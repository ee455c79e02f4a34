"""A Dask cluster of this machine: a scheduler and workers, as processes of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from watchfiles import watch

from tests.site import lost_worker
from tests.site.county import ROOT

DASK = Path(sys.executable).with_name("dask")


class Cluster:
    def __init__(self, folder: Path, workers: int, program: Path) -> None:
        self.mark = folder / "killed"
        """There when a worker has killed itself."""
        self.note = folder / "scheduler.json"
        self.workers = workers
        self.program = program
        """Folder that this program is installed in, for scheduler and workers."""
        self.address = ""
        self.processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the scheduler, then the workers; a build waits for the first of them."""
        self.note.parent.mkdir(exist_ok=True)
        self._run("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-show", "--no-dashboard")
        self.address = self._address().replace("tcp://", "dask://")
        for number in range(self.workers):
            self._run("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", str(number))

    def _run(self, role: str, *options: str) -> None:
        command: list[str | Path] = [DASK, role, "--scheduler-file", self.note, *options]
        environment = {**os.environ, "PYTHONPATH": str(self.program), lost_worker.MARK: str(self.mark)}
        self.processes.append(
            subprocess.Popen(command, cwd=self.note.parent, env=environment, stderr=subprocess.DEVNULL)
        )

    def _address(self) -> str:
        """Written down by the scheduler once it listens."""
        for _ in watch(self.note.parent, rust_timeout=200, yield_on_timeout=True):
            if self.note.exists() and (text := self.note.read_text()):
                return str(json.loads(text)["address"])
            assert self.processes[0].poll() is None, "the scheduler has ended"
        raise AssertionError

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


@contextmanager
def running(folder: Path, workers: int, program: Path = ROOT) -> Iterator[Cluster]:
    cluster = Cluster(folder, workers, program)
    with ExitStack() as stack:
        stack.callback(cluster.stop)
        cluster.start()
        yield cluster
