"""The same site whatever the machine: another folder, another user's words and clock, no network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.county import ROOT, County, tree

EPOCH = {"SOURCE_DATE_EPOCH": "1700000000"}
SETTINGS = ("pelicanconf.py", "publishconf.py")


def built(project: Path, output: Path, *command: str, **environment: str) -> dict[str, bytes]:
    """The sample site, built by a copy of the project."""
    pelican = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", str(output)]
    done = subprocess.run(
        [*command, *pelican],
        cwd=project,
        env=os.environ | EPOCH | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return tree(output)


@pytest.mark.long
def test_the_sample_site_is_the_same_bytes_from_two_clones_in_different_places(tmp_path: Path) -> None:
    projects = (tmp_path / "a", tmp_path / "deep/er/那边 b")
    for project in projects:
        for part in ("plugins", "theme", "content"):
            shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
        for file in (*SETTINGS, "requirements.lock"):
            shutil.copy(ROOT / file, project)
    one = built(projects[0], tmp_path / "one", LC_ALL="C", TZ="UTC", PYTHONHASHSEED="1")
    other = built(projects[1], tmp_path / "here/two", LC_ALL="C.UTF-8", TZ="America/New_York", PYTHONHASHSEED="2")
    assert one.keys() == other.keys()
    assert [file for file in one if one[file] != other[file]] == []


def test_a_build_needs_no_network(county: County) -> None:
    """In a namespace of its own, where not even this machine itself can be reached."""
    alone = ["unshare", "--map-root-user", "--net"]
    tried = subprocess.run([*alone, "true"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, f"this machine lets nobody make a network namespace: {tried.stderr}"
    looked = subprocess.run([*alone, "cat", "/proc/net/dev"], capture_output=True, text=True, check=True)
    assert [line.split(":")[0].strip() for line in looked.stdout.splitlines()[2:]] == ["lo"]
    with_network = county.pelican(output="a", **EPOCH)
    assert with_network.returncode == 0
    command = [sys.executable, "-m", "pelican", str(county.content), "-s", str(county.settings)]
    done = subprocess.run(
        [*alone, *command, "-e", 'EXECUTOR="process:2"', "-o", str(county.place / "b"), "--ignore-cache"],
        cwd=county.place,
        env=os.environ | EPOCH,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(county.place / "a") == tree(county.place / "b")
