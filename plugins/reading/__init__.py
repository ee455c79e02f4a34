"""Manuscripts and registers: bytes in, domain values or problems out.

The names below are loaded when they are first asked for: a build that finds nothing changed reads nothing, and is done
before the parsers would have been imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.reading.collisions import check_addresses, check_tags
    from plugins.reading.contacts import contacts_of
    from plugins.reading.desk import Desk
    from plugins.reading.links import check_links, closed_links, without_links
    from plugins.reading.manuscript import read_manuscript, read_standing_page
    from plugins.reading.office import OFFICE_FILES, check_rows, is_office_file
    from plugins.reading.outcome import PageReading, Reading
    from plugins.reading.registers import REGISTER_FILES, read_registers

__all__ = [
    "OFFICE_FILES",
    "REGISTER_FILES",
    "Desk",
    "PageReading",
    "Reading",
    "check_addresses",
    "check_links",
    "check_rows",
    "check_tags",
    "closed_links",
    "contacts_of",
    "is_office_file",
    "read_manuscript",
    "read_registers",
    "read_standing_page",
    "without_links",
]

_MODULES = {
    "collisions": ("check_addresses", "check_tags"),
    "contacts": ("contacts_of",),
    "desk": ("Desk",),
    "links": ("check_links", "closed_links", "without_links"),
    "manuscript": ("read_manuscript", "read_standing_page"),
    "office": ("OFFICE_FILES", "check_rows", "is_office_file"),
    "outcome": ("PageReading", "Reading"),
    "registers": ("REGISTER_FILES", "read_registers"),
}


def __getattr__(name: str) -> Any:
    """By PEP 562."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
