"""A picture made ready for the site: the sizes and formats it comes in."""

from msgspec import Struct

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif")
"""How names of pictures end, in any case; the last two where their decoder is installed."""

SUFFIXES_TO_USE = "、".join(PICTURE_SUFFIXES[:5])
"""Those that an editor is told to use."""


class Rendition(Struct, frozen=True, kw_only=True):
    """One file of a picture."""

    name: str
    """File name below `images/` in the output: `3f9a…-960.webp`, from the hash of its bytes."""
    type: str
    """Media type, such as `image/webp`."""
    width: int
    height: int
    size: int
    """Bytes."""


class Picture(Struct, frozen=True, kw_only=True):
    """A picture's renditions, widest last within a format."""

    width: int
    """Pixels of the widest rendition, orientation applied."""
    height: int
    renditions: tuple[Rendition, ...]
    """The formats browsers choose among: AVIF where it pays, WebP, and JPEG or PNG, which every reader shows."""

    def of_type(self, *types: str) -> tuple[Rendition, ...]:
        """Renditions of some media types, narrowest first."""
        return tuple(each for each in self.renditions if each.type in types)

    @property
    def universal(self) -> tuple[Rendition, ...]:
        """Renditions that any program shows (JPEG or PNG), narrowest first."""
        return self.of_type("image/jpeg", "image/png")
