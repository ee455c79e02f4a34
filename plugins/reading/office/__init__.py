"""The office's registers: targets, decisions, adoptions, royalties, honours, training."""

from plugins.reading.office.registers import OFFICE_FILES, OfficeReading, check_rows, is_office_file

__all__ = ["OFFICE_FILES", "OfficeReading", "check_rows", "is_office_file"]
