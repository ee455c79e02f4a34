"""Which file of the output folder an address means; the same answers as from the public server."""

from pathlib import Path
from urllib.parse import quote, unquote_to_bytes, urlsplit

from plugins.hardening import SERVER_FILES, output_fault


class Moved(Exception):
    """The page stands at another address."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


def find(folder: Path, target: str) -> Path | None:
    """The file of a request target, None where there is nothing to show.

    Raises:
        Moved: for a folder's address without its final `/`.

    """
    name = named(target)
    if name is None:
        return None
    place = folder / name
    if place.is_dir():
        raise Moved(quote(f"/{name}/"))
    return place if place.is_file() and _is_ours(folder, place, name) else None


def named(target: str) -> str | None:
    """The file of a request target, below the output folder, whether it is there or not; None for what is no file."""
    address = _decoded(target)
    if not address.startswith("/"):
        return None
    file = address.removeprefix("/")
    name = f"{file}index.html" if not file or file.endswith("/") else file
    return None if name in SERVER_FILES or any(part in ("", ".", "..") for part in name.split("/")) else name


def _decoded(target: str) -> str:
    """The path of a request target (RFC 9112, section 3.2) in clear; nothing that is not UTF-8."""
    path = target.partition("?")[0] if target.startswith("/") else urlsplit(target).path
    decoded = unquote_to_bytes(path).decode("utf-8", "replace")
    return "" if "\0" in decoded or "\\" in decoded else decoded


def _is_ours(folder: Path, place: Path, name: str) -> bool:
    """Whether a file is one that may be published, and lies inside the folder."""
    return output_fault(name) is None and place.resolve().is_relative_to(folder.resolve())
