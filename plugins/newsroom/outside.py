"""Links that lead off the site, tried one by one: only where an editor asks for it, for it needs the network."""

import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from plugins.committee import Committee
from plugins.committee.office import Concern, Finding
from plugins.newsroom.house import House

PATIENCE = 15
"""Seconds that a host may take."""
AT_ONCE = 8
GONE = frozenset({404, 410})
"""What a host says of a page that is no longer there; whatever else it says, the page may be."""
NAME = "Mozilla/5.0 (compatible; link check)"

_ADDRESS = re.compile(r"https?://[!-'*-;=?-Z^_a-z~]+")


def dead_links(house: House, found: Committee) -> tuple[Finding, ...]:
    """Each outside link that leads nowhere, with the file that has it and who could mend it."""
    wanted = _links(house, found)
    with ThreadPoolExecutor(AT_ONCE) as workers:
        answers = dict(zip(wanted, workers.map(fault, wanted), strict=True))
    return tuple(
        Finding(concern=Concern.LINK, what=f"{file}:{line} {link}（{answers[link]}）", newest=None, fails=None, who=who)
        for link, places in wanted.items()
        if answers[link]
        for file, line, who in places
    )


def _links(house: House, found: Committee) -> Mapping[str, list[tuple[str, int, str]]]:
    """Where each address stands: file, line, and whose it is."""
    links: dict[str, list[tuple[str, int, str]]] = {}
    office = f"{house.survey.site.short}办公室"
    owners = {each.file: found.organisations[each.organisation].short for each in found.articles}
    for file, who in {**owners, **{each.file: office for each in found.pages}}.items():
        for line, text in enumerate((house.content / file).read_text("utf-8-sig").splitlines(), 1):
            for link in _ADDRESS.findall(text):
                links.setdefault(link.rstrip(".,;:!?"), []).append((house.shown(file), line, who))
    return links


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
