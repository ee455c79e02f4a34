"""A whole build of hostile inputs by Pelican's own command, and what came of it."""

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree  # type: ignore[import-untyped]

from plugins.committee import Severity
from tests.hostile.case import Case
from tests.site.county import County, tree

ATOM = "{http://www.w3.org/2005/Atom}"

FIELD = re.compile(r"(?P<file>content/.+?):[1-9][0-9]*: (?P<severity>错误|提醒) .*\[(?P<code>[a-z0-9-]+)\]")


MEASURED = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)
"""
"""Runs a command and says what its largest process held. Asked here, the system would count this process's own
memory as that of its child, which it was until it became another program."""


class Built(NamedTuple):
    status: int
    told: tuple[str, ...]
    """Lines of the error stream, the last one apart."""
    summary: str
    files: dict[str, bytes]
    problems: Mapping[str, set[str]]
    """Codes by file, as it is called in messages."""
    errors: frozenset[str]
    """Files that have one."""
    memory: int
    """MiB that the largest of its processes held."""

    def __repr__(self) -> str:
        return f"<{self.summary}>"


def built_of(county: County, output: str, executor: str) -> Built:
    """A build, and what it came to."""
    command = county.command("-e", f'EXECUTOR="{executor}"', output=output)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    with (county.place / "told.txt").open("w+", encoding="utf-8") as stream:
        command = [sys.executable, "-c", MEASURED, *command]
        done = subprocess.run(
            command, stderr=stream, stdout=subprocess.PIPE, cwd=county.place, env=environment, check=False
        )
        stream.seek(0)
        *told, summary = stream.read().splitlines()
    found = [match for line in told if (match := FIELD.fullmatch(line))]
    problems: dict[str, set[str]] = defaultdict(set)
    for match in found:
        problems[match["file"]].add(match["code"])
    errors = frozenset(each["file"] for each in found if each["severity"] == Severity.ERROR)
    files = tree(county.place / output)
    return Built(done.returncode, tuple(told), summary, files, problems, errors, int(done.stdout) // 1024)


def page_of(built: Built, case: Case) -> bytes | None:
    """The page of an article that was published; the notice of one that was withdrawn is none."""
    page = built.files.get(f"kelin/2019/{case.name}/index.html")
    return None if page and "内容已撤回".encode() in page else page


def entries(built: Built) -> Iterator[tuple[str, str]]:
    """Title and HTML of each entry in the feed of everything."""
    for entry in etree.fromstring(built.files["feeds/all.atom.xml"]).iter(f"{ATOM}entry"):
        yield entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}content")
