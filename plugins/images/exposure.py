"""A picture's bytes to its bare pixels. Runs only where a hostile file can do no harm: see `isolation`."""

from contextlib import suppress
from functools import cache
from io import BytesIO

from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile

from plugins.images import flaw
from plugins.images.flaw import Flaw
from plugins.images.inscriptions import inscriptions_of
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

    def __init__(
        self, pixels: Image.Image, sizes: tuple[tuple[int, int], ...], *, drawing: bool, inscriptions: str
    ) -> None:
        self.pixels = pixels
        """Mode RGB, or RGBA where something shines through."""
        self.sizes = sizes
        self.drawing = drawing
        """Of few colours."""
        self.inscriptions = inscriptions
        """What was written into the file beside the picture."""


def expose(data: bytes, kind: Kind, recipe: Recipe) -> Exposure | Flaw:
    """Decode once, at reduced scale where the format can; any exception means a damaged file."""
    # Pillow's own limit comes back before the pixels do: its message would not tell the editor the size.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(BytesIO(data), formats=(kind,)) as image:
        if wrong := _misfit(image, kind, recipe) or _overloaded(image, data, kind, recipe):
            return wrong
        Image.MAX_IMAGE_PIXELS = recipe.pixel_limit(kind)
        return _expose(image, kind, recipe)


def _misfit(image: ImageFile, kind: Kind, recipe: Recipe) -> Flaw | None:
    width, height = image.size
    limit = recipe.pixel_limit(kind, progressive="progressive" in image.info)
    if width * height > limit:
        return flaw.vast(width, height, limit)
    if min(width, height) < recipe.least_side:
        return flaw.tiny(width, height, recipe.least_side)
    # Phones put depth maps and second exposures behind a photograph; those are no animation.
    if kind not in (Kind.JPEG, Kind.HEIF) and getattr(image, "is_animated", False):
        return flaw.animated(kind)
    return None


def _overloaded(image: ImageFile, data: bytes, kind: Kind, recipe: Recipe) -> Flaw | None:
    # In a JPEG's data 0xFF is escaped (ITU-T T.81, B.1.1.5): the bytes of "start of scan" are one, wherever they are.
    scans = data.count(b"\xff\xda") if kind is Kind.JPEG else 0
    is_much = scans > recipe.most_scans or scans * image.width * image.height > recipe.most_scanned
    return flaw.bomb() if is_much else None


def _expose(image: ImageFile, kind: Kind, recipe: Recipe) -> Exposure:
    if kind is not Kind.JPEG:
        # EXIF may stand behind the pixels there, and a damaged stream must not pass for damaged EXIF.
        image.load()
    orientation = _orientation(image)
    turned = image.size[::-1] if orientation in _LYING else image.size
    sizes = recipe.sizes(*turned)
    size = sizes[-1][::-1] if orientation in _LYING else sizes[-1]
    image.draft(None, size)
    image.load()
    drawing = kind is not Kind.JPEG and not _deep(image) and image.getcolors(recipe.few_colours) is not None
    pixels = _resized(image, size)
    if orientation in _TURNS:
        pixels = pixels.transpose(_TURNS[orientation])
    bare = _bare(_standard(pixels, image.info.get("icc_profile")))
    return Exposure(bare, sizes, drawing=drawing, inscriptions=inscriptions_of(image))


def _orientation(image: ImageFile) -> int:
    # Many programs write faulty EXIF beside a faultless picture.
    with suppress(Exception):
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in one of the plain modes and of that size, without a second copy of a large one."""
    # As `Image.resize` does with a `reducing_gap` of 2, which would make the large picture plain as a whole.
    factor = max(1, min(image.width // (2 * size[0]), image.height // (2 * size[1])))
    reduced = _plain(image) if factor == 1 else _reduced(image, factor)
    box = (0, 0, image.width / factor, image.height / factor)
    return reduced.resize(size, Image.Resampling.LANCZOS, box)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """Each square of `factor` pixels' side made one pixel."""
    rows = _BAND * factor
    bands = (image.crop((0, top, image.width, min(top + rows, image.height))) for top in range(0, image.height, rows))
    reduced: Image.Image | None = None
    for number, band in enumerate(bands):
        part = _plain(band).reduce(factor)
        reduced = reduced or Image.new(part.mode, (part.width, -(-image.height // factor)))
        reduced.paste(part, (0, number * _BAND))
    return reduced or image


_BAND = 64
"""Rows of the reduced picture that are made at once."""


def _plain(image: Image.Image) -> Image.Image:
    """The same in a mode of eight bits a channel and without palette."""
    if _deep(image):
        # Converted as they are, all but the darkest would come out white.
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in _COLOURS:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _deep(image: Image.Image) -> bool:
    """Whether the one channel of a grey picture has sixteen bits."""
    return image.mode.startswith("I")


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
