"""Word's and WPS's .docx, walked as its own XML: no converter between the author and us."""

from plugins.newsroom.importing.docx.reader import read_docx

__all__ = ["read_docx"]
