"""Source files into records: the work that is done again only for a file that changed."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, json

from plugins.building.executor import batches, each_answer, workers
from plugins.building.progress import watched
from plugins.building.source_tree import SourceFile
from plugins.building.stamps import Stamp, settled
from plugins.building.store import SourceRow, Store
from plugins.committee import Article, Problem, StandingPage
from plugins.committee.digests import digest, digest_of
from plugins.reading.desk import Asked, Desk

Key = Callable[[bytes], bytes]
"""From what was asked, as JSON, to a digest of the answer."""

BATCH = 64
"""Files to a batch: some tenths of a second of work."""


class Record(Struct, frozen=True, kw_only=True, array_like=True):
    """What came of a manuscript or a standing page."""

    article: Article | None = None
    page: StandingPage | None = None
    problems: tuple[Problem, ...] = ()


class Errand(NamedTuple):
    """Files for one worker to read."""

    content: str
    desk: Desk
    files: tuple[tuple[str, bytes], ...]
    """Path, and digest of the bytes that a record of the same key is already kept of; empty if there is none."""


class Converted(NamedTuple):
    """A file as read by a worker; without a record it is what it was before."""

    path: str
    stamp: Stamp
    digest: bytes
    asked: bytes
    record: bytes | None
    body: str
    html: str


def convert(errand: Errand) -> list[Converted]:
    """Read a batch of files; a file that cannot be read or is gone is left out."""
    return [converted for path, known in errand.files if (converted := _convert(errand, path, known))]


def _convert(errand: Errand, path: str, known: bytes) -> Converted | None:
    try:
        stamp, data = _read(f"{errand.content}/{path}")
    except FileNotFoundError:
        return None
    found = digest(data)
    if found == known:
        return Converted(path, stamp, found, b"", None, "", "")
    record, asked, html = record_of(data, path, errand.desk)
    text = record.article.text if record.article else record.page.text if record.page else None
    return Converted(path, stamp, found, json.encode(asked), json.encode(record), text.body if text else "", html)


def _read(file: str) -> tuple[Stamp, bytes]:
    with open(file, "rb") as source:
        stamp = settled(os.fstat(source.fileno()))
        return stamp, source.read()


def record_of(data: bytes, path: str, desk: Desk) -> tuple[Record, Asked | None, str]:
    """What comes of a file's bytes, what was looked up for it, and the HTML of its text."""
    from plugins.reading import read_manuscript, read_standing_page

    if path.startswith("pages/"):
        page = read_standing_page(data, path, desk)
        return Record(page=page.page, problems=page.problems), page.asked, page.html
    article = read_manuscript(data, path, desk)
    return Record(article=article.article, problems=article.problems), article.asked, article.html


class Shelf(NamedTuple):
    """Every source file's record, and which of them were converted anew."""

    records: dict[str, Record]
    versions: dict[str, bytes]
    """By path, bytes that are the same while the record is."""
    converted: tuple[str, ...]


def refresh(store: Store, content: Path, files: Iterable[SourceFile], desk: Desk, executor: str) -> Shelf:
    """Bring the store up to date with the files and return all records, by path.

    A file whose stamp is that of its row is not opened; one whose bytes are the same is not converted.
    """
    key, rows = keys_of(desk), store.sources()
    stamps = {each.path: each.stamp for each in files}
    stale = [path for path, stamp in stamps.items() if not is_current(rows.get(path), stamp, key)]
    gone = rows.keys() - stamps.keys()
    converted: list[str] = []
    if stale or gone:
        store.begin()
        fresh = {}
        for each in _convert_all(store, _errands(content, desk, stale, rows, key), len(stale), executor):
            fresh[each.path] = _row(each, rows.get(each.path), key)
            if each.record is not None:
                converted.append(each.path)
        # A file that was removed while the build ran is as gone as one that was removed before.
        gone |= set(stale) - fresh.keys()
        rows = _save(store, rows, fresh, gone)
        store.commit()
    versions = {path: row.digest + row.key for path, row in rows.items()}
    return Shelf(_decoded(rows), versions, tuple(sorted(converted)))


def keys_of(desk: Desk) -> Key:
    """Digests of what a desk answers, each worked out once."""

    @cache
    def key(asked: bytes) -> bytes:
        return digest_of(desk.answers(json.decode(asked, type=Asked | None)))

    return key


def _convert_all(store: Store, errands: Iterator[Errand], count: int, executor: str) -> Iterator[Converted]:
    """Convert in batches; each body goes to the store as it comes, so that few are in memory."""
    with workers(executor, several=count > BATCH) as (pool, number):
        for answers in watched(each_answer(pool, convert, errands, number), "正在读稿件", count):
            store.save_bodies((each.body, each.html) for each in answers if each.body)
            yield from answers


def _save(
    store: Store, rows: dict[str, SourceRow], fresh: dict[str, SourceRow], gone: set[str]
) -> dict[str, SourceRow]:
    now = {path: row for path, row in rows.items() if path not in gone} | fresh
    replaced = {rows[path].body for path in (*fresh, *gone) if path in rows}
    store.save_sources(fresh.values(), gone, replaced - {row.body for row in now.values()})
    return now


def _decoded(rows: Mapping[str, SourceRow]) -> dict[str, Record]:
    decode = json.Decoder(Record).decode
    return {path: decode(row.record) for path, row in rows.items()}


def is_current(row: SourceRow | None, stamp: Stamp, key: Key) -> bool:
    """Whether a row still tells what would be read from a file."""
    return row is not None and row.stamp == stamp and row.key == key(row.asked)


def _row(converted: Converted, before: SourceRow | None, key: Key) -> SourceRow:
    path, stamp, found, asked, record, body, _ = converted
    if record is None and before:
        return before._replace(stamp=stamp)
    return SourceRow(path, stamp, found, asked, key(asked), record or b"", body)


def _errands(content: Path, desk: Desk, stale: list[str], rows: Mapping[str, SourceRow], key: Key) -> Iterator[Errand]:
    def known(path: str) -> bytes:
        row = rows.get(path)
        return row.digest if row and row.key == key(row.asked) else b""

    for batch in batches(stale, BATCH):
        yield Errand(str(content), desk, tuple((path, known(path)) for path in batch))
