"""A part of a picture made unrecognisable for good: a face, a name, a number.

What is left of the part are the means of a few fields, coarsely rounded: too little to be guessed back, which blurring
alone, and fine mosaics of printed letters, are not.
"""

from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageFilter

from plugins.images import flaw
from plugins.images.exposure import expose
from plugins.images.flaw import Flaw
from plugins.images.kind import Kind, foreign_name, kind_of
from plugins.images.recipe import Recipe

_FIELDS = 5
"""Along the part's longer side."""
_STEP = 16
"""The fields' means are rounded to multiples of it, of 256."""

_WHOLE = Recipe(widths=(1_000_000,), tallest=1_000_000)
"""Decodes to the original size."""

_SAVING: dict[Kind, dict[str, int | bool]] = {
    Kind.JPEG: {"quality": 95, "subsampling": 0, "optimize": True},
    Kind.PNG: {"optimize": True},
    Kind.WEBP: {"quality": 95, "method": 4},
    Kind.GIF: {"optimize": True},
}


class Box(NamedTuple):
    """A part of a picture in pixels, from the top left corner of the picture as it is seen, upright."""

    left: int
    top: int
    width: int
    height: int


class BlurError(ValueError):
    """A part cannot be blurred; the text says why, in words for the editor."""


class PictureUnusableError(BlurError):
    """The bytes are no picture that articles may use."""

    def __init__(self, found: Flaw) -> None:
        super().__init__(found.text)
        self.flaw = found


class BoxOutsideError(BlurError):
    """The part is empty, or does not lie in the picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__(
            f"这一块不在图片里。图片宽 {size[0]}、高 {size[1]} 像素；"
            "请依次写左边距、上边距、宽、高，例如：120,80,200,200。"
        )
        self.size = size


def blur(data: bytes, box: Box) -> bytes:
    """The picture in its format and size, upright, without metadata, a part of it unrecognisable.

    Raises:
        PictureUnusableError: where the bytes are damaged or no picture.
        BoxOutsideError: where the part does not lie in the picture; it knows the picture's size.

    """
    kind = kind_of(data)
    if kind is None:
        raise PictureUnusableError(_foreign(data))
    pixels = _pixels(data, kind)
    left, top, width, height = box
    if width < 1 or height < 1 or left < 0 or top < 0 or left + width > pixels.width or top + height > pixels.height:
        raise BoxOutsideError(pixels.size)
    place = (left, top, left + width, top + height)
    pixels.paste(_mosaic(pixels.crop(place).convert("RGB")), place)
    file = BytesIO()
    pixels.save(file, kind, **_SAVING[kind])
    return file.getvalue()


def _foreign(data: bytes) -> Flaw:
    if not data:
        return flaw.empty()
    name = foreign_name(data) or "看不出是什么"
    return Flaw(flaw.PICTURE_UNSUPPORTED, f"这不是 JPG、PNG、WebP 或 GIF 图片（{name}）。请先另存为 JPG 再遮。")


def _pixels(data: bytes, kind: Kind) -> Image.Image:
    try:
        found = expose(data, kind, _WHOLE)
    # Pillow raises what its many decoders raise.
    except Exception as error:
        raise PictureUnusableError(flaw.truncated() if "truncated" in str(error) else flaw.damaged()) from error
    if isinstance(found, Flaw):
        raise PictureUnusableError(found)
    return found.pixels


def _mosaic(part: Image.Image) -> Image.Image:
    scale = _FIELDS / max(part.size)
    fields = part.resize([max(1, round(side * scale)) for side in part.size], Image.Resampling.BOX)
    rounded = fields.point([value // _STEP * _STEP + _STEP // 2 for value in range(256)] * 3)
    radius = max(part.size) / _FIELDS / 4
    return rounded.resize(part.size, Image.Resampling.NEAREST).filter(ImageFilter.GaussianBlur(radius))
