"""The folder's memory, as the editor's command uses it.

Nothing here touches a file of the work tree, and no index but a temporary one is relied on: so a command that was
killed at any point leaves the editor's files and everything committed as they were.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from plugins.newsroom.git import Git, HistoryError

__all__ = ["Entry", "History", "HistoryError"]

FILE, PROGRAM, LINK, FOREIGN = "100644", "100755", "120000", "160000"
"""Git's modes: of files, of files that may be run, of links, of another repository's commits."""


class Entry(Struct, frozen=True):
    """One path in which two states differ."""

    path: str
    before: str
    """Blob in the earlier state; empty where the path was not there."""
    after: str
    """Blob in the later state; empty where the path is not there."""
    mode: str = FILE
    """In the later state; in the earlier one where the path is gone."""


class History(Git):
    """A work tree and what is remembered of it; paths are told from its top, which `prefix` leads down from."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.prefix = (
            self.run("rev-parse", "--show-prefix").stdout.decode("utf-8", "surrogateescape").removesuffix("\n")
        )
        self.folder = root.resolve().parents[self.prefix.count("/") - 1] if self.prefix else root

    def resolve(self, revision: str) -> str:
        """The object that a name stands for; empty if there is none."""
        done = self.run("rev-parse", "--verify", "--quiet", revision)
        return done.stdout.decode().strip() if not done.returncode else ""

    def branch(self) -> str:
        """The branch that is written on; empty where there is none."""
        return self.run("symbolic-ref", "--quiet", "--short", "HEAD").stdout.decode().strip()

    def setting(self, key: str) -> str:
        """What this folder or machine sets; empty where it sets nothing."""
        return self.run("config", key).stdout.decode("utf-8", "replace").strip()

    @cached_property
    def memory(self) -> Path:
        """Git's own folder."""
        return Path(self.git("rev-parse", "--absolute-git-dir"))

    @cached_property
    def desk(self) -> Path:
        """Where what only this program needs is kept."""
        place = self.memory / "newsroom"
        place.mkdir(exist_ok=True)
        return place

    def is_within(self, earlier: str, later: str) -> bool:
        """Whether a state knows all that another one knows."""
        return not self.run("merge-base", "--is-ancestor", earlier, later).returncode

    def changed(self, content: str, files: Iterable[str]) -> list[Entry]:
        """What in a folder differs from what was last remembered; `files`: all that are there, whatever git ignores."""
        tracked = self.raw("ls-files", "-z", "--", content).decode("utf-8", "surrogateescape").split("\0")
        return self.differing({*files, *tracked} - {""})

    def differing(self, paths: Iterable[str], state: str = "HEAD") -> list[Entry]:
        """Those paths of which the work tree has another version than a state."""
        wanted = set(paths)
        with self._index() as env:
            current = self.memory / "index"
            if current.is_file():
                Path(env["GIT_INDEX_FILE"]).write_bytes(current.read_bytes())
            options = ("--add", "--remove", "--replace", "--ignore-skip-worktree-entries", "-z", "--stdin")
            self.git("update-index", *options, data=_joined(sorted(wanted)), env=env)
            listed = self.raw("diff-index", "--cached", "-z", "--no-renames", state, env=env)
        return [each for each in _entries(listed) if each.path in wanted]

    def between(self, earlier: str, later: str) -> list[Entry]:
        """What differs between two states; `HistoryError` where the later one has paths that no machine should take."""
        with self._index() as env:
            self.git("read-tree", later, env=env)
        return _entries(self.raw("diff-tree", "-r", "-z", "--no-renames", earlier, later))

    def remember(self, entries: Iterable[Entry], message: str) -> str:
        """A commit of these files as they are now, upon what was last remembered; the branch points to it."""
        parent, entries = self.resolve("HEAD"), list(entries)
        commit = self.commit(self.tree_with(parent, entries), parent, message)
        self.move(commit, parent, "newsroom: submit")
        self.settle(each.path for each in entries)
        return commit

    def settle(self, paths: Iterable[str]) -> None:
        """Let other programs, too, see these paths as they were last remembered."""
        listed = _joined(paths)
        if listed:
            self.run("reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", data=listed)

    def tree_with(self, tree: str, entries: Iterable[Entry]) -> str:
        """A tree in which some paths are as they are after these changes."""
        lines = [
            f"{each.mode} {each.after}\t{each.path}\0" if each.after else f"0 {'0' * 40}\t{each.path}\0"
            for each in sorted(entries, key=lambda each: (bool(each.after), each.path))
        ]
        with self._index() as env:
            self.git("read-tree", tree, env=env)
            self.git("update-index", "-z", "--index-info", data=_encoded("".join(lines)), env=env)
            return self.git("write-tree", env=env)

    def commit(self, tree: str, parent: str, message: str, like: str = "") -> str:
        """A commit, by the author of another one where `like` names it."""
        env = self._author_of(like) if like else {}
        return self.git("commit-tree", tree, "-p", parent, data=message.encode(), env=self._identity() | env)

    def move(self, commit: str, before: str, reason: str) -> None:
        """Let the branch point to a commit; `HistoryError` if it points elsewhere than `before` by now."""
        self.git("update-ref", "--create-reflog", "-m", reason, "HEAD", commit, before)

    @contextmanager
    def _index(self) -> Iterator[dict[str, str]]:
        with TemporaryDirectory(dir=self.desk) as scratch:
            yield {"GIT_INDEX_FILE": str(Path(scratch) / "index")}

    def _author_of(self, commit: str) -> dict[str, str]:
        name, email, date = self.git("log", "-1", "--format=%an%n%ae%n%aI", commit).splitlines()
        return {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": date}

    def _identity(self) -> dict[str, str]:
        """Who commits, where nobody has said so on this machine."""
        if self.setting("user.email") and not self.run("var", "GIT_COMMITTER_IDENT").returncode:
            return {}
        names = {"NAME": "newsroom", "EMAIL": "newsroom@localhost"}
        return {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in names.items()}


def _joined(paths: Iterable[str]) -> bytes:
    return _encoded("".join(f"{each}\0" for each in paths))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _entries(listed: bytes) -> list[Entry]:
    """The differences of git's raw format (git-diff-tree(1), with `-z`)."""
    parts = listed.decode("utf-8", "surrogateescape").split("\0")
    found = []
    for about, path in zip(parts[0:-1:2], parts[1::2], strict=True):
        was, mode, before, after, _ = about.removeprefix(":").split()
        there = after.strip("0")
        found.append(Entry(path, before.strip("0") and before, there and after, mode if there else was))
    return sorted(found, key=lambda each: each.path)
