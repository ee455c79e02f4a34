"""What may stand in the output: the kinds of files, where each kind may lie, and how files may be called."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

MEDIA_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/vnd.microsoft.icon",
    "rss.xml": "application/rss+xml",
    "atom.xml": "application/atom+xml",
    "opml.xml": "text/x-opml",
    "xml": "application/xml",
    "txt": "text/plain",
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""By the end of a file's name, longer ends first where two fit; every server sends these, in UTF-8."""

PLACES = {
    "theme": ("css", "js", "svg", "png", "jpg", "webp", "ico"),
    "images": ("jpg", "png", "webp", "avif"),
    "feeds": ("xml",),
    "data": ("json", "csv", "xlsx"),
}
"""Top folders that hold other files than pages, and which; scripts and SVG come from nowhere but the theme."""

SERVER_FILES = frozenset({"_headers", "_nginx.conf", "_caddy.conf"})
"""In the output for servers, not for readers."""

WELL_KNOWN = frozenset({".well-known/security.txt", ".well-known/sbom.cdx.json"})
"""Where machines look for them (RFC 8615); everything else that begins with a dot is hidden."""

SINGLE_FILES = SERVER_FILES | WELL_KNOWN | {"robots.txt", "sitemap.xml", "favicon.ico"}

SITEMAP_PART = re.compile(r"sitemap-[1-9][0-9]{0,3}\.xml")
"""Parts of a site map with more addresses than one file may hold (sitemaps.org)."""

LONGEST_NAME = 255
"""Bytes of one name (POSIX NAME_MAX as file systems have it)."""

# No blank, control, quote or any of `\ : * ? " < > | # % & ;`: harmless to shells, servers, disks and addresses.
NAME = re.compile(r"[\w\-][\w\-.,()+@~]*(?<!\.)", re.ASCII)
WINDOWS_DEVICE = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def media_type(file: str) -> str:
    """What a server sends as Content-Type of a file that may stand in the output, without the charset."""
    name = file.rpartition("/")[2]
    return next(kind for end, kind in MEDIA_TYPES.items() if name == end or name.endswith(f".{end}"))


def output_fault(file: str) -> str | None:
    """Why a file, by its path below the output folder, may not be published; None if it may."""
    if file in SINGLE_FILES or SITEMAP_PART.fullmatch(file):
        return None
    names = file.split("/")
    for name in names:
        if fault := name_fault(name):
            return f"{file!r}: {fault}"
    allowed = PLACES.get(names[0], ("html",)) if len(names) > 1 else ("html",)
    suffix = names[-1].rpartition(".")[2]
    return None if suffix in allowed else f"{file!r}: a file of type {suffix!r} may not stand there"


@lru_cache(maxsize=4_096)
def name_fault(name: str) -> str | None:
    """Why one name of a path may not be published."""
    if not NAME.fullmatch(plain(name)):
        return f"the name {name!r} is not of letters, digits, Chinese characters and - _ ."
    if WINDOWS_DEVICE.fullmatch(name):
        return f"the name {name!r} is a device on Windows"
    if len(name.encode()) > LONGEST_NAME:
        return f"the name {name[:20]!r}… is longer than {LONGEST_NAME} bytes"
    return None


def plain(name: str) -> str:
    """A name with visible characters beyond ASCII as `x`, if it is in NFC; the rest is judged by `NAME`."""
    if name.isascii() or not unicodedata.is_normalized("NFC", name):
        return name
    return "".join("x" if not each.isascii() and each.isprintable() else each for each in name)


def folder_faults(folder: Path) -> tuple[str, ...]:
    """Everything in a finished output folder that may not be published, in the order of paths."""
    found = (entry_fault(each, each.relative_to(folder).as_posix()) for each in sorted(folder.rglob("*")))
    return tuple(fault for fault in found if fault)


def entry_fault(entry: Path, file: str) -> str | None:
    """Why one entry of the folder may not be published."""
    if entry.is_symlink():
        return f"{file!r}: a symbolic link"
    if entry.is_dir():
        return None
    return output_fault(file) if entry.is_file() else f"{file!r}: neither a file nor a folder"
