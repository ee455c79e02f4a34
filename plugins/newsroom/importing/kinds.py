"""What a source is, told from its bytes first and its name second."""

from enum import StrEnum
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile


class Kind(StrEnum):
    """A form in which manuscripts arrive."""

    DOCX = "docx"
    OFFICE = "office"
    """Read through LibreOffice: .doc, .wps, .rtf, .odt."""
    PAGE = "page"
    ARCHIVED_PAGE = "mhtml"
    MAIL = "mail"
    TEXT = "text"
    PDF = "pdf"
    ZIP = "zip"
    PHOTO = "photo"
    OTHER = "other"


_BY_SUFFIX = {
    ".docx": Kind.DOCX, ".docm": Kind.DOCX, ".dotx": Kind.DOCX,
    ".doc": Kind.OFFICE, ".wps": Kind.OFFICE, ".wpt": Kind.OFFICE, ".rtf": Kind.OFFICE, ".odt": Kind.OFFICE,
    ".dot": Kind.OFFICE,
    ".htm": Kind.PAGE, ".html": Kind.PAGE, ".xhtml": Kind.PAGE, ".shtml": Kind.PAGE, ".asp": Kind.PAGE,
    ".aspx": Kind.PAGE, ".php": Kind.PAGE, ".jsp": Kind.PAGE,
    ".mht": Kind.ARCHIVED_PAGE, ".mhtml": Kind.ARCHIVED_PAGE,
    ".eml": Kind.MAIL, ".txt": Kind.TEXT, ".text": Kind.TEXT, ".md": Kind.TEXT, ".pdf": Kind.PDF, ".zip": Kind.ZIP,
    ".jpg": Kind.PHOTO, ".jpeg": Kind.PHOTO, ".png": Kind.PHOTO, ".gif": Kind.PHOTO, ".bmp": Kind.PHOTO,
    ".webp": Kind.PHOTO, ".tif": Kind.PHOTO, ".tiff": Kind.PHOTO, ".heic": Kind.PHOTO,
}  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(name: str, data: bytes) -> Kind:
    """The form of a file."""
    named = _BY_SUFFIX.get(PurePosixPath(name.lower()).suffix, Kind.OTHER)
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(named, data)
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"{\\rtf"):
        return Kind.OFFICE
    if data.startswith(_OLE):
        return Kind.DOCX if named is Kind.DOCX and b"E\0n\0c\0r\0y\0p\0t" in data else Kind.OFFICE
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM")) and named is not Kind.TEXT:
        return Kind.PHOTO
    return _kind_of_text(named, data)


def _kind_of_zip(named: Kind, data: bytes) -> Kind:
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return Kind.OFFICE
    if named in {Kind.DOCX, Kind.OFFICE}:
        return Kind.DOCX
    if data.rfind(b"word/") < 0:
        return Kind.ZIP
    try:
        names = ZipFile(BytesIO(data)).namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return Kind.ZIP
    return Kind.DOCX if any(each.startswith("word/") for each in names) else Kind.ZIP


def _kind_of_text(named: Kind, data: bytes) -> Kind:
    head = data[:2048].lower()
    if named is Kind.DOCX:
        return Kind.DOCX
    if named in {Kind.TEXT, Kind.OTHER, Kind.OFFICE} and (b"<html" in head or b"<!doctype html" in head):
        return Kind.PAGE
    if b"mime-version:" in head and named in {Kind.OTHER, Kind.PAGE, Kind.OFFICE, Kind.TEXT}:
        return Kind.ARCHIVED_PAGE if b"multipart/related" in head else Kind.MAIL
    return named
