"""Targets inside of the site: files of `content/` that a text links to or shows."""

import re
import unicodedata
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import quote, unquote

from plugins.committee import Address
from plugins.committee.picture import PICTURE_SUFFIXES
from plugins.reading.hosts import Refusal
from plugins.reading.markdown.entities import decode
from plugins.reading.markdown.faults import LINK_EMPTY, LINK_PATH, LINK_SCHEME, PICTURE_FOREIGN, PICTURE_PATH
from plugins.reading.markdown.urls import outside, scheme

FILE = re.compile(r"[\w./-]+", re.ASCII)
"""A path with nothing in it to judge."""

ARTICLE = re.compile(r"articles/([^/]+/[^/]+/[^/]+)\.md")
PAGE = re.compile(r"pages/([^/]+)\.md")
PICTURE = re.compile(rf"(?:articles|pages)/.+(?i:{'|'.join(map(re.escape, PICTURE_SUFFIXES))})")

SITE_ADDRESS = re.compile(r"/(?:[^/]+/[0-9]{4}/)?[^/]+/?")


class FileTarget(NamedTuple):
    """A file of `content/` and where it is published."""

    file: str
    address: Address


class Anchor(NamedTuple):
    """A place in the same text, by the words of a heading or by its anchor."""

    name: str


class Outside(NamedTuple):
    """An address that is not of this site."""

    href: str

    @property
    def is_web(self) -> bool:
        """Whether it leads to another site, rather than to a mailbox or a phone."""
        return self.href.startswith("http")


Target = FileTarget | Anchor | Outside


def link_target(written: str, file: str) -> Target | Refusal:
    """Where a link in `file` leads, or what is wrong with it."""
    address = decode(written)
    if not address:
        return Refusal(LINK_EMPTY)
    if address.startswith("#"):
        return Anchor(unquote(address[1:]))
    if not FILE.fullmatch(address) and (scheme(address) or "\\" in address):
        href = outside(address)
        return href if isinstance(href, Refusal) else Outside(href)
    if unquote(address).replace("／", "/").startswith("//"):
        return Refusal(LINK_SCHEME)
    return file_target(resolve(address, file))


def file_target(path: str | None) -> FileTarget | Refusal:
    """An article or a standing page by its path below `content/`."""
    if path and (article := ARTICLE.fullmatch(path)):
        return FileTarget(path, Address(f"/{article[1]}/"))
    if path and (page := PAGE.fullmatch(path)):
        return FileTarget(path, Address(f"/{page[1]}/"))
    return Refusal(LINK_PATH)


def picture_target(written: str, file: str) -> str | Refusal:
    """The path below `content/` of a picture that `file` shows, or what is wrong with it."""
    address = decode(written)
    if (not FILE.fullmatch(address) and scheme(address)) or unquote(address).replace("\\", "/").startswith("//"):
        return Refusal(PICTURE_FOREIGN)
    path = None if "\\" in address else resolve(address, file)
    return path if path and PICTURE.fullmatch(path) else Refusal(PICTURE_PATH)


def resolve(address: str, file: str) -> str | None:
    """A relative path as seen from the root of `content/`; None where it leaves it or is not relative."""
    path = unicodedata.normalize("NFC", unquote(address, errors="strict") if "%" in address else address)
    if path.startswith("/") or any(not each.isprintable() for each in path):
        return None
    full = normpath(join(dirname(file), path))
    return None if full.startswith("..") else full


def suggestion(written: str) -> str:
    """How a link to an address of this site is written instead."""
    address = written.strip("/")
    if written.partition("#")[0].endswith(".md"):
        return written.partition("#")[0]
    parts = address.split("/")
    if SITE_ADDRESS.fullmatch(written) and len(parts) == 3:
        return f"../../{address}.md"
    if SITE_ADDRESS.fullmatch(written):
        return f"../../../pages/{address}.md"
    return "../../kelin/2019/x.md"


def href(address: str, base: str) -> str:
    """An address of the site as a link on it (RFC 3986)."""
    return base + quote(address, safe="/-._~")
