"""A picture's bytes to its bare pixels. Runs only where a hostile file can do no harm: see `isolation`."""

import warnings
from contextlib import suppress
from functools import cache
from io import BytesIO

from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile

from plugins.images import flaw
from plugins.images.flaw import Flaw
from plugins.images.kind import Kind
from plugins.images.recipe import Recipe

_ORIENTATION = 0x0112
"""EXIF tag (CIPA DC-008)."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = frozenset({5, 6, 7, 8})
"""Orientations that exchange width and height."""

_COLOURS = {"L", "RGB", "RGBA", "CMYK"}
"""Modes that both resampling and colour management take."""


class Exposure:
    """A picture as it is shown: upright, sRGB, as wide as its widest rendition."""

    def __init__(self, pixels: Image.Image, sizes: tuple[tuple[int, int], ...], *, drawing: bool) -> None:
        self.pixels = pixels
        """Mode RGB, or RGBA where something shines through."""
        self.sizes = sizes
        self.drawing = drawing
        """Of few colours."""


def expose(data: bytes, kind: Kind, recipe: Recipe) -> Exposure | Flaw:
    """Decode once, at reduced scale where the format can; any exception means a damaged file."""
    # Pillow's own limit comes back before the pixels do: its message would not tell the editor the size.
    Image.MAX_IMAGE_PIXELS = None
    warnings.simplefilter("ignore")
    with Image.open(BytesIO(data), formats=(kind,)) as image:
        wrong = _misfit(image, kind, recipe)
        if wrong:
            return wrong
        Image.MAX_IMAGE_PIXELS = recipe.most_pixels
        return _expose(image, kind, recipe)


def _misfit(image: ImageFile, kind: Kind, recipe: Recipe) -> Flaw | None:
    width, height = image.size
    if width * height > recipe.most_pixels:
        return flaw.vast(width, height, recipe.most_pixels)
    if min(width, height) < recipe.least_side:
        return flaw.tiny(width, height, recipe.least_side)
    # Phones put depth maps and second exposures behind a JPEG (MPO); those are no animation.
    if kind is not Kind.JPEG and getattr(image, "is_animated", False):
        return flaw.animated(kind)
    return None


def _expose(image: ImageFile, kind: Kind, recipe: Recipe) -> Exposure:
    orientation = _orientation(image)
    turned = image.size[::-1] if orientation in _LYING else image.size
    sizes = recipe.sizes(*turned)
    size = sizes[-1][::-1] if orientation in _LYING else sizes[-1]
    image.draft(None, size)
    image.load()
    drawing = kind is not Kind.JPEG and image.getcolors(recipe.few_colours) is not None
    pixels = _plain(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if orientation in _TURNS:
        pixels = pixels.transpose(_TURNS[orientation])
    return Exposure(_bare(_standard(pixels, image.info.get("icc_profile"))), sizes, drawing=drawing)


def _orientation(image: ImageFile) -> int:
    # Many programs write faulty EXIF beside a faultless picture.
    with suppress(Exception):
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _plain(image: Image.Image) -> Image.Image:
    """The same in a mode of eight bits a channel and without palette."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in _COLOURS:
        return image
    if image.mode.startswith("I"):
        return image.point(_HIGH_BYTES, "L") if image.mode == "I;16" else image.convert("I;16").point(_HIGH_BYTES, "L")
    return image.convert("L" if image.mode == "1" else "RGB")


_HIGH_BYTES = [value >> 8 for value in range(65536)]


def _standard(pixels: Image.Image, profile: bytes | None) -> Image.Image:
    """The same in sRGB, as browsers take pictures without a profile."""
    mode = "RGBA" if pixels.mode == "RGBA" else "RGB"
    if profile:
        # A profile that is damaged, or made for another kind of picture, is passed over, as browsers do.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            converted = ImageCms.profileToProfile(
                pixels, ImageCms.getOpenProfile(BytesIO(profile)), _srgb(), outputMode=mode
            )
            if converted is not None:
                return converted
    return pixels.convert(mode)


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _bare(pixels: Image.Image) -> Image.Image:
    """A new picture of the pixels alone: nothing hangs on it, and no colour hides where nothing shows."""
    if pixels.mode == "RGBA":
        if pixels.getchannel("A").getextrema() == (255, 255):
            pixels = pixels.convert("RGB")
        else:
            pixels = pixels.convert("RGBa").convert("RGBA")
    return Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
