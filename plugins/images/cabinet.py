"""What was developed before: files by name, and what is known of each picture; a folder that may go at any time.

What is no longer asked for goes by itself, after two months.
"""

import math
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from plugins.committee import Picture, Rendition
from plugins.images.exchange import MediaType, Print
from plugins.images.flaw import Flaw
from plugins.images.writing import write

_SUFFIXES: dict[MediaType, str] = {"image/avif": "avif", "image/webp": "webp", "image/jpeg": "jpg", "image/png": "png"}

_NAME = re.compile(r"[0-9a-f]{16}-[1-9][0-9]{0,5}\.(?:avif|webp|jpg|png)")

_SEAL = 1_000_000_000 * 1_000_000_000
"""Nanoseconds; the modification time of a file found good. Writing to it breaks the seal, and it is checked anew."""

_DAY = 24 * 60 * 60
_KEPT = 60 * _DAY
"""Seconds that an entry is kept after the last build that asked for it: the pictures of an article withdrawn for
a while, or shown in drafts only, are not made again for every change of mind."""

_CHECKSUM = 32
"""Hexadecimal digits at the head of an entry."""


class _Entry(Struct, frozen=True):
    picture: Picture | None = None
    flaw: Flaw | None = None
    inscriptions: str = ""
    """Of the original file; the files here have none."""


class Cabinet:
    """Finished files and entries. Safe for several builds at once: a file stands whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._files = folder / "files"
        self._entries = folder / "entries"
        self._swept = folder / "swept"

    def path_of(self, name: str) -> Path:
        """Where a rendition of that name lies. `ValueError` where no rendition can have that name."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"no file of a picture is named {name!r}")
        return self._files / name[:2] / name

    def find(self, key: str) -> Picture | Flaw | None:
        """What is known under a key; `None` where nothing is, or where anything of it is damaged."""
        entry = self._read(key)
        if entry is None:
            return None
        if entry.picture and not all(self._intact(each) for each in entry.picture.renditions):
            return None
        _mark_used(self._entry(key))
        return entry.picture or entry.flaw

    def inscriptions(self, key: str) -> str:
        """What was written into the file of a picture that is known."""
        entry = self._read(key)
        return entry.inscriptions if entry else ""

    def keep_prints(self, key: str, prints: Iterable[Print], inscriptions: str = "") -> Picture:
        """Keep a picture's files, then that it came to them."""
        renditions = tuple(self._keep(each) for each in prints)
        widest = renditions[-1]
        picture = Picture(width=widest.width, height=widest.height, renditions=renditions)
        self._enter(key, _Entry(picture=picture, inscriptions=inscriptions))
        return picture

    def keep_flaw(self, key: str, flaw: Flaw) -> Flaw:
        """Keep that a picture came to nothing."""
        self._enter(key, _Entry(flaw=flaw))
        return flaw

    def sweep(self) -> None:
        """Once a day, throw out what no build has asked for in a long time. What it needs again is made again."""
        if _age(self._swept) < _DAY:
            return
        write(self._swept, b"")
        for entry in self._entries.glob("*/*.json"):
            if _age(entry) > _KEPT:
                entry.unlink(missing_ok=True)
        needed = {name for entry in self._entries.glob("*/*.json") for name in _names_in(entry)}
        for file in self._files.glob("*/*"):
            # Another build may have kept a file of which its entry does not tell yet.
            if file.name not in needed and time.time() - file.lstat().st_ctime > _DAY:
                file.unlink(missing_ok=True)

    def _read(self, key: str) -> _Entry | None:
        try:
            stored = self._entry(key).read_bytes()
            checksum, content = stored[:_CHECKSUM], stored[_CHECKSUM:]
            return msgspec.json.decode(content, type=_Entry) if checksum == _checksum(content) else None
        except (OSError, msgspec.DecodeError):
            return None

    def _enter(self, key: str, entry: _Entry) -> None:
        content = msgspec.json.encode(entry)
        write(self._entry(key), _checksum(content) + content)

    def _entry(self, key: str) -> Path:
        return self._entries / key[:2] / f"{key}.json"

    def _keep(self, made: Print) -> Rendition:
        name = f"{_hash(made.data)}-{made.width}.{_SUFFIXES[made.type]}"
        write(self.path_of(name), made.data, modified=_SEAL)
        return Rendition(name=name, type=made.type, width=made.width, height=made.height, size=len(made.data))

    def _intact(self, rendition: Rendition) -> bool:
        try:
            path = self.path_of(rendition.name)
            found = path.lstat()
            if found.st_size != rendition.size:
                return False
            if found.st_mtime_ns == _SEAL:
                return True
            if _hash(path.read_bytes()) != rendition.name[:16]:
                return False
            os.utime(path, ns=(_SEAL, _SEAL))
        except (OSError, ValueError):
            return False
        return True


def _mark_used(entry: Path) -> None:
    """An entry's time of change is the day of its last use."""
    if _age(entry) > _DAY:
        entry.touch()


def _age(file: Path) -> float:
    """Seconds since a file's last change; endless where there is none."""
    try:
        return time.time() - file.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def _names_in(entry: Path) -> Iterator[str]:
    """Names of the files of an entry, whole or damaged."""
    with suppress(FileNotFoundError):
        yield from _NAME.findall(entry.read_text("utf-8", "replace"))


def _hash(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM // 2).hexdigest().encode()
