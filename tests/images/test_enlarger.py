import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from plugins.images.enlarger import Enlarger
from plugins.images.enlargers import Enlargers
from plugins.images.exchange import READY, Answer, Request, receive, send
from plugins.images.kind import Kind
from plugins.images.recipe import Recipe
from tests.images.negatives import photo, saved

SOUND = Request(saved(photo(), "JPEG"), Kind.JPEG, Recipe())


def children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


def own_enlargers() -> list[int]:
    return [
        child for child in children(os.getpid()) if b"plugins.images" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def test_a_process_that_dies_is_replaced(enlarger: Enlarger) -> None:
    before = set(own_enlargers())
    with Enlargers() as enlargers:
        assert enlargers.develop(SOUND).prints
        (process,) = set(own_enlargers()) - before
        os.kill(process, signal.SIGKILL)
        os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
        assert enlargers.develop(SOUND).prints
    assert set(own_enlargers()) == before


def test_a_process_that_dies_at_work_leaves_a_flaw_that_is_not_kept() -> None:
    others = set(own_enlargers())
    enlarger = Enlarger()
    (process,) = set(own_enlargers()) - others
    os.kill(process, signal.SIGKILL)
    answer = enlarger.develop(SOUND)
    assert not enlarger.alive
    assert answer.flaw
    assert (answer.flaw.code, answer.lasting) == ("picture-bomb", False)


def test_one_process_serves_one_caller_after_another() -> None:
    before = len(own_enlargers())
    with Enlargers() as enlargers:
        assert [bool(enlargers.develop(SOUND).prints) for _ in range(3)] == [True] * 3
        assert len(own_enlargers()) == before + 1


def test_a_process_that_cannot_start_is_no_fault_of_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(ChildProcessError):
        Enlarger()


def test_the_build_itself_loads_no_decoder() -> None:
    code = "import sys, plugins.images; print([name for name in sys.modules if name.startswith('PIL')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_confined_process_can_open_nothing_and_write_nothing(tmp_path: Path) -> None:
    code = f"""
import os, socket, sys
from pathlib import Path
from plugins.images.isolation import _confine
from plugins.images.recipe import Recipe

report = os.dup(1)
already = os.open({str(tmp_path / "open")!r}, os.O_WRONLY | os.O_CREAT)
_confine(Recipe())

def refused(act):
    try:
        act()
    except OSError:
        return True
    return False

acts = [
    lambda: Path("/etc/passwd").read_text(),
    lambda: Path({str(tmp_path / "new")!r}).write_text("x"),
    lambda: os.write(already, b"x"),
    lambda: socket.socket(),
]
os.write(report, repr([refused(act) for act in acts]).encode())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[True, True, True, True]"


def test_where_there_are_no_forks_and_limits_pictures_are_developed_all_the_same() -> None:
    program = (
        "import os, sys, runpy; del os.fork; sys.modules['resource'] = None;"
        "runpy.run_module('plugins.images.isolation', run_name='__main__')"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert receive(process.stdout) == READY
        send(process.stdin, msgspec.msgpack.encode(SOUND))
        answer = msgspec.msgpack.decode(receive(process.stdout) or b"", type=Answer)
        process.stdin.close()
    assert answer.prints
