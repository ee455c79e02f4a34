"""The same answer, whichever way a hostile input comes: the build, the editors' check, the server's gate."""

import os
import subprocess
import sys

import pytest

from plugins.newsroom.exits import Exit
from tests.gate.conftest import server_of
from tests.gate.server import Server
from tests.hostile.building import Built
from tests.site.county import ROOT, County

UNKNOWN_TO_GIT = ("link-hard.md", "link-hard-picture.jpg", "pipe.md")
"""Two files that are one, and files that are none: git takes the first for two, and the others not at all."""


@pytest.fixture(scope="module")
def server(county: County) -> Server:
    """An editor's folder with all hostile inputs, and the server that it is to be handed in to."""
    ours = f"from pathlib import Path\nexec(Path({str(ROOT / 'pelicanconf.py')!r}).read_text('utf-8'))"
    text = county.settings.read_text("utf-8").replace("from pelicanconf import *", ours)
    (county.place / "pelicanconf.py").write_text(text, "utf-8")
    hidden = county.place / "hidden"
    county.content.rename(hidden)
    county.content.mkdir()
    (county.content / "empty.txt").write_text("")
    server = server_of(county, county.place / "server.git")
    (county.content / "empty.txt").unlink()
    county.content.rmdir()
    hidden.rename(county.content)
    return server


@pytest.fixture(scope="module", autouse=True)
def moment() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"


def told_by(lines: list[str]) -> list[str]:
    return sorted(line for line in lines if not any(each in line for each in UNKNOWN_TO_GIT))


def test_the_check_tells_what_the_build_tells(server: Server, built: Built) -> None:
    command = [sys.executable, "-P", "-m", "plugins.newsroom", "check"]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=server.editor.place, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    *told, summary = done.stdout.splitlines()
    assert told == list(built.told)
    assert "处错误" in summary
    assert done.returncode == Exit.TO_MEND


def test_the_gate_tells_what_the_build_tells_and_takes_nothing(server: Server, built: Built) -> None:
    before = server.state()
    answer = server.submit()
    assert not answer.taken
    assert told_by(list(answer.told[:-1])) == told_by(list(built.told))
    assert server.state() == before
