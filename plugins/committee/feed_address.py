"""Where the feeds stand: one naming rule for the files, the pages that announce them and the list of all."""

from typing import NamedTuple

from plugins.committee.article import Address
from plugins.committee.column import ColumnId
from plugins.committee.organisation import OrganisationId

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"

OPML = Address("/feeds/opml.xml")
"""The list of all feeds."""


class FeedAddress(NamedTuple):
    """The two files of one feed."""

    rss: Address
    atom: Address


def _feed(stem: str) -> FeedAddress:
    return FeedAddress(Address(f"/feeds/{stem}.rss.xml"), Address(f"/feeds/{stem}.atom.xml"))


SITE_FEED = _feed("all")
"""Everything new."""


def column_feed(column: ColumnId) -> FeedAddress:
    """What is new in a column."""
    return _feed(f"columns/{column}")


def organisation_feed(organisation: OrganisationId) -> FeedAddress:
    """What an organisation and all below it sent."""
    return _feed(f"organisations/{organisation}")
