"""What lies in the output folder and is no part of the site.

A folder's own stamp changes when a file comes into it or leaves it: one that is as the last build left it need not be
listed again. What begins with a dot at the top is let be: other programs keep their things there.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Set

from plugins.building.stamps import Stamp, settled, stamp_of

Folders = Mapping[str, Stamp]
"""Folders of the output, `""` the output itself, as a build left them."""


def strangers(output: str, expected: Set[str], known: Folders) -> Iterator[str]:
    """Files and links that are not expected, below the output folder."""
    if "" not in known:
        yield from _strangers(output, "", expected, known)
    for folder, stamp in known.items():
        if not _is_as_left(f"{output}/{folder}", stamp):
            yield from _strangers(output, folder, expected, known)


def _is_as_left(folder: str, stamp: Stamp) -> bool:
    try:
        return stamp_of(os.lstat(folder)) == stamp
    except OSError:
        return False


def _strangers(output: str, folder: str, expected: Set[str], known: Folders) -> Iterator[str]:
    """In one folder, and in those below it that the last build did not leave."""
    try:
        entries = list(os.scandir(f"{output}/{folder}"))
    except OSError:
        return
    for entry in entries:
        file = f"{folder}/{entry.name}" if folder else entry.name
        if not folder and entry.name.startswith(".") and entry.name != ".well-known":
            continue
        if not entry.is_dir(follow_symlinks=False):
            if file not in expected:
                yield file
        elif file not in known:
            yield from _strangers(output, file, expected, known)


def folders_of(files: Iterable[str]) -> set[str]:
    """All folders in which files lie, with those above them."""
    found = {""}
    for file in files:
        folder = file.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def left(output: str, folders: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of folders as they are now; one that may yet change under the same times is left out."""
    stamps = {}
    for folder in folders:
        try:
            stamps[folder] = settled(os.lstat(f"{output}/{folder}"))
        except OSError:
            continue
    return {folder: stamp for folder, stamp in stamps.items() if stamp}
