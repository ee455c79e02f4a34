"""An editor's machine: a small county under git, the other side as a bare repository, and the command."""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from plugins.newsroom.__main__ import speak_chinese
from plugins.newsroom.screens import newsroom
from tests.site.county import ROOT, County, manuscript

ARTICLE = "articles/kelin/2019/03-05-meeting.md"
QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
GIT_WORDS = (
    "git",
    "commit",
    "push",
    "pull",
    "rebase",
    "merge",
    "branch",
    "fetch",
    "HEAD",
    "分支",
    "合并",
    "推送",
    "变基",
)


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True, env=os.environ | QUIET
    )
    return done.stdout.strip()


def settle(county: County) -> None:
    """Settings under the name that the command looks for, with nothing but this folder in them."""
    text = county.settings.read_text("utf-8")
    text = text.replace("from pelicanconf import *", f"exec(Path({str(ROOT / 'pelicanconf.py')!r}).read_text('utf-8'))")
    for folder in ("content", "theme", "cache"):
        text = text.replace(repr(str(county.place / folder)), f"str(Path(__file__).resolve().parent / {folder!r})")
    county.settings.unlink()
    (county.place / "pelicanconf.py").write_text(f"from pathlib import Path\n{text}", "utf-8")
    (county.place / ".gitignore").write_text(
        "__pycache__/\ncache/\nshare/\nnewsroom-error.txt\noutput/\n.output.build/\n", "utf-8"
    )


class Editor:
    """One editor with a folder of the site."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.content = place / "content"

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def read(self, path: str) -> str:
        return (self.content / path).read_text("utf-8")

    def command(self, *arguments: str | Path) -> list[str]:
        return [sys.executable, "-P", "-m", "plugins.newsroom", *map(str, arguments)]

    def environment(self, **more: str) -> dict[str, str]:
        return os.environ | QUIET | {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1577836800"} | more

    def newsroom(self, *arguments: str | Path, **more: str) -> "subprocess.CompletedProcess[str]":
        """The command, run whole in this process: a new one would spend its time on imports."""
        before = dict(os.environ)
        os.environ.update(self.environment(**more))
        speak_chinese()
        try:
            with chdir(self.place):
                result = CliRunner().invoke(newsroom, [*map(str, arguments)], prog_name="newsroom")
        finally:
            os.environ.clear()
            os.environ.update(before)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return subprocess.CompletedProcess(arguments, result.exit_code, result.stdout, result.stderr)

    def started(self, *arguments: str | Path) -> "subprocess.Popen[bytes]":
        """The command in a process of its own, with nobody at the terminal."""
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.place,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def one_editor(place: Path) -> Editor:
    """An editor whose folder is under no git."""
    county = County(place)
    settle(county)
    county.write(ARTICLE, manuscript("春季会议", "2019-03-05 10:00:00", "会议在三月召开。"))
    return Editor(place)


def two_editors(place: Path) -> tuple[Editor, Editor, Path]:
    """Two editors and the bare repository between them."""
    first = one_editor(place / "first")
    bare = place / "bare.git"
    git(place, "init", "-q", "--bare", "-b", "main", str(bare))
    git(first.place, "init", "-q", "-b", "main")
    git(first.place, "add", "-A")
    git(first.place, "-c", "user.name=Office", "-c", "user.email=office@localhost", "commit", "-q", "-m", "begin")
    git(first.place, "remote", "add", "origin", str(bare))
    git(first.place, "push", "-q", "origin", "main")
    git(place, "clone", "-q", str(bare), "second")
    return first, Editor(place / "second"), bare
