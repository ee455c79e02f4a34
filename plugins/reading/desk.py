"""What reading needs to know of the site, and nothing else."""

from collections.abc import Mapping

from msgspec import Struct

from plugins.committee import Column, OrganisationId


class Desk(Struct, frozen=True, kw_only=True):
    """The reader's desk: the registers and settings by which a manuscript is judged."""

    organisations: Mapping[OrganisationId, str]
    """Short names of the organisations that publish, by id."""
    columns: tuple[Column, ...]
    timezone: str = "Asia/Shanghai"
    """IANA name; dates without an offset are of this zone."""
    base: str = ""
    """The path of the site's address: empty, or `/county`."""
    folder: str = "content"
    """How the content folder is called in messages."""
