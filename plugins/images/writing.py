"""Files that stand whole or not at all, whoever else writes them at the same time."""

import os
import tempfile
from pathlib import Path


def write(path: Path, data: bytes, *, modified: int | None = None) -> None:
    """Write beside the place, then move in; `modified` (nanoseconds) sets the time of the last change."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        if modified is not None:
            os.utime(beside, ns=(modified, modified))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
