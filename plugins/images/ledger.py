"""Which bytes a file held when it was last read, so that an untouched file is not read again."""

import os
from pathlib import Path

import msgspec
from msgspec import Struct

from plugins.images.writing import write

_SETTLED = 2_000_000_000
"""Nanoseconds after its last change from which a file is taken at its times. Clocks of file systems are coarse: sooner,
one more change might leave them the same."""


class Mark(Struct, frozen=True, array_like=True):
    """A file as the system told of it, and the digest of its bytes then."""

    inode: int
    size: int
    modified: int
    changed: int
    """Nanoseconds; unlike `modified`, no program can set it back."""
    digest: str


class Ledger:
    """The marks of all pictures, in a file that may be deleted at will."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._marks = _load(file)
        self._touched = False

    def digest_of(self, path: str, found: os.stat_result) -> str | None:
        """The digest of a file's bytes, `None` where it has to be read."""
        mark = self._marks.get(path)
        return mark.digest if mark and mark == _mark(found, mark.digest) else None

    def note(self, path: str, found: os.stat_result, digest: str, *, now: int) -> None:
        """Remember a file as it was found before its bytes were read; `now` in nanoseconds."""
        if max(found.st_ctime_ns, found.st_mtime_ns) + _SETTLED < now:
            self._marks[path] = _mark(found, digest)
            self._touched = True

    def save(self) -> None:
        """Write what was noted; marks of files that are gone are left out."""
        if self._touched:
            kept = {path: mark for path, mark in sorted(self._marks.items()) if os.path.lexists(path)}
            write(self._file, msgspec.msgpack.encode(kept))
            self._touched = False


def _mark(found: os.stat_result, digest: str) -> Mark:
    return Mark(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns, digest)


def _load(file: Path) -> dict[str, Mark]:
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=dict[str, Mark])
    except (OSError, msgspec.DecodeError):
        return {}
