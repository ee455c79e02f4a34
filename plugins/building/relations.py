"""The few files by which some articles are judged: those they link to, and those that claim their addresses."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from msgspec import json

from plugins.building.conversion import Errand, Record, convert
from plugins.building.source_tree import SourceFile
from plugins.building.stamps import Stamp
from plugins.reading.desk import Desk

MAY_CLAIM = ('"aliases":["', '"article":null')
"""How a record looks whose article claims another address, or was at fault and may claim one once mended."""

_ALIAS_WORDS = (b"alias", "别名".encode())
"""One of these stands in every manuscript that claims another address."""
_HEADER_BYTES = 1 << 14


def related_records(
    content: Path,
    desk: Desk,
    files: Iterable[SourceFile],
    wanted: Collection[str],
    kept: Mapping[str, tuple[Stamp, bool]],
) -> Mapping[str, Record]:
    """The records of the wanted files, and all that can change what a build says of them.

    `kept`: of files as they were last read, their stamps and whether they claim an address; others are looked into.
    """
    stamps = {each.path: each.stamp for each in files}
    records = _records(content, desk, stamps.keys() & set(wanted))
    near = {target for record in records.values() for target in _targets(record)}
    claimants = {path for path, stamp in stamps.items() if _claims(content / path, stamp, kept.get(path))}
    return records | _records(content, desk, (near & stamps.keys() | claimants) - records.keys())


def _records(content: Path, desk: Desk, paths: Iterable[str]) -> dict[str, Record]:
    errand = Errand(str(content), desk, tuple((path, b"") for path in sorted(paths)))
    return {each.path: json.decode(each.record or b"{}", type=Record) for each in convert(errand)}


def _targets(record: Record) -> Iterable[str]:
    document = record.article or record.page
    if document:
        yield from (link.target for link in document.text.links)
    if record.article:
        yield from (f"articles/{alias.strip('/')}.md" for alias in record.article.aliases)


def _claims(file: Path, stamp: Stamp, kept: tuple[Stamp, bool] | None) -> bool:
    if kept and kept[0] == stamp:
        return kept[1]
    try:
        with file.open("rb") as source:
            header = source.read(_HEADER_BYTES)
    except OSError:
        return False
    return any(word in header for word in _ALIAS_WORDS)
