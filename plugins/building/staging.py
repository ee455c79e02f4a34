"""The way into the output folder: everything is made ready beside it, then moved in under a journal.

A build writes into `staging/`, beside the output folder and on the same disk. Once all is there, the journal names
what is to be moved in and what is to be taken away; only then the output is touched. Killed before the journal is
whole, the old site stands and the staged files are thrown away; killed after, the next command carries the journal
out to its end. Each step of it may be done twice.

The first build of a site stages it whole, as a tree that becomes the output. Later ones lay their files side by side:
to make a tree of folders for them, only to throw it away, would take as long as to write them.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, json

from plugins.building.errors import OutputForeign
from plugins.committee.digests import digest
from plugins.hardening import output_fault

MARK = "feeds/opml.xml"
"""Every site of ours holds this file; a folder without it is not ours to change."""


class Journal(Struct, frozen=True):
    """What is left to do once everything is staged."""

    moves: tuple[str, ...]
    """Files below `staging/`, to be moved to the same place in the output."""
    removals: tuple[str, ...]
    """Files below the output folder."""


class Tray(NamedTuple):
    """Where files are staged, for whoever writes them."""

    folder: str
    is_tree: bool
    """Whether they lie in it as in the output, and not side by side."""

    def place(self, file: str) -> str:
        """Where to write a file, named by its path below the output folder."""
        return f"{self.folder}/{file if self.is_tree else digest(file.encode()).hex()}"


class Staging:
    """The workshop of one output folder: `.<name>.build` beside it."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.workshop = output.parent / f".{output.name}.build"
        self._folder = self.workshop / "staging"
        self._journal = self.workshop / "journal.json"

    def open(self) -> None:
        """Finish what a killed build left to do, and begin with an empty staging folder.

        Raises:
            OutputForeign: if the output folder holds files and none of them shows that it is a site of ours.

        """
        self.workshop.mkdir(parents=True, exist_ok=True)
        if self._journal.exists():
            self._carry_out(_read(self._journal))
        self.clear()
        if not (self.output / MARK).is_file() and any(_visible(self.output)):
            raise OutputForeign(
                f"文件夹 {self.output} 里有别的文件，不是本站生成的。为免误删，没有生成网站。"
                "请换一个空文件夹，或者先把它清空。"
            )

    @property
    def tray(self) -> Tray:
        """Where this build stages its files."""
        return Tray(str(self._folder), is_tree=not self.output.exists())

    def clear(self) -> None:
        """Throw away what is staged."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()

    def publish(self, moves: Iterable[str], removals: Iterable[str]) -> None:
        """Bring the staged files into the output and take others away: all of it, or at the next command."""
        journal = Journal(tuple(moves), tuple(removals))
        if not (journal.moves or journal.removals):
            return
        if self.tray.is_tree:
            self._folder.rename(self.output)
            self._folder.mkdir()
            return
        draft = self._journal.with_suffix(".draft")
        draft.write_bytes(json.encode(journal))
        draft.replace(self._journal)
        self._carry_out(journal)

    def _carry_out(self, journal: Journal) -> None:
        for file in journal.removals:
            self._remove(file)
        tray, output = self.tray, str(self.output)
        for file in journal.moves:
            _move(tray.place(file), f"{output}/{file}")
        self._journal.unlink()

    def _remove(self, file: str) -> None:
        place = self.output / file
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        for folder in place.parents:
            if folder == self.output or not _is_removed_empty(folder):
                break


def _move(staged: str, place: str) -> None:
    """Done twice, the second time finds nothing to move."""
    try:
        os.replace(staged, place)
    except OSError:
        if not os.path.exists(staged):
            return
        if os.path.isdir(place) and not os.path.islink(place):
            shutil.rmtree(place)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.replace(staged, place)


def _read(journal: Path) -> Journal:
    """A journal whose files all lie inside the output; one that says otherwise was not written by this program."""
    found = json.decode(journal.read_bytes(), type=Journal)
    if any(output_fault(file) for file in found.moves) or any(".." in file.split("/") for file in found.removals):
        raise OutputForeign(f"文件 {journal} 不是本站程序写的。请删掉它所在的文件夹，再试一次。")
    return found


def _visible(folder: Path) -> Iterator[str]:
    if folder.is_dir():
        yield from (each for each in os.listdir(folder) if not each.startswith("."))


def _is_removed_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
