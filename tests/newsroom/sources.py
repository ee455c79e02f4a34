"""Sources read in this process, where a cell of their own would only cost time."""

import msgspec
import pytest

from plugins.newsroom.importing import importer
from plugins.newsroom.importing.cell import answer_to
from plugins.newsroom.importing.request import Answer, Read, Unpack


def answered_here(request: Unpack | Read) -> Answer:
    """The cell's answer, its messages encoded as they are between processes."""
    answer = answer_to(msgspec.msgpack.encode(request))
    return msgspec.msgpack.decode(msgspec.msgpack.encode(answer), type=Answer)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read sources in this process."""
    monkeypatch.setattr(importer, "ask", answered_here)
