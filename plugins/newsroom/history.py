"""The folder's memory: real `git`, called with arguments, never through a shell, and never seen by the editor.

Nothing here touches a file of the work tree except `bring`, and no index but a temporary one is relied on: so a
command that was killed at any point leaves the editor's files and everything committed as they were.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

PATIENCE = 120
"""Seconds that a remote may take."""


class HistoryError(Exception):
    """A git command failed; the text is git's own, for the log."""


class Entry(Struct, frozen=True):
    """One path in which two states differ."""

    path: str
    before: str
    """Blob in the earlier state; empty where the path was not there."""
    after: str
    """Blob in the later state; empty where the path is not there."""


class History:
    """A work tree and what is remembered of it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *arguments: str, data: bytes | None = None, env: Mapping[str, str] | None = None) -> str:
        """What a git command prints, without the last line end; `HistoryError` if it fails."""
        return self.raw(*arguments, data=data, env=env).decode("utf-8", "surrogateescape").removesuffix("\n")

    def raw(self, *arguments: str, data: bytes | None = None, env: Mapping[str, str] | None = None) -> bytes:
        """As `git`, but bytes."""
        done = self.run(*arguments, data=data, env=env)
        if done.returncode:
            raise HistoryError(done.stderr.decode("utf-8", "replace").strip() or f"git {arguments[0]}")
        return done.stdout

    def run(
        self, *arguments: str, data: bytes | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        """A git command run to its end, whatever that is."""
        try:
            return subprocess.run(
                ["git", "-c", "core.quotePath=false", *arguments],
                cwd=self.root,
                input=data if data is not None else b"",
                capture_output=True,
                check=False,
                timeout=PATIENCE,
                env={**os.environ, "LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0", **(env or {})},
            )
        except FileNotFoundError as error:
            raise HistoryError("git: command not found") from error
        except subprocess.TimeoutExpired as error:
            raise HistoryError(f"git {arguments[0]}: timeout") from error

    def resolve(self, revision: str) -> str:
        """The object that a name stands for; empty if there is none."""
        done = self.run("rev-parse", "--verify", "--quiet", revision)
        return done.stdout.decode().strip() if not done.returncode else ""

    def branch(self) -> str:
        """The branch that is written on; empty where there is none."""
        done = self.run("symbolic-ref", "--quiet", "--short", "HEAD")
        return done.stdout.decode().strip()

    def folder(self) -> Path:
        """Where what only this program needs is kept."""
        place = Path(self.git("rev-parse", "--absolute-git-dir")) / "newsroom"
        place.mkdir(exist_ok=True)
        return place

    def changed(self, content: str) -> list[Entry]:
        """What in a folder differs from what was last remembered, new and removed files too."""
        with TemporaryDirectory(dir=self.folder()) as scratch:
            index = Path(scratch) / "index"
            current = Path(self.git("rev-parse", "--absolute-git-dir")) / "index"
            if current.is_file():
                index.write_bytes(current.read_bytes())
            env = {"GIT_INDEX_FILE": str(index)}
            self.git("add", "-A", "--", content, env=env)
            return _entries(self.raw("diff-index", "--cached", "-z", "--no-renames", "HEAD", "--", content, env=env))

    def between(self, earlier: str, later: str) -> list[Entry]:
        """What differs between two states."""
        return _entries(self.raw("diff-tree", "-r", "-z", "--no-renames", earlier, later))

    def remember(self, entries: Iterable[Entry], message: str) -> str:
        """A commit of these files as they are now, upon what was last remembered; the branch points to it."""
        parent = self.resolve("HEAD")
        tree = self.tree_with(parent, {each.path: each.after for each in entries})
        commit = self.commit(tree, parent, message)
        self.move(commit, parent, "newsroom: submit")
        self.run("reset", "--quiet", "--", *(each.path for each in entries))
        return commit

    def tree_with(self, tree: str, blobs: Mapping[str, str]) -> str:
        """A tree in which some paths hold other blobs; an empty one removes the path."""
        lines = [
            f"100644 {blob}\t{path}\0" if blob else f"0 {'0' * 40}\t{path}\0" for path, blob in sorted(blobs.items())
        ]
        with TemporaryDirectory(dir=self.folder()) as scratch:
            env = {"GIT_INDEX_FILE": str(Path(scratch) / "index")}
            self.git("read-tree", tree, env=env)
            data = "".join(lines).encode("utf-8", "surrogateescape")
            self.git("update-index", "-z", "--index-info", data=data, env=env)
            return self.git("write-tree", env=env)

    def commit(self, tree: str, parent: str, message: str, like: str = "") -> str:
        """A commit, by the author of another one where `like` names it."""
        env = self._author_of(like) if like else {}
        return self.git("commit-tree", tree, "-p", parent, data=message.encode(), env=self._identity() | env)

    def move(self, commit: str, before: str, reason: str) -> None:
        """Let the branch point to a commit; `HistoryError` if it points elsewhere than `before` by now."""
        self.git("update-ref", "--create-reflog", "-m", reason, "HEAD", commit, before)

    def _author_of(self, commit: str) -> dict[str, str]:
        name, email, date = self.git("log", "-1", "--format=%an%n%ae%n%aI", commit).splitlines()
        return {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": date}

    def _identity(self) -> dict[str, str]:
        """Who commits, where nobody has said so on this machine."""
        known = not self.run("var", "GIT_COMMITTER_IDENT").returncode and self.run("config", "user.email").stdout
        if known:
            return {}
        names = {"NAME": "newsroom", "EMAIL": "newsroom@localhost"}
        return {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in names.items()}


def _entries(listed: bytes) -> list[Entry]:
    """The differences of git's raw format (git-diff-tree(1), with `-z`)."""
    parts = listed.decode("utf-8", "surrogateescape").split("\0")
    found = []
    for about, path in zip(parts[0:-1:2], parts[1::2], strict=True):
        _, _, before, after, _ = about.split()
        found.append(Entry(path, before.strip("0") and before, after.strip("0") and after))
    return sorted(found, key=lambda each: each.path)
