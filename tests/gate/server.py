"""Handing in to a repository that judges."""

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.newsroom.office import QUIET, Editor, git

LINE = re.compile(r"(?P<file>.+?):(?P<line>[1-9][0-9]*): (?P<severity>错误|提醒|提示) .*\[(?P<code>[a-z0-9-]+)\]")


class Answer(NamedTuple):
    taken: bool
    told: tuple[str, ...]

    @property
    def codes(self) -> set[tuple[str, int, str]]:
        found = [match for line in self.told if (match := LINE.fullmatch(line))]
        return {(each["file"], int(each["line"]), each["code"]) for each in found}


class Server(NamedTuple):
    place: Path
    editor: Editor
    settings: Path
    """The server's own."""

    def submit(self, *options: str, message: str = "交稿") -> Answer:
        """Everything in the content as it is now, handed in."""
        git(self.editor.place, "add", "--force", "--all", "content")
        git(self.editor.place, "commit", "--quiet", "--allow-empty", "--message", message)
        return self.push(*options)

    def push(self, *options: str) -> Answer:
        """What is committed, handed in by git itself; the editor's own command is tried elsewhere."""
        command = ["git", "-c", "core.quotePath=false", "push", *(options or ("origin", "main"))]
        done = subprocess.run(
            command, cwd=self.editor.place, capture_output=True, check=False, env=os.environ | QUIET | {"LC_ALL": "C"}
        )
        told = done.stderr.decode("utf-8", "replace").splitlines()
        told = [each.removeprefix("remote: ").rstrip() for each in told if each.startswith("remote: ")]
        return Answer(done.returncode == 0, tuple(told))

    def state(self) -> str:
        return git(self.place, "rev-parse", "main")
