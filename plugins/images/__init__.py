"""Photographs into small, clean files for every screen. Knows Pillow, nothing of Pelican.

`Darkroom.develop` is the way in. No file is decoded in the build's own process: that is done in others (`isolation`),
which may open nothing, write nothing, and use only so much memory and time.
"""

from plugins.images.darkroom import Darkroom
from plugins.images.recipe import Recipe

__all__ = ["Darkroom", "Recipe"]
