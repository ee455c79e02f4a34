"""A year's scores as data: JSON of a known shape, CSV and XLSX."""

from msgspec import json

from plugins.scores.record import ScoresRecord, record
from plugins.scores.sheets import Sheet, as_csv, as_xlsx, workbook


def as_json(scores: ScoresRecord) -> bytes:
    """The record, indented for those who read it."""
    return json.format(json.encode(scores), indent=2) + b"\n"


__all__ = ["ScoresRecord", "Sheet", "as_csv", "as_json", "as_xlsx", "record", "workbook"]
