"""A build from within Python: for the preview, publishing, and the editors' tools."""

from pathlib import Path
from typing import Any

from plugins.building.news_site import NewsSite
from plugins.building.outcome import Outcome
from plugins.building.settings_file import read


def build(settings_file: Path, **overrides: Any) -> Outcome:
    """Build the site of a settings file, with some settings replaced (`OUTPUT_PATH`, `WITH_DRAFTS` …).

    Raises:
        BuildStopped: if nothing could be built; problems of single files are in the outcome.

    """
    return NewsSite(dict(read(settings_file, overrides))).build()
