"""The site's health with what only this folder can tell: dead links, and when each manuscript was first committed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from plugins.committee.office import Finding, health
from plugins.newsroom.books import committee
from plugins.newsroom.checking import problems_of
from plugins.newsroom.history import History, HistoryError
from plugins.newsroom.house import House
from plugins.newsroom.outside import dead_links


def findings(house: House, *, outside: bool) -> tuple[Finding, ...]:
    """All that an inspection would look at; `outside`: links off the site too, which needs the network."""
    found = committee(house)
    own = health(found, house.survey.site, problems_of(house, None), committed(house))
    return (*own, *dead_links(house, found)) if outside else own


def committed(house: House) -> Mapping[str, datetime]:
    """When each file below the content folder was first committed; empty where the folder has no history."""
    found = dict[str, datetime]()
    try:
        history = History(house.root)
        prefix = history.prefix
        told = history.raw("log", "--format=%x01%ct", "--name-only", "-z", "--diff-filter=A", "--", str(house.content))
    except (HistoryError, OSError):
        return {}
    start = f"{prefix}{house.content.resolve().relative_to(house.root.resolve()).as_posix()}/"
    for entry in told.decode("utf-8", "surrogateescape").split("\x01")[1:]:
        moment, _, names = entry.partition("\x00")
        when = datetime.fromtimestamp(int(moment.strip()), UTC)
        for name in names.replace("\n", "").split("\x00"):
            found[name.removeprefix(start)] = when
    return found
