"""Bare pixels to files in every size and format. Runs beside `exposure`, in a process of its own."""

from io import BytesIO

from PIL import Image

from plugins.images.exchange import MediaType, Print
from plugins.images.exposure import Exposure
from plugins.images.recipe import Recipe


def prints(exposure: Exposure, recipe: Recipe) -> tuple[Print, ...]:
    """All files of a picture: by format, the best first, and by width, the narrowest first."""
    pictures = [_at(exposure.pixels, size) for size in exposure.sizes]
    flat = exposure.drawing or exposure.pixels.mode == "RGBA"
    webp = tuple(_webp(each, recipe, flat=flat) for each in pictures)
    universal = tuple((_png if flat else _jpeg)(each, recipe) for each in pictures)
    return (*_avif(pictures, webp, recipe), *webp, *universal)


def _at(pixels: Image.Image, size: tuple[int, int]) -> Image.Image:
    return pixels if pixels.size == size else pixels.resize(size, Image.Resampling.LANCZOS)


def _avif(pictures: list[Image.Image], webp: tuple[Print, ...], recipe: Recipe) -> tuple[Print, ...]:
    """In AVIF, or nothing where it does not pay."""
    widest = webp[-1]
    pixels = widest.width * widest.height
    if pixels > recipe.most_costly or len(widest.data) * 8 / pixels > recipe.smooth:
        return ()
    # The bytes depend on the number of threads; one, so that they are the same on every machine.
    made = tuple(
        _save(each, "image/avif", quality=recipe.avif_quality, speed=recipe.avif_speed, max_threads=1)
        for each in pictures
    )
    return made if _weight(made) <= recipe.worthwhile * _weight(webp) else ()


def _webp(picture: Image.Image, recipe: Recipe, *, flat: bool) -> Print:
    lossy = _save(picture, "image/webp", quality=recipe.webp_quality, method=4)
    if not flat or picture.width * picture.height > recipe.most_costly:
        return lossy
    lossless = _save(picture, "image/webp", lossless=True, quality=50, method=4)
    return min(lossless, lossy, key=lambda each: len(each.data))


def _jpeg(picture: Image.Image, recipe: Recipe) -> Print:
    return _save(picture, "image/jpeg", quality=recipe.jpeg_quality, optimize=True, progressive=True)


def _png(picture: Image.Image, _: Recipe) -> Print:
    return _save(picture, "image/png", optimize=True)


def _save(picture: Image.Image, media_type: MediaType, **options: int | bool) -> Print:
    target = BytesIO()
    picture.save(target, media_type.removeprefix("image/"), **options)
    return Print(media_type, *picture.size, target.getvalue())


def _weight(files: tuple[Print, ...]) -> int:
    return sum(len(each.data) for each in files)
