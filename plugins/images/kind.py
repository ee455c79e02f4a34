"""What a file really is, told from its first bytes, whatever its name says."""

from enum import StrEnum
from functools import cache
from importlib.util import find_spec


class Kind(StrEnum):
    """A picture format that articles may use; the value is Pillow's name for it."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    GIF = "GIF"
    HEIF = "HEIF"
    """Photographs of recent telephones; read where `pillow-heif`, the extra `heic`, is installed."""


KIND_OF_SUFFIX = {".jpg": Kind.JPEG, ".jpeg": Kind.JPEG, ".png": Kind.PNG, ".webp": Kind.WEBP, ".gif": Kind.GIF}
KIND_OF_SUFFIX |= {".heic": Kind.HEIF, ".heif": Kind.HEIF}
SUFFIX_OF_KIND = {Kind.JPEG: ".jpg", Kind.PNG: ".png", Kind.WEBP: ".webp", Kind.GIF: ".gif", Kind.HEIF: ".heic"}
NAME_OF_KIND = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.WEBP: "WebP", Kind.GIF: "GIF", Kind.HEIF: "HEIC"}

HEIC = "HEIC"
SVG = "SVG"

_FTYP_BRANDS = {
    b"heic": HEIC, b"heix": HEIC, b"hevc": HEIC, b"heim": HEIC, b"heis": HEIC, b"mif1": HEIC, b"msf1": HEIC,
    b"avif": "AVIF", b"avis": "AVIF",
    b"qt  ": "视频", b"isom": "视频", b"iso2": "视频", b"mp41": "视频", b"mp42": "视频", b"M4V ": "视频",
}  # fmt: skip
"""Major brands of the ISO base media format (ISO/IEC 14496-12), as phones write them."""

_STILLS = (b"heic", b"heix", b"heim", b"heis", b"mif1")
"""Brands of single photographs (ISO/IEC 23008-12); the others are sequences."""

_FOREIGN_MAGIC = (
    (b"BM", "BMP 图片"),
    (b"II*\0", "TIFF 图片"),
    (b"MM\0*", "TIFF 图片"),
    (b"\0\0\1\0", "ICO 图标"),
    (b"8BPS", "Photoshop 文件"),
    (b"%PDF", "PDF 文件"),
    (b"%!PS", "PostScript 文件"),
    (b"PK\3\4", "压缩包或 Office 文件"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"\x1f\x8b", "压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件"),
    (b"MZ", "Windows 程序"),
    (b"\x7fELF", "程序"),
    (b"#!", "程序脚本"),
    (b"<?php", "程序脚本"),
    (b"\0\0\1\xba", "视频"),
    (b"\x1aE\xdf\xa3", "视频"),
    (b"ID3", "音频"),
    (b"\0\0\0\x0cJXL ", "JPEG XL 图片"),
    (b"\xff\x0a", "JPEG XL 图片"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000 图片"),
)

_OPENING = 1024
"""Bytes that are looked at for markup and for text."""


@cache
def reads_heif() -> bool:
    """Whether the decoder of HEIC is installed."""
    return find_spec("pillow_heif") is not None


def kind_of(data: bytes) -> Kind | None:
    """The format by its signature, `None` where it is none that articles may use."""
    if data[4:8] == b"ftyp" and data[8:12] in _STILLS and reads_heif():
        return Kind.HEIF
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return Kind.GIF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Kind.WEBP
    return None


def foreign_name(data: bytes) -> str:
    """What a file that is no usable picture is, in an editor's words; "" where nobody can tell."""
    if data[4:8] == b"ftyp":
        return _FTYP_BRANDS.get(data[8:12], "视频")
    for magic, name in _FOREIGN_MAGIC:
        if data.startswith(magic):
            return name
    return _text_name(data[:_OPENING])


def _text_name(opening: bytes) -> str:
    if b"\0" in opening:
        return ""
    lowered = opening.lower()
    if b"<svg" in lowered:
        return SVG
    if any(mark in lowered for mark in (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")):
        return "网页"
    try:
        opening.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character cut by the end of the opening is no sign against text.
        if error.start < max(1, len(opening) - 3):
            return ""
    return "文字"
