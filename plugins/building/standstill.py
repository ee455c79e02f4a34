"""Whether anything at all changed since the last build: if not, no page needs to be thought of again.

What a build makes follows from the files it reads, the settings, the theme, this program, and which articles are due.
The last build leaves a note of these; a build that finds the same, and every output file as it was written, is done.
"""

import os
import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct, json

from plugins.building.outcome import Outcome
from plugins.building.places import LOCK
from plugins.building.settings import OURS, PELICANS, Settings
from plugins.building.source_tree import SourceFile, SourceTree
from plugins.building.stamps import TICK, changed_at, stamp_of
from plugins.building.store import OutputRow, Store
from plugins.building.strangers import strangers
from plugins.building.workshop import Workshop
from plugins.committee import Problem
from plugins.committee.digests import digest

NOTE = "standstill"


class Note(Struct, frozen=True, kw_only=True):
    """What the last build found, and what it came to."""

    found: bytes
    """Digest of all it was made from."""
    since: datetime | None
    """Date of the newest article that was due."""
    until: datetime | None
    """Date of the next article to become due."""
    articles: int
    problems: tuple[Problem, ...]
    set_aside: tuple[str, ...]

    def holds(self, found: bytes, now: datetime) -> bool:
        """Whether a build would find the same again."""
        due = (self.since is None or self.since <= now) and (self.until is None or now < self.until)
        return self.found == found and due


def found_in(tree: SourceTree, settings: Settings) -> bytes | None:
    """Digest of everything but the clock that a build is made from; this program's own digest is the store's.

    None where there is no telling: a file was changed so shortly ago that it may yet change under the same stamp, or
    a plugin that is not ours takes part.
    """
    theme = [SourceFile(str(path), stamp_of(path.lstat())) for path in sorted(Path(settings["THEME"]).rglob("*"))]
    lock = SourceFile(str(LOCK), stamp_of(LOCK.lstat()))
    files = [*tree.articles, *tree.pages, *tree.registers, *tree.pictures, *theme, lock]
    newest = max((changed_at(each.stamp) for each in files), default=0)
    if time.time_ns() - newest < TICK or not all(each.startswith("plugins.") for each in settings["PLUGINS"]):
        return None
    names = ("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH", "PLUGINS", *PELICANS, *OURS)
    chosen = "\n".join(f"{name}={settings.get(name)!r}" for name in names)
    problems = "\n".join(map(str, tree.problems))
    content = b"".join(each.path.encode() + b"\0" + each.stamp for each in files)
    return digest(content, chosen.encode(), problems.encode())


def save_note(store: Store, found: bytes | None, outcome: Outcome, dates: Sequence[datetime], now: datetime) -> None:
    """Note what a build was made from and what it came to; `dates` are those of all articles."""
    if found is None:
        store.save_note(NOTE, "")
        return
    note = Note(
        found=found,
        since=max((each for each in dates if each <= now), default=None),
        until=min((each for each in dates if each > now), default=None),
        articles=outcome.articles,
        problems=outcome.problems,
        set_aside=outcome.set_aside,
    )
    store.save_note(NOTE, json.encode(note).decode())


def standing(workshop: Workshop, found: bytes | None, now: datetime) -> Outcome | None:
    """The last build's outcome, if a build would come to the same and the output holds just what it wrote."""
    kept = workshop.store.note(NOTE) if found else None
    note = json.decode(kept, type=Note) if kept else None
    if note is None or found is None or not note.holds(found, now):
        return None
    rows = workshop.store.outputs()
    output = str(workshop.staging.output)
    if not _are_as_written(rows.values(), output) or any(strangers(output, rows.keys(), workshop.store.folders())):
        return None
    return Outcome(
        problems=note.problems,
        set_aside=note.set_aside,
        articles=note.articles,
        files=frozenset(rows),
        written=(),
        removed=(),
        converted=(),
    )


def _are_as_written(rows: Iterable[OutputRow], output: str) -> bool:
    try:
        return all(stamp_of(os.lstat(f"{output}/{row.file}")) == row.stamp for row in rows)
    except OSError:
        return False
