"""The store: what was read and what was built, so that the next build does only what changed.

One SQLite file beside the output folder. It is a cache and nothing else: every row is checked against the files it
speaks of before it is believed, a store that is missing, damaged, foreign or of another program is begun anew, and
its rows hold JSON of known shape, never code. It is safe against a kill at any point, by SQLite's own journal.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from plugins.building.stamps import Stamp
from plugins.committee import BodyDigest

FORMAT = 3
"""Of the tables below; another number begins the store anew."""

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (path TEXT PRIMARY KEY, stamp BLOB NOT NULL, digest BLOB NOT NULL, asked BLOB NOT NULL,
    key BLOB NOT NULL, record BLOB NOT NULL, body TEXT NOT NULL);
CREATE TABLE bodies (digest TEXT PRIMARY KEY, html TEXT NOT NULL);
CREATE TABLE outputs (file TEXT PRIMARY KEY, basis BLOB NOT NULL, value BLOB NOT NULL, press BLOB NOT NULL,
    stamp BLOB NOT NULL);
CREATE TABLE sequences (name TEXT PRIMARY KEY, digests BLOB NOT NULL);
CREATE TABLE folders (folder TEXT PRIMARY KEY, stamp BLOB NOT NULL);
"""


class SourceRow(NamedTuple):
    """A source file as last read."""

    path: str
    stamp: Stamp
    digest: bytes
    """BLAKE2b of its bytes."""
    asked: bytes
    """JSON of what else its reading depended on."""
    key: bytes
    """Digest of what that was."""
    record: bytes
    """JSON of what came of it."""
    body: str
    """Digest of its body; empty where it has none."""


SOURCES = "SELECT path, stamp, digest, asked, key, record, body FROM sources"


class OutputRow(NamedTuple):
    """An output file as last written."""

    file: str
    basis: bytes
    """Digest of what its value was made from; empty where there is no telling."""
    value: bytes
    """Digest of all that it shows."""
    press: bytes
    """Digest of all that it was rendered with."""
    stamp: Stamp


class Store:
    """The tables, read whole and written in one transaction a build."""

    def __init__(self, path: Path, program: str) -> None:
        self._path = path
        self._db = self._open(program)

    def _open(self, program: str) -> sqlite3.Connection:
        try:
            db = self._connect()
            if self._is_ours(db, program):
                return db
            db.close()
        except sqlite3.DatabaseError:
            pass
        return self._begin(program)

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, isolation_level=None)
        # What a power failure could take is only a cache; a kill takes nothing.
        db.execute("PRAGMA synchronous = OFF")
        return db

    def _is_ours(self, db: sqlite3.Connection, program: str) -> bool:
        if db.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            return False
        written_by: tuple[str] | None = db.execute("SELECT value FROM about WHERE name = 'program'").fetchone()
        return written_by == (program,)

    def _begin(self, program: str) -> sqlite3.Connection:
        for leftover in self._path.parent.glob(f"{self._path.name}*"):
            leftover.unlink()
        db = self._connect()
        db.execute("BEGIN")
        for statement in TABLES.split(";"):
            db.execute(statement)
        db.execute("INSERT INTO about VALUES ('program', ?)", (program,))
        db.execute(f"PRAGMA user_version = {FORMAT}")
        db.execute("COMMIT")
        return db

    def close(self) -> None:
        """Let go of the file; what was not saved is as it was before."""
        self._db.close()

    def sources(self) -> dict[str, SourceRow]:
        """Every source as last read."""
        rows = self._db.execute(SOURCES)
        return {row[0]: SourceRow(*row) for row in rows}

    def outputs(self) -> dict[str, OutputRow]:
        """Every output file as last written."""
        rows = self._db.execute("SELECT file, basis, value, press, stamp FROM outputs")
        return {row[0]: OutputRow(*row) for row in rows}

    def sequences(self) -> dict[str, bytes]:
        """Every list of articles as it stood."""
        return dict(self._db.execute("SELECT name, digests FROM sequences"))

    def folders(self) -> dict[str, Stamp]:
        """Every folder of the output as a build left it."""
        return dict(self._db.execute("SELECT folder, stamp FROM folders"))

    def bodies(self, digests: Iterable[BodyDigest]) -> Mapping[BodyDigest, str]:
        """Bodies by digest; one that is not there is not in the answer."""
        wanted = tuple(digests)
        marks = ",".join("?" * len(wanted))
        return dict(self._db.execute(f"SELECT digest, html FROM bodies WHERE digest IN ({marks})", wanted))  # noqa: S608

    def begin(self) -> None:
        """Start to save; nothing is kept unless `commit` follows."""
        self._db.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was saved since `begin`."""
        self._db.execute("COMMIT")

    def save_bodies(self, bodies: Iterable[tuple[str, str]]) -> None:
        """Add bodies, each by its digest."""
        self._db.executemany("INSERT OR IGNORE INTO bodies VALUES (?, ?)", bodies)

    def save_sources(self, rows: Iterable[SourceRow], gone: Iterable[str], unused: Iterable[str]) -> None:
        """Replace the sources that were read, forget those that are gone and the bodies that nobody has any more."""
        self._db.executemany("DELETE FROM sources WHERE path = ?", [(path,) for path in gone])
        self._db.executemany("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        self._db.executemany("DELETE FROM bodies WHERE digest = ?", [(body,) for body in unused])

    def save_outputs(self, rows: Iterable[OutputRow], gone: Iterable[str]) -> None:
        """Replace the output files that were written, forget those that are gone."""
        self._db.executemany("DELETE FROM outputs WHERE file = ?", [(file,) for file in gone])
        self._db.executemany("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)", rows)

    def save_sequences(self, digests: Mapping[str, bytes], gone: Iterable[str]) -> None:
        """Replace the lists that stand otherwise, forget those that are gone."""
        self._db.executemany("DELETE FROM sequences WHERE name = ?", [(name,) for name in gone])
        self._db.executemany("INSERT OR REPLACE INTO sequences VALUES (?, ?)", digests.items())

    def save_folders(self, stamps: Mapping[str, Stamp], gone: Iterable[str]) -> None:
        """Replace the folders that were touched, forget those that are gone or still in motion."""
        self._db.executemany("DELETE FROM folders WHERE folder = ?", [(folder,) for folder in gone])
        self._db.executemany("INSERT OR REPLACE INTO folders VALUES (?, ?)", stamps.items())

    def note(self, name: str) -> str | None:
        """A value kept under a name."""
        row = self._db.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def save_note(self, name: str, value: str) -> None:
        """Keep a value under a name."""
        self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))


def kept_sources(path: Path, program: str) -> list[SourceRow]:
    """The sources that a store of this program holds, the store left as it is; none where there is no such store."""
    found = _kept(path, program, SOURCES, ())
    return [SourceRow(*row) for row in found]


def kept_marks(path: Path, program: str, *words: str) -> dict[str, tuple[Stamp, bool]]:
    """Of each source: its stamp, and whether its record holds one of some words."""
    held = " OR ".join("instr(record, ?) > 0" for _ in words)
    found = _kept(path, program, f"SELECT path, stamp, {held} FROM sources", tuple(word.encode() for word in words))  # noqa: S608 no word is in it
    return {row[0]: (row[1], bool(row[2])) for row in found}


def _kept(path: Path, program: str, query: str, values: tuple[bytes, ...]) -> list[tuple[Any, ...]]:
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            if db.execute("SELECT value FROM about WHERE name = 'program'").fetchone() != (program,):
                return []
            return db.execute(query, values).fetchall()
        finally:
            db.close()
    except sqlite3.Error:
        return []
