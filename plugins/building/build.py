"""A build from within Python: for the preview, publishing, and the editors' tools."""

from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.building.news_site import NewsSite
from plugins.building.outcome import Outcome


def build(settings_file: Path, **overrides: Any) -> Outcome:
    """Build the site of a settings file, with some settings replaced (`OUTPUT_PATH`, `WITH_DRAFTS` …).

    Raises:
        BuildStopped: if nothing could be built; problems of single files are in the outcome.

    """
    settings = read_settings(str(settings_file), override=overrides)
    return NewsSite(settings).build()
