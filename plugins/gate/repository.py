"""What was handed in, as the server's repository holds it."""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from plugins.newsroom.git import Git

NOTHING = "0" * 40
BRANCHES = "refs/heads/"
LINK, FOREIGN = "120000", "160000"
"""Git's modes of symbolic links, and of other repositories."""

QUARANTINE = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")
"""Where git keeps what is handed in until a hook has let it through (git-receive-pack(1))."""

FEW = 200
"""Files that are read at once."""


class Push(NamedTuple):
    """One line of what git tells the hook (githooks(5))."""

    before: str
    after: str
    name: str


class Entry(NamedTuple):
    """A path of a state."""

    mode: str
    blob: str
    size: int
    path: str


class Repository(Git):
    """The bare repository, with what is in quarantine."""

    def run(self, *arguments: str, data: bytes = b"", env: Mapping[str, str] | None = None, limit: int = 600):  # type: ignore[no-untyped-def]
        """As everywhere, but seeing what is handed in."""
        quarantine = {name: os.environ[name] for name in QUARANTINE if name in os.environ}
        return super().run(*arguments, data=data, env={**quarantine, **(env or {})}, limit=limit)

    def goes_on(self, push: Push) -> bool:
        """Whether all that was taken before is still part of the new state."""
        if push.before == NOTHING:
            return True
        return not self.run("merge-base", "--is-ancestor", push.before, push.after).returncode

    def entries(self, state: str) -> list[Entry]:
        """Every path of a state; none of no state."""
        if state == NOTHING:
            return []
        listed = self.git("ls-tree", "-r", "-l", "-z", "--full-tree", state).split("\0")
        return [_entry(*each.split("\t", 1)) for each in listed if each]

    def arriving(self, state: str) -> list[tuple[str, str]]:
        """Blob and path of every version of a file that is not in the repository yet."""
        listed = self.git("rev-list", "--objects", "--filter=object:type=blob", state, "--not", "--all")
        pairs = (each.partition(" ") for each in listed.split("\n"))
        return [(blob, path) for blob, _, path in pairs if path]

    def contents(self, blobs: Iterable[str]) -> Iterator[bytes]:
        """The bytes of blobs, in their order."""
        rest = iter(blobs)
        while batch := list(islice(rest, FEW)):
            data = self.raw("cat-file", "--batch", data="".join(f"{each}\n" for each in batch).encode())
            position = 0
            for _ in batch:
                end = data.index(b"\n", position)
                size = int(data[position:end].split()[2])
                yield data[end + 1 : end + 1 + size]
                position = end + 2 + size


def _entry(about: str, path: str) -> Entry:
    mode, _, blob, size = about.split()
    return Entry(mode, blob, int(size) if size.isdecimal() else 0, path)
