"""Sources read in this process, where a cell of their own would only cost time."""

from collections.abc import Sequence

import msgspec

from plugins.newsroom.importing.cell import answer_to
from plugins.newsroom.importing.request import Answer, Read, Unpack


def answered_here(request: Unpack | Read, _seconds: float = 0) -> Answer:
    """The cell's answer, its messages encoded as they are between processes."""
    answer = answer_to(msgspec.msgpack.encode(request))
    return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Answer)


def all_answered_here(requests: Sequence[Read]) -> list[Answer]:
    """The answers to several requests."""
    return [answered_here(each) for each in requests]
