"""Photographs into small, clean files for every screen. Knows Pillow, nothing of Pelican.

`Darkroom.develop` is the way in. Hostile files never meet this process: they are decoded in processes of their own
(`isolation`), and Pillow is loaded only there.
"""

from plugins.images.darkroom import Darkroom
from plugins.images.recipe import Recipe

__all__ = ["Darkroom", "Recipe"]
