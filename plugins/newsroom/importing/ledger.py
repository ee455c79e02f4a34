"""Which manuscripts were imported, and where each lies: a second import of one changes nothing."""

from pathlib import Path

import msgspec

from plugins.newsroom.files import write_whole


class Ledger:
    """Keys of sources with the files made of them; kept beside the build's cache, and rebuilt from nothing if lost."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._places = _read(file)

    def find(self, key: str) -> str | None:
        """The path below the content folder that a source was imported to."""
        return self._places.get(key)

    def note(self, key: str, path: str) -> None:
        """Remember where a source was imported to."""
        if key and self._places.get(key) != path:
            self._places[key] = path
            write_whole(self._file, msgspec.json.format(msgspec.json.encode(self._places, order="sorted")))


def _read(file: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}
