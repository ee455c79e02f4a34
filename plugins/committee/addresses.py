"""Where the site's pages stand: every address that is not an article's or a standing page's own."""

from plugins.committee.article import Address
from plugins.committee.column import ColumnId
from plugins.committee.organisation import OrganisationId

HOME = Address("/")
COLUMNS = Address("/columns/")
TAGS = Address("/tags/")
ARCHIVES = Address("/archives/")
ORGANISATIONS = Address("/organisations/")
SUBSCRIBE = Address("/subscribe/")
SITE_MAP = Address("/sitemap/")
NOT_FOUND = Address("/404.html")
ADOPTIONS = Address("/adoptions/")
HONOURS = Address("/honours/")
TRAINING = Address("/training/")
BUDGET = Address("/budget/")
HEALTH = Address("/health/")
"""For the office; nothing links to it."""


def column_address(column: ColumnId) -> Address:
    """A column's newest articles."""
    return Address(f"{COLUMNS}{column}/")


def organisation_address(organisation: OrganisationId) -> Address:
    """An organisation's page; its articles stand below it."""
    return Address(f"/{organisation}/")


def tag_address(tag: str) -> Address:
    """A tag's articles."""
    return Address(f"{TAGS}{tag}/")


def year_address(year: int) -> Address:
    """A year's articles."""
    return Address(f"{ARCHIVES}{year}/")


def month_address(year: int, month: int) -> Address:
    """A month's articles."""
    return Address(f"{ARCHIVES}{year}/{month:02}/")


def targets_address(name: str) -> Address:
    """All years of the targets; `name` is what the site calls them."""
    return Address(f"/{name}/")


def scoreboard_address(name: str, year: int) -> Address:
    """A year's scoreboard."""
    return Address(f"/{name}/{year}/")


def score_address(name: str, year: int, organisation: OrganisationId) -> Address:
    """An organisation's year, point by point."""
    return Address(f"/{name}/{year}/{organisation}/")


def scores_file(name: str, year: int, kind: str) -> Address:
    """A year's scores as data: `json`, `csv` or `xlsx`."""
    return Address(f"/data/{name}-{year}.{kind}")


def older_address(address: Address, number: int) -> Address:
    """An older page of a list; numbers count from the oldest, so that an address keeps its content."""
    return Address(f"{address}page/{number}/")
