"""A manuscript's pictures: the original's pixels, upright, in a format that the site takes, without metadata."""

from io import BytesIO

from msgspec import Struct
from PIL import Image, ImageOps

from plugins.images import Recipe
from plugins.newsroom.importing.document import Image as Picture

SUFFIXES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
TO_PNG = {"BMP", "TIFF", "DIB", "PCX", "PPM", "TGA", "ICO"}
MOST_PIXELS = 50_000_000
SMALLEST = Recipe().least_side
"""Pixels: the site shows no smaller picture."""
_ORIENTATION = 0x0112
_KEPT_SEGMENTS = {0xE0, 0xE2, 0xEE}
"""Of JPEG: JFIF, colour profile, Adobe's colour transform. All other application segments and comments are metadata."""
_DROPPED_CHUNKS = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


class Developed(Struct, frozen=True, kw_only=True):
    """A picture made ready, or why it is not."""

    picture: Picture | None = None
    reason: str = ""


def developed(picture: Picture) -> Developed:
    """A picture ready for its place beside the manuscript."""
    try:
        with Image.open(BytesIO(picture.data)) as opened:
            form, (width, height) = opened.format or "", opened.size
            if width * height > MOST_PIXELS:
                return Developed(reason=f"图片“{picture.name}”有 {width}×{height} 像素，太大，没有放进来")
            if min(width, height) < SMALLEST:
                return Developed(reason=f"太小的图“{picture.name}”（{width}×{height} 像素）")
            data = _ready(opened, picture.data, form)
    except Image.DecompressionBombError:
        return Developed(reason=f"图片“{picture.name}”太大，没有放进来")
    except Exception:  # Pillow's decoders raise what they like
        return Developed(reason=f"图片“{picture.name}”打不开（{_kind(picture)}），没有放进来。请另存为 JPG 或 PNG 再放")
    if not data:
        return Developed(reason=f"图片“{picture.name}”的格式（{form}）网站不收。请另存为 JPG 或 PNG 再放")
    suffix = SUFFIXES.get(form, ".png")
    stem = picture.name.rpartition(".")[0] or picture.name or "picture"
    return Developed(picture=Picture(data=data, name=f"{stem}{suffix}", alt=picture.alt))


def _kind(picture: Picture) -> str:
    return picture.name.rpartition(".")[2].upper() or "格式不明"


def _ready(opened: Image.Image, data: bytes, form: str) -> bytes:
    turned = opened.getexif().get(_ORIENTATION, 1) not in (0, 1)
    if form in TO_PNG or (turned and form == "PNG"):
        return _saved(ImageOps.exif_transpose(opened), "PNG")
    if form in {"JPEG", "MPO"}:
        return _turned_jpeg(opened) if turned else _bare_jpeg(data)
    if form == "PNG":
        return _bare_png(data)
    if form == "WEBP":
        return (
            _saved(ImageOps.exif_transpose(opened), "WEBP", lossless=True) if b"EXIF" in data[:4096] or turned else data
        )
    return data if form == "GIF" else b""


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = BytesIO()
    image.info.pop("exif", None)
    image.save(file, form, **options)
    return file.getvalue()


def _turned_jpeg(opened: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(opened)
    file = BytesIO()
    upright.save(file, "JPEG", quality=95, subsampling=0, icc_profile=opened.info.get("icc_profile"), exif=b"")
    return file.getvalue()


def _bare_jpeg(data: bytes) -> bytes:
    """The same compressed pixels without metadata (ITU-T T.81, annex B)."""
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xDA:
            end = data.find(b"\xff\xd9", at)
            return b"".join([*kept, data[at : end + 2] if end > at else data[at:] + b"\xff\xd9"])
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _KEPT_SEGMENTS or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return data


def _bare_png(data: bytes) -> bytes:
    """The same compressed pixels without metadata (PNG, third edition, section 5)."""
    kept, at = [data[:8]], 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if kind not in _DROPPED_CHUNKS:
            kept.append(data[at : at + 12 + length])
        at += 12 + length
        if kind == b"IEND":
            break
    return b"".join(kept)
