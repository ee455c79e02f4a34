"""What was developed before: files by name, and what is known of each picture; a folder that may go at any time."""

import os
import re
from collections.abc import Iterable
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

_CHECKSUM = 32
"""Hexadecimal digits at the head of an entry."""


class _Entry(Struct, frozen=True):
    picture: Picture | None = None
    flaw: Flaw | None = None


class Cabinet:
    """Finished files and entries. Safe for several builds at once: a file stands whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._files = folder / "files"
        self._entries = folder / "entries"

    def path_of(self, name: str) -> Path:
        """Where a rendition of that name lies. `ValueError` where no rendition can have that name."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"no file of a picture is named {name!r}")
        return self._files / name[:2] / name

    def find(self, key: str) -> Picture | Flaw | None:
        """What is known under a key; `None` where nothing is, or where anything of it is damaged."""
        try:
            stored = self._entry(key).read_bytes()
            checksum, content = stored[:_CHECKSUM], stored[_CHECKSUM:]
            if checksum != _checksum(content):
                return None
            entry = msgspec.json.decode(content, type=_Entry)
        except (OSError, msgspec.DecodeError):
            return None
        if entry.picture and not all(self._intact(each) for each in entry.picture.renditions):
            return None
        return entry.picture or entry.flaw

    def keep_prints(self, key: str, prints: Iterable[Print]) -> Picture:
        """Keep a picture's files, then that it came to them."""
        renditions = tuple(self._keep(each) for each in prints)
        widest = renditions[-1]
        picture = Picture(width=widest.width, height=widest.height, renditions=renditions)
        self._enter(key, _Entry(picture=picture))
        return picture

    def keep_flaw(self, key: str, flaw: Flaw) -> Flaw:
        """Keep that a picture came to nothing."""
        self._enter(key, _Entry(flaw=flaw))
        return flaw

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


def _hash(data: bytes) -> str:
    return blake2b(data, digest_size=8).hexdigest()


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM // 2).hexdigest().encode()
