"""Whether a file is the one seen before, without reading it.

A stamp is size, time of change of content and of state, and inode. The time of state (`ctime`) cannot be set by a
program, so a file whose content changed under the same size and modification time is still noticed. A file changed
within the clock's tick of being read gets no stamp: it is read again next time.
"""

import os
import struct
import time
from typing import NewType

Stamp = NewType("Stamp", bytes)

UNSURE = Stamp(b"")
"""Equal to no file's stamp."""

TICK = 20_000_000
"""Nanoseconds within which two changes may carry the same time; kernels stamp files by a clock of 1 to 10 ms."""

_FIELDS = struct.Struct("<qqqq")


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file's status."""
    return Stamp(
        _FIELDS.pack(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & 0x7FFFFFFFFFFFFFFF)
    )


def settled(status: os.stat_result) -> Stamp:
    """The stamp of a file about to be read, or none if it may still change under the same times."""
    if time.time_ns() - status.st_ctime_ns < TICK:
        return UNSURE
    return stamp_of(status)


def changed_at(stamp: Stamp) -> int:
    """When the file's state last changed, in nanoseconds since 1970."""
    changed: int = _FIELDS.unpack(stamp)[2]
    return changed
