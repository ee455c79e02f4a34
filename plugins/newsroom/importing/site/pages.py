"""The saved pages of a folder, each with its former address and the pictures that were saved with it."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urljoin, urlsplit

from msgspec import Struct

from plugins.newsroom.importing.kinds import Kind, kind_of
from plugins.newsroom.importing.request import File, Manuscript

LARGEST = 5 << 20
LARGEST_PICTURES = 40 << 20
_SAVED = re.compile(rb"saved from url=\([0-9]+\)(\S+)")
_ADDRESS = re.compile(
    rb"""<(?:link[^>]*rel=["']?canonical["']?[^>]*href|meta[^>]*og:url["'][^>]*content)=["']([^"']+)["']""",
    re.IGNORECASE,
)
_SOURCE = re.compile(rb"""<img[^>]+?(?:data-src|data-original|src)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_AS_ALIAS = re.compile(
    r"/(?:[A-Za-z0-9\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff._-]*/)*[A-Za-z0-9\u3400-\u9fff][A-Za-z0-9\u3400-\u9fff._-]*(?:\.html|/)"
)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:_[0-9]+)?", re.IGNORECASE)


class Page(Struct, frozen=True, kw_only=True):
    """One saved page."""

    file: Path
    address: str
    """Its path on the old site, with the query where it had one."""

    @property
    def alias(self) -> str:
        """Its address in the form that `aliases:` takes; empty where it has none such."""
        return self.address if _AS_ALIAS.fullmatch(self.address) else ""

    def manuscript(self, folder: Path) -> Manuscript:
        """What is read of it; pictures under the addresses by which the page calls them."""
        data = self.file.read_bytes()
        photos = list(_pictures(data, self, folder))
        return Manuscript(file=File(name=self.file.name, data=data), photos=tuple(photos))


def pages_in(folder: Path) -> Iterator[Page]:
    """Every page below a folder, in order of their paths."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and 0 < file.stat().st_size <= LARGEST:
            with file.open("rb") as stream:
                head = stream.read(8192)
            if kind_of(file.name, head) in {Kind.PAGE, Kind.ARCHIVED_PAGE} and "_files" not in str(file.parent):
                yield Page(file=file, address=_address(head, file.relative_to(folder).as_posix()))


def _address(head: bytes, path: str) -> str:
    """The address that a page states, else its place in the folder, a leading folder of the site's name apart."""
    stated = _SAVED.search(head) or _ADDRESS.search(head)
    if stated:
        parts = urlsplit(stated[1].decode("latin-1"))
        return (unquote(parts.path) or "/") + (f"?{parts.query}" if parts.query else "")
    first, _, rest = path.partition("/")
    return f"/{rest if rest and _DOMAIN.fullmatch(first) else path}"


def _pictures(data: bytes, page: Page, folder: Path) -> Iterator[File]:
    """The pictures of a page that lie in the folder; nothing outside of it is ever looked at."""
    root, total = folder.resolve(), 0
    for match in dict.fromkeys(_SOURCE.findall(data)):
        source = match.decode("utf-8", "replace")
        for place in _places(source, page, folder):
            file = (root / place).resolve()
            if file.is_relative_to(root) and file.is_file() and total + file.stat().st_size <= LARGEST_PICTURES:
                total += file.stat().st_size
                # Under a folder of trimmings: shown where the page shows it, and nowhere else.
                yield File(name=f"_files/{source}", data=file.read_bytes())
                break


def _places(source: str, page: Page, folder: Path) -> Iterator[str]:
    plain = unquote(source.partition("?")[0])
    near = page.file.relative_to(folder).as_posix()
    yield normpath(join(dirname(near), plain)) if not plain.startswith("/") else plain.lstrip("/")
    yield urlsplit(urljoin(page.address, plain)).path.lstrip("/")
    if "//" in plain:
        parts = urlsplit(plain)
        yield parts.path.lstrip("/")
        yield f"{parts.netloc}{parts.path}"
