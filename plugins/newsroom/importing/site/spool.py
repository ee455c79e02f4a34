"""What was read of pages that are not written yet: an import that was cut off goes on where it was."""

import shutil
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.newsroom.files import write_whole
from plugins.newsroom.importing.request import Answer, Manuscript


class Spool:
    """Answers by what was asked; they lie in the cache until all articles are written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Answer | None:
        """What was read of a page before."""
        try:
            return msgspec.msgpack.decode((self._folder / key).read_bytes(), type=Answer)
        except (OSError, msgspec.DecodeError):
            return None

    def keep(self, key: str, answer: Answer) -> None:
        """Remember what was read of a page."""
        write_whole(self._folder / key, msgspec.msgpack.encode(answer))

    def forget(self) -> None:
        """All of it is written."""
        shutil.rmtree(self._folder, ignore_errors=True)


def key_of(manuscript: Manuscript) -> str:
    """A digest of a page, its name and its pictures."""
    digest = blake2b(digest_size=16)
    for file in (manuscript.file, *manuscript.photos):
        for part in (file.name.encode(), file.data):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
