"""The few files by which some articles are judged: those they link to, and those that claim their addresses."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from msgspec import json

from plugins.building.conversion import Errand, Record, convert
from plugins.reading.desk import Desk

ALIAS_WORDS = (b"alias", "别名".encode())
"""One of these stands in every manuscript that claims another address."""

_HEADER_BYTES = 1 << 14


def related_records(content: Path, desk: Desk, paths: Iterable[str], wanted: Collection[str]) -> Mapping[str, Record]:
    """The records of the wanted files, and all that can change what a build says of them."""
    known = frozenset(paths)
    records = _records(content, desk, known & set(wanted))
    near = {target for record in records.values() for target in _targets(record)}
    claimants = {path for path in known if _may_claim(content / path)}
    return records | _records(content, desk, (near & known | claimants) - records.keys())


def _records(content: Path, desk: Desk, paths: Iterable[str]) -> dict[str, Record]:
    errand = Errand(str(content), desk, tuple((path, b"") for path in sorted(paths)))
    return {each.path: json.decode(each.record or b"{}", type=Record) for each in convert(errand)}


def _targets(record: Record) -> Iterable[str]:
    document = record.article or record.page
    if document:
        yield from (link.target for link in document.text.links)
    if record.article:
        yield from (f"articles/{alias.strip('/')}.md" for alias in record.article.aliases)


def _may_claim(file: Path) -> bool:
    try:
        with file.open("rb") as source:
            header = source.read(_HEADER_BYTES)
    except OSError:
        return False
    return any(word in header for word in ALIAS_WORDS)
