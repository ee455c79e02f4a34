"""What a command costs: wall, CPU and peak memory of all its processes. Linux only.

CPU is user and system time as the kernel counts it for the command and all descendants that were waited for.

Memory is the sum of the proportional set sizes (PSS: a page shared by n processes counts 1/n in each) over the process
tree, sampled twenty times a second; a peak shorter than that can be missed. Reading PSS costs the kernel a walk through
all pages, so it is only read where the resident sizes, which are cheap and never smaller, allow a new peak.
"""

import os
import re
import select
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

SAMPLE_MILLISECONDS = 50

_PAGE = os.sysconf("SC_PAGE_SIZE")
_PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Usage:
    """The cost of one run."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of all processes."""
    memory: int
    """Bytes, of all processes together at their highest."""
    status: int
    """Exit status; negative is the signal that ended it."""


def measure(command: Sequence[str], *, folder: Path, log: Path, env: Mapping[str, str] | None = None) -> Usage:
    """Run a command in `folder`, its output into the file `log`, and say what it cost."""
    with log.open("wb") as output:
        start = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=env)
        memory = _watch(process.pid)
        wall = perf_counter() - start
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Usage(wall, usage.ru_utime + usage.ru_stime, memory, process.returncode)


def middle(runs: Sequence[Usage]) -> Usage:
    """Several runs of the same work as one: the medians of their times, the highest of their peaks."""
    return Usage(
        wall=median(run.wall for run in runs),
        cpu=median(run.cpu for run in runs),
        memory=max(run.memory for run in runs),
        status=max(run.status for run in runs),
    )


def _watch(pid: int) -> int:
    """Wait until a child has ended; the peak of its tree's memory in bytes."""
    peak = 0
    ending = os.pidfd_open(pid)
    try:
        poll = select.poll()
        poll.register(ending, select.POLLIN)
        while not poll.poll(SAMPLE_MILLISECONDS):
            processes = list(_tree(pid))
            if sum(map(_resident, processes)) > peak:
                peak = max(peak, sum(map(_proportional, processes)))
    finally:
        os.close(ending)
    return peak


def _tree(pid: int) -> Iterator[int]:
    """A process and all that descend from it; those that end meanwhile are left out."""
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))
    except (FileNotFoundError, ProcessLookupError):
        return


def _resident(pid: int) -> int:
    fields = _read(pid, "statm").split()
    return int(fields[1]) * _PAGE if fields else 0


def _proportional(pid: int) -> int:
    found = _PSS.search(_read(pid, "smaps_rollup"))
    return int(found[1]) * 1024 if found else 0


def _read(pid: int, name: str) -> bytes:
    """A file of a process; empty when the process has ended."""
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
