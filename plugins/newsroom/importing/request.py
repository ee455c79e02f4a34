"""What is asked of the process that reads strangers' files, and what it answers."""

from msgspec import Struct

from plugins.newsroom.importing.document import Hint
from plugins.newsroom.importing.understanding.parts import Article
from plugins.newsroom.importing.understanding.register import Register


class File(Struct, frozen=True, kw_only=True):
    """A file by its name in the source, `/` between folders."""

    name: str
    data: bytes


class Manuscript(Struct, frozen=True, kw_only=True):
    """A file that holds a text, and what came with it."""

    file: File
    photos: tuple[File, ...] = ()
    hints: tuple[Hint, ...] = ()
    left_out: tuple[str, ...] = ()


class Unpacked(Struct, frozen=True, kw_only=True):
    """What a source came to when opened."""

    manuscripts: tuple[Manuscript, ...] = ()
    unused: tuple[str, ...] = ()
    """Files of which nothing was made, in words for the editor."""


class Unpack(Struct, frozen=True, kw_only=True, tag=True):
    """Open a mail, an archive or a folder; a text itself is one manuscript."""

    files: tuple[File, ...]


class Read(Struct, frozen=True, kw_only=True, tag=True):
    """Understand one manuscript."""

    manuscript: Manuscript
    register: Register
    recognise: bool = False
    """Whether the letters of a scan are to be recognised, which takes its time."""


class Several(Struct, frozen=True, kw_only=True, tag=True):
    """Manuscripts that one process reads one after the other."""

    requests: tuple[Read, ...]


class Answer(Struct, frozen=True, kw_only=True):
    """One of the three."""

    unpacked: Unpacked | None = None
    article: Article | None = None
    refused: str = ""
    """Why not, for the editor."""
    several: tuple["Answer", ...] = ()
