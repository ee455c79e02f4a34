from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.images.enlarger import Enlarger
from tests.images.darkrooms import Studio


@pytest.fixture(scope="session")
def enlarger() -> Iterator[Enlarger]:
    process = Enlarger()
    yield process
    assert process.alive
    process.close()


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)
