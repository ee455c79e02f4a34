from pathlib import Path

import pytest

from tests.site.county import County


@pytest.fixture
def county(tmp_path: Path) -> County:
    """A small county of which nothing is built yet."""
    return County(tmp_path)
