"""Pelican's side: settings, readers, generators, writer, the executor and the store of what was built."""

from plugins.building.build import build, build_for_proofs
from plugins.building.errors import BuildStopped
from plugins.building.news_site import NewsSite
from plugins.building.outcome import Outcome
from plugins.building.plain_errors import show_errors_plainly
from plugins.building.settings_file import guard

# Before Pelican goes on with the settings file that imports this.
show_errors_plainly()
guard(NewsSite)

__all__ = ["BuildStopped", "NewsSite", "Outcome", "build", "build_for_proofs"]
