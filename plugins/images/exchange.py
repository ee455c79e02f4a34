"""What the build and its picture processes say to each other: MessagePack behind its length, never pickles."""

from typing import IO, Literal

from msgspec import Struct

from plugins.images.flaw import Flaw
from plugins.images.kind import Kind
from plugins.images.recipe import Recipe

MediaType = Literal["image/avif", "image/webp", "image/jpeg", "image/png"]

READY = b"ready"
"""A picture process's first message."""

_LENGTH = 8
"""Bytes of a message's length, big-endian."""


class Request(Struct, frozen=True):
    """A picture to develop."""

    data: bytes
    kind: Kind
    recipe: Recipe


class Print(Struct, frozen=True):
    """One file of a picture, not yet named."""

    type: MediaType
    width: int
    height: int
    data: bytes


class Answer(Struct, frozen=True):
    """What came of a picture: its files, or what is wrong with it."""

    prints: tuple[Print, ...] = ()
    inscriptions: str = ""
    """What was written into the file beside the picture."""
    flaw: Flaw | None = None
    lasting: bool = True
    """Whether the same bytes always come to this; not so where the machine's load may have had a part in it."""


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; `None` at the end of the stream, be it in the middle of one."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    size = int.from_bytes(head, "big")
    message = stream.read(size)
    return message if len(message) == size else None
