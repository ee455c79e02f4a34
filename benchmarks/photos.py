"""Photographs as phones take them, 12 megapixels, drawn from chance: they compress as real ones do, to about 3 MB."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image

WIDTH, HEIGHT = 4032, 3024
DISTINCT = 40
"""Photos that are drawn; the others are these with another comment, which no decoder can know beforehand."""

_OCTAVES = ((1344, 1.0), (384, 0.55), (96, 0.4), (24, 0.3), (6, 0.22), (2, 0.12), (1, 0.06))
"""Pixels from one random value to the next, and their weight: detail falls with its fineness, as in nature."""
_QUALITY = 90


def photos(count: int) -> Iterator[bytes]:
    """The first `count` JPEG files, no two of the same bytes."""
    return (_commented(_drawn(number % DISTINCT), f"photo {number}") for number in range(count))


@cache
def _drawn(number: int) -> bytes:
    chance = Random(f"photo {number}")
    picture = Image.merge("YCbCr", (_brightness(chance), _colour(chance), _colour(chance)))
    file = BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def _brightness(chance: Random) -> Image.Image:
    layers = ((_noise(chance, step), weight) for step, weight in _OCTAVES)
    picture, _ = next(layers)
    for layer, weight in layers:
        picture = Image.blend(picture, layer, weight / 2)
    return picture


def _colour(chance: Random) -> Image.Image:
    return _noise(chance, 96).point(lambda value: 64 + value // 2)


def _noise(chance: Random, step: int) -> Image.Image:
    width, height = WIDTH // step, HEIGHT // step
    small = Image.frombytes("L", (width, height), chance.randbytes(width * height))
    return small.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def _commented(photo: bytes, comment: str) -> bytes:
    """The same photo with a comment segment (ITU-T T.81, B.2.4.5) right after the start of image."""
    text = comment.encode()
    return photo[:2] + b"\xff\xfe" + (len(text) + 2).to_bytes(2, "big") + text + photo[2:]
