import pytest

from plugins.newsroom.importing import importer
from plugins.newsroom.importing.site import batch
from tests.newsroom.sources import all_answered_here, answered_here


@pytest.fixture(autouse=True)
def sources_read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read sources in this process, except where a test is of the cell itself."""
    if "hostile" not in request.node.nodeid:
        monkeypatch.setattr(importer, "ask", answered_here)
        monkeypatch.setattr(batch, "ask_all", all_answered_here)
