"""Manuscripts and registers: bytes in, domain values or problems out."""

from plugins.reading.collisions import check_addresses, check_tags
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
    "is_office_file",
    "read_manuscript",
    "read_registers",
    "read_standing_page",
    "without_links",
]
