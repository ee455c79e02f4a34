"""Adoptions found in superiors' feeds, and the rows that come of them."""

import urllib.request
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from plugins.committee import Committee, ItemKind
from plugins.committee.office import AdoptionKind, Outlet
from plugins.committee.office.names import ADOPTION_NAMES, OUTLET_LEVEL_NAMES
from plugins.newsroom.books import committee
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.office import Proposal, scan
from plugins.office.entries import LARGEST_FEED, FeedRefused

PATIENCE = 30
"""Seconds that a feed's host may take."""
CHUNK = 1 << 16
REGISTER = "adoptions.csv"

KINDS = {ItemKind.PORTRAIT: AdoptionKind.DEED, ItemKind.VIDEO: AdoptionKind.VIDEO}
"""As what an item was probably taken; everything else as news."""


def proposals(house: House, sources: Sequence[str]) -> tuple[Committee, tuple[Proposal, ...]]:
    """What the feeds hold of ours, each article once a feed; rows that are registered already are left out."""
    found = committee(house)
    known = {(path, each.url) for path, rows in found.office.adoptions.items() for each in rows if each.url}
    proposed = [each for source in sources for each in _scanned(source, found, house)]
    return found, tuple(dict.fromkeys(each for each in proposed if (each.article, each.url) not in known))


def _scanned(source: str, found: Committee, house: House) -> tuple[Proposal, ...]:
    try:
        return scan(_read(source), found, house.site)
    except FeedRefused as refused:
        raise Refused(f"{source}：{refused}") from refused


def _read(source: str) -> bytes:
    """A file, or what an address gives; never more than a feed may hold."""
    try:
        if source.startswith(("https://", "http://")):
            with urllib.request.urlopen(source, timeout=PATIENCE) as answer:  # noqa: S310 (http and https alone)
                return _received(answer)
        with Path(source).open("rb") as file:
            return file.read(LARGEST_FEED + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        raise Refused(f"读不到 {source}：{reason}。请核对文件名或网址。") from error


def _received(answer: BinaryIO) -> bytes:
    """What a host sends within `PATIENCE`, however slowly it sends."""
    until, parts, size = monotonic() + PATIENCE, list[bytes](), 0
    while size <= LARGEST_FEED and (part := answer.read1(CHUNK)):  # type: ignore[attr-defined]
        parts.append(part)
        size += len(part)
        if monotonic() > until:
            raise TimeoutError("对方太慢")
    return b"".join(parts)


def outlet_named(name: str, found: Committee) -> Outlet:
    """A registered outlet."""
    known = {each.name: each for each in found.office.registers.outlets}
    if name not in known:
        raise Refused(f"媒体“{name}”没有在 outlets.yaml 里登记。已经登记的有：{'、'.join(known) or '无'}。")
    return known[name]


def add(house: House, found: Committee, chosen: Iterable[Proposal], outlet: Outlet, today: date) -> int:
    """Add rows to the register, in its own encoding, columns and order; how many were added.

    What the register would refuse is left out: an address of another sort, a day that cannot be.
    """
    from plugins.reading.dates import FIRST_YEAR
    from plugins.reading.office.row import is_web_address
    from plugins.reading.office.sheet import appended
    from plugins.reading.office.tables import ADOPTIONS

    taken = {path for path, rows in found.office.adoptions.items() if any(each.outlet == outlet.name for each in rows)}
    chosen = {each.article: each for each in chosen if each.article not in taken}.values()
    rows = [
        {
            "article": each.article,
            "outlet": outlet.name,
            "level": OUTLET_LEVEL_NAMES[outlet.level],
            "date": (each.on if each.on and each.on.year >= FIRST_YEAR and each.on <= today else today).isoformat(),
            "url": each.url if is_web_address(each.url) else "",
            "kind": ADOPTION_NAMES[_kind(each, found)],
        }
        for each in chosen
    ]
    file = house.content / "data" / REGISTER
    if rows:
        file.write_bytes(appended(file.read_bytes() if file.is_file() else b"", ADOPTIONS, rows))
    return len(rows)


def _kind(proposal: Proposal, found: Committee) -> AdoptionKind:
    column = found.columns[found.office.by_path[proposal.article].column]
    return KINDS.get(column.item, AdoptionKind.NEWS)
