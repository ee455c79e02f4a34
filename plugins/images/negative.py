"""A picture's file as its editor left it: read with care, looked at, not yet decoded."""

import errno
import os
import stat
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from plugins.committee import PicturePath
from plugins.images import flaw
from plugins.images.flaw import Flaw
from plugins.images.kind import KIND_OF_SUFFIX, Kind, foreign_name, kind_of

_FLAGS = os.O_RDONLY
# Windows has no links to be wary of, but knows text from bytes.
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)


def suffix_of(path: PicturePath) -> str:
    """The end of a picture's name, from the point on, in small letters."""
    return PurePosixPath(path).suffix.lower()


def find(path: PicturePath, file: Path) -> os.stat_result | Flaw:
    """The file as the system tells of it; a flaw where a link leads to it, or it is no file."""
    try:
        # What lies above the content folder is not the editor's.
        folders = [file.parents[up] for up in range(len(PurePosixPath(path).parts) - 1)]
        if any(each.is_symlink() for each in folders):
            return flaw.link()
        found = file.lstat()
    except OSError:
        return flaw.unreadable()
    return found if stat.S_ISREG(found.st_mode) else flaw.link()


def read(file: Path, limit: int) -> bytes | Flaw:
    """All bytes of a file of at most `limit`."""
    try:
        handle = os.open(file, _FLAGS)
        with os.fdopen(handle, "rb") as stream:
            # One more than the limit shows that there is more, even where the file grows meanwhile.
            data = stream.read(limit + 1)
    except OSError as error:
        return flaw.link() if error.errno in {errno.ELOOP, errno.EISDIR} else flaw.unreadable()
    if len(data) > limit:
        return flaw.heavy(max(len(data), file.stat().st_size), limit)
    return data


def digest_of(data: bytes) -> str:
    """32 hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def recognise(data: bytes, suffix: str) -> Kind | Flaw:
    """The format of a picture whose name says the same as its bytes."""
    if not data:
        return flaw.empty()
    kind = kind_of(data)
    if kind is None:
        return flaw.foreign(suffix, foreign_name(data))
    if KIND_OF_SUFFIX.get(suffix) is not kind:
        return flaw.disguised(suffix, kind)
    return kind
