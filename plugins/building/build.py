"""A build from within Python: for the preview, publishing, and the editors' tools."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.building.news_site import NewsSite
from plugins.building.outcome import Outcome
from plugins.building.settings_file import read

if TYPE_CHECKING:
    from plugins.building.proof import ProofPress


def build(settings_file: Path, **overrides: Any) -> Outcome:
    """Build the site of a settings file, with some settings replaced (`OUTPUT_PATH`, `WITH_DRAFTS` …).

    Raises:
        BuildStopped: if nothing could be built; problems of single files are in the outcome.

    """
    return NewsSite(dict(read(settings_file, overrides))).build()


def build_for_proofs(settings_file: Path, **overrides: Any) -> tuple[Outcome, "ProofPress"]:
    """As `build`, and a press for proofs of single manuscripts in that site.

    Raises:
        BuildStopped: as `build`.

    """
    from plugins.building.proof import ProofPress

    site = NewsSite(dict(read(settings_file, overrides)))
    outcome = site.build(anyway=True)
    return outcome, ProofPress(site.made_from)
