"""Files that an editor may go on with: what was changed since it was written is never written over."""

import difflib
import os
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from msgspec import MsgspecError, Struct, json

LEDGER = ".generated.json"
"""Remembers, in the folder of the forms, what each file was when it was written."""

TEXTS = (".md", ".txt", ".html")


class Outcome(StrEnum):
    """What came of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    EDITED = "edited"


class Written(Struct, frozen=True, kw_only=True):
    """A file, and what came of it."""

    file: Path
    outcome: Outcome
    difference: str = ""
    """Of an edited file: a unified diff to what would have been written, where it is text."""


def write_all(files: Mapping[Path, bytes], folder: Path) -> tuple[Written, ...]:
    """Write files, those that nobody changed since; `folder` keeps the ledger."""
    ledger = folder / LEDGER
    known = _known(ledger)
    names = {file: Path(os.path.relpath(file, folder)).as_posix() for file in files}
    written = tuple(_write(file, data, known.get(names[file])) for file, data in files.items())
    folder.mkdir(parents=True, exist_ok=True)
    kept = {names[each.file]: _digest(files[each.file]) for each in written if each.outcome is not Outcome.EDITED}
    ledger.write_bytes(json.encode(known | kept, order="sorted"))
    return written


def _known(ledger: Path) -> dict[str, str]:
    """What was written before; nothing where there is no telling: then every file there is counts as edited."""
    try:
        return json.decode(ledger.read_bytes(), type=dict[str, str])
    except (FileNotFoundError, MsgspecError):
        return {}


def _write(file: Path, data: bytes, known: str | None) -> Written:
    if file.exists():
        before = file.read_bytes()
        if before == data:
            return Written(file=file, outcome=Outcome.UNCHANGED)
        if known != _digest(before):
            return Written(file=file, outcome=Outcome.EDITED, difference=_difference(file, before, data))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return Written(file=file, outcome=Outcome.WRITTEN)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _difference(file: Path, before: bytes, after: bytes) -> str:
    if file.suffix not in TEXTS:
        return ""
    old, new = (each.decode("utf-8", "replace").splitlines() for each in (before, after))
    return "\n".join(difflib.unified_diff(old, new, "现有的", "重新生成的", lineterm="", n=1))
