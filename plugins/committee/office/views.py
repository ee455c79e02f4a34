"""How often articles were read on the site before this one."""

from msgspec import Struct

from plugins.committee.article import Address


class FormerViews(Struct, frozen=True, kw_only=True):
    """A row of `views.csv`."""

    address: Address
    """The article's first address: its identity."""
    views: int
