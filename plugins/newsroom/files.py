"""Files that are there whole or not at all."""

import os
from pathlib import Path


def write_whole(file: Path, data: bytes, *, program: bool = False) -> None:
    """Write a file so that whoever looks, and whatever ends this process, finds the old one or the new one.

    `program`: whether it may be run, on systems that ask.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".#{file.name}")
    try:
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if program:
            beside.chmod(0o755)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
