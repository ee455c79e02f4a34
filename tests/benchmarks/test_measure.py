import sys
from pathlib import Path

from benchmarks.measure import measure

BUSY = """
import time
block = bytearray(100_000_000)
for page in range(0, len(block), 4096):
    block[page] = 1
while time.process_time() < 0.6:
    pass
"""
IN_TWO_CHILDREN = f"""
import subprocess, sys
children = [subprocess.Popen([sys.executable, "-c", {BUSY!r}]) for _ in range(2)]
print(sum(child.wait() for child in children))
"""


def test_memory_and_cpu_of_a_command(tmp_path: Path) -> None:
    cost = measure([sys.executable, "-c", BUSY], folder=tmp_path, log=tmp_path / "log")
    assert cost.status == 0
    assert 100_000_000 <= cost.memory < 160_000_000
    assert cost.cpu >= 0.6
    assert cost.wall > 0


def test_children_count_too(tmp_path: Path) -> None:
    cost = measure([sys.executable, "-c", IN_TWO_CHILDREN], folder=tmp_path, log=tmp_path / "log")
    assert (tmp_path / "log").read_text() == "0\n"
    assert cost.memory >= 200_000_000
    assert cost.cpu >= 1.2


def test_a_page_shared_by_two_processes_counts_once(tmp_path: Path) -> None:
    shared = f"import os\n{BUSY}\nos.fork()\nwhile time.process_time() < 1: pass\n"
    waited = f"{shared}\ntry:\n    os.wait()\nexcept ChildProcessError:\n    pass"
    cost = measure([sys.executable, "-c", waited], folder=tmp_path, log=tmp_path / "log")
    assert 100_000_000 <= cost.memory < 160_000_000


def test_the_exit_status_is_told(tmp_path: Path) -> None:
    cost = measure([sys.executable, "-c", "raise SystemExit(3)"], folder=tmp_path, log=tmp_path / "log")
    assert cost.status == 3


def test_a_signal_is_told_as_negative(tmp_path: Path) -> None:
    kill = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert measure([sys.executable, "-c", kill], folder=tmp_path, log=tmp_path / "log").status == -9
