"""Every hostile input, in whole builds by Pelican's own command."""

import os
import re
import subprocess
from typing import NamedTuple

import pytest

from tests.hostile.case import Case
from tests.hostile.corpus import hostile_county
from tests.site.county import County, tree

MEMORY = 512 << 20
"""Bytes of address space for each process of a build."""

PROBLEM = re.compile(
    r"(?P<file>[^\n]+?):(?P<line>[1-9][0-9]*): (?P<severity>错误|提醒) .+[。？”`）]\[(?P<code>[a-z0-9-]+)\]"
)

TOKEN = re.compile(r"[a-z]+-?[a-z0-9-]*")


class Built(NamedTuple):
    county: County
    status: int
    told: str
    files: dict[str, bytes]

    @property
    def problems(self) -> list[re.Match[str]]:
        return [match for line in self.told.splitlines() if (match := PROBLEM.fullmatch(line))]


def build(county: County, output: str, executor: str) -> Built:
    command = ["prlimit", f"--as={MEMORY}", *county.command("-e", f'EXECUTOR="{executor}"', output=output)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=county.place, env=environment)
    return Built(county, done.returncode, done.stderr, tree(county.place / output))


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    return hostile_county(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def built(county: County) -> Built:
    return build(county, "output", "inline")


def told_of(built: Built, case: Case) -> list[re.Match[str]]:
    file = f"content/{case.file}"
    if case.path and not case.file.isprintable():
        return [each for each in built.problems if case.name in each["file"]]
    return [each for each in built.problems if each["file"] == file]
