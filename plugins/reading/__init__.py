"""Manuscripts and registers: bytes in, domain values or problems out."""

from plugins.reading.desk import Desk
from plugins.reading.outcome import PageReading, Reading

__all__ = ["Desk", "PageReading", "Reading"]
