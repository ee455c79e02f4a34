"""Pelican's side: settings, readers, generators, writer, the executor and the store of what was built."""

from plugins.building.build import build
from plugins.building.errors import BuildStopped
from plugins.building.news_site import NewsSite
from plugins.building.outcome import Outcome

__all__ = ["BuildStopped", "NewsSite", "Outcome", "build"]
