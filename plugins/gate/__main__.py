"""`python -m plugins.gate SETTINGS`: git's `pre-receive` hook of the repository that editors hand in to.

The settings are the server's own, and so is this program: nothing of what is handed in is run. What is said goes to
the editor's `newsroom submit`; whatever goes wrong here refuses.
"""

import os
import sys
from pathlib import Path

from plugins.building.errors import BuildStopped
from plugins.gate.judging import judge
from plugins.gate.repository import Push, Repository
from plugins.newsroom.git import HistoryError

FAILED = "网站检查稿件时出了错（{}），这次没有收下。这不怪您，请告诉网站维护人员。"


def main(arguments: list[str], told: list[str]) -> int:
    """Judge each line of what git tells a hook; anything but 0 lets git refuse all of it."""
    repository = Repository(Path.cwd())
    refused = False
    for line in told:
        verdict = judge(Path(arguments[0]), repository, Push(*line.split(" ", 2)))
        refused = refused or verdict.refused
        sys.stderr.writelines(f"{each}\n" for each in verdict.lines)
    return int(refused)


def run() -> int:
    """Whatever happens, an editor reads whole sentences and nothing slips through."""
    try:
        return main(sys.argv[1:], os.fsdecode(sys.stdin.buffer.read()).splitlines())
    except (BuildStopped, HistoryError) as error:
        sys.stderr.write(f"{error}\n")
    except Exception as error:
        sys.stderr.write(f"{FAILED.format(type(error).__name__)}\n")
    return 1


if __name__ == "__main__":
    sys.exit(run())
