"""Links that lead off the site, tried one by one: only where an editor asks for it, for it needs the network."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import NamedTuple

from plugins.committee import Committee, Site
from plugins.committee.office import Concern, Seen
from plugins.newsroom.house import House

PATIENCE = 15
"""Seconds that a host may take."""
AT_ONCE = 8
GONE = frozenset({404, 410})
"""What a host says of a page that is no longer there; whatever else it says, the page may be."""
NAME = "Mozilla/5.0 (compatible; link check)"

_ADDRESS = re.compile(r"https?://[!-'*-;=?-Z^_a-z~]+")


class Place(NamedTuple):
    """Where an address stands."""

    file: str
    """Below the content folder."""
    line: int


Links = Mapping[str, Sequence[Place]]


def links_of(house: House, found: Committee) -> Links:
    """Every web address in what readers see and in the registers, with its places."""
    links: dict[str, list[Place]] = {}
    for file in (*_shown(found), *_registers(house)):
        for line, text in enumerate(_lines((house.content / file).read_bytes()), 1):
            if not (file.startswith("data/") and text.lstrip().startswith("#")):
                for link in _ADDRESS.findall(text):
                    links.setdefault(link.rstrip(".,;:!?"), []).append(Place(file, line))
    return links


def _shown(found: Committee) -> list[str]:
    return [each.file for each in found.documents]


def _registers(house: House) -> list[str]:
    """All but the one that tells of dead links itself."""
    files = sorted((house.content / "data").rglob("*.*"))
    names = (each.relative_to(house.content).as_posix() for each in files if each.suffix in {".csv", ".yaml"})
    return [each for each in names if each != "data/inspection.csv"]


def _lines(data: bytes) -> list[str]:
    """Addresses are ASCII: what encoding the rest is in does not matter, but for UTF-16."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1"
    return data.decode(encoding, "replace").split("\n")


def own_dead(links: Links, found: Committee, site: Site, on: date) -> Iterator[Seen]:
    """Addresses of this site's own pages at which there is none."""
    from plugins.building.surveying import addresses_of

    own = {link: link.removeprefix(site.url).partition("#")[0] for link in links if link.startswith(f"{site.url}/")}
    if own:
        there = addresses_of(found, site)
        for link, address in own.items():
            if address.endswith("/") and site.url + address not in there:
                yield from _seen(links[link], link, "本站没有这一页", on)


def tried(links: Links, site: Site, on: date) -> tuple[Seen, ...]:
    """Each outside address that leads nowhere, at each place that has it; that all lead somewhere is told too."""
    wanted = [each for each in links if not f"{each}/".startswith(f"{site.url}/")]
    with ThreadPoolExecutor(AT_ONCE) as workers:
        answers = zip(wanted, workers.map(fault, wanted), strict=True)
        dead = tuple(each for link, answer in answers if answer for each in _seen(links[link], link, answer, on))
    return dead or (Seen(on=on, concern=Concern.LINK, what=f"试了外面的{len(wanted)}个网址，都通"),)


def _seen(places: Sequence[Place], link: str, answer: str, on: date) -> Iterator[Seen]:
    for file, line in dict.fromkeys(places):
        yield Seen(on=on, concern=Concern.LINK, file=file, line=line, what=f"{link}（{answer}）")


def fault(link: str) -> str:
    """Why an address leads nowhere; empty where it leads somewhere, or where there is no telling."""
    request = urllib.request.Request(link, headers={"User-Agent": NAME})  # noqa: S310 (http and https alone)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE):  # noqa: S310
            return ""
    except urllib.error.HTTPError as error:
        return f"网页没有了，{error.code}" if error.code in GONE else ""
    except (OSError, ValueError) as error:
        return f"打不开：{getattr(error, 'reason', None) or error}"
