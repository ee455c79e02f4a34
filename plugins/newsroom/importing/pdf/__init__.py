"""PDF files with text: columns, tables and pictures in reading order; a scan is said to be one."""

from plugins.newsroom.importing.pdf.reader import SCAN, read_pdf

__all__ = ["SCAN", "read_pdf"]
