"""Nothing leaves with a picture but the picture."""

import re
from collections.abc import Iterable, Mapping

import pytest
from PIL import Image

from tests.images.darkrooms import Studio
from tests.images.negatives import (
    MARK,
    chunks,
    corners,
    exif,
    photo,
    png,
    profile_of_exchanged_colours,
    saved,
    segments,
    text_chunks,
)

PROFILE = profile_of_exchanged_colours().replace(b"sRGB", b"KELI") + MARK.encode()

XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{MARK}</x:xmpmeta>".encode()


def jpeg_with_everything() -> bytes:
    thumbnail = saved(corners(60, 40), "JPEG", comment=MARK)
    data = saved(photo(600, 400), "JPEG", exif=exif(6), icc_profile=PROFILE, comment=MARK, xmp=XMP, dpi=(77, 77))
    planted = f"\xff\xed\0\x20Photoshop 3.0 {MARK}".encode("latin-1").ljust(34, b"\0")
    return data[:2] + planted + data[2:] + thumbnail + b"PK\3\4" + MARK.encode()


SOURCES = {
    "a.jpg": jpeg_with_everything(),
    "b.png": saved(photo(600, 400), "PNG", exif=exif(6), icc_profile=PROFILE, pnginfo=text_chunks()) + MARK.encode(),
    "c.png": saved(corners(600, 400, "RGBA"), "PNG", exif=exif(3), pnginfo=text_chunks()),
    "d.webp": saved(photo(600, 400), "WEBP", exif=exif(6), icc_profile=PROFILE, xmp=XMP),
    "e.gif": saved(corners(600, 400).quantize(8), "GIF", comment=MARK.encode()) + MARK.encode(),
    "f.jpg": saved(photo(600, 400), "MPO", save_all=True, append_images=[photo()], exif=exif(1), comment=MARK),
}


def files_of(source: str, studio: Studio) -> Mapping[str, bytes]:
    return studio.picture(f"articles/kelin/2019/{source}", SOURCES[source])[1]


def traces() -> Iterable[bytes]:
    yield from (
        MARK.encode(),
        MARK[:10].encode(),
        b"KELI",
        b"Exif",
        b"GPS",
        b"xmpmeta",
        b"ICC_PROFILE",
        b"iCCP",
        b"ICCP",
    )
    yield from (b"Photoshop", b"PK\3\4", b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"pHYs", b"tIME", b"acsp")


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_no_trace_of_the_source_is_in_any_file(source: str, studio: Studio) -> None:
    assert MARK.encode() in SOURCES[source]
    for name, data in files_of(source, studio).items():
        assert [trace for trace in traces() if trace in data] == [], name


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_files_are_made_of_pixels_and_nothing_else(source: str, studio: Studio) -> None:
    picture, files = studio.picture(f"articles/kelin/2019/{source}", SOURCES[source])
    for rendition in picture.renditions:
        found = parts(rendition.type, files[rendition.name])
        assert found
        assert found <= PARTS[rendition.type]


PARTS: Mapping[str, frozenset[str | int]] = {
    # APP0 (JFIF), quantisation, Huffman tables, baseline or progressive frame, scan.
    "image/jpeg": frozenset({0xE0, 0xDB, 0xC4, 0xC0, 0xC2, 0xDA}),
    "image/png": frozenset({"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}),
    "image/webp": frozenset({"VP8 ", "VP8L", "VP8X", "ALPH"}),
    "image/avif": frozenset({"av01"}),
}
"""What a file may consist of."""


def parts(media_type: str, data: bytes) -> set[str | int]:
    if media_type == "image/jpeg":
        return set(segments(data))
    if media_type == "image/png":
        return set(chunks(data, 8, big_endian=True, padded=False, overhead=12))
    if media_type == "image/webp":
        return set(chunks(data, 12, big_endian=False, padded=True, overhead=8))
    # Items of other types (`Exif`, `mime`) are named in the file's `infe` boxes (ISO/IEC 14496-12, 8.11.6).
    return {kind.decode() for kind in re.findall(rb"infe\2.{3}.{2}\0\0(.{4})", data, re.DOTALL)}


def test_names_tell_nothing_but_the_bytes(studio: Studio) -> None:
    first = files_of("a.jpg", studio)
    studio.put("articles/kelin/2019/secret-name.jpg", SOURCES["a.jpg"])
    again = studio.picture("articles/xinxing/2020/other.jpg", SOURCES["a.jpg"])[1]
    assert list(first) == list(again)


def test_what_hangs_on_a_png_behind_its_end_is_left(studio: Studio) -> None:
    grey = Image.new("L", (64, 64), 90)
    data = saved(grey, "PNG")
    polyglot = data + b"<script>alert(1)</script>" + png(10, 10)
    assert studio.picture("articles/a/2019/x.png", polyglot) == studio.picture("articles/a/2019/y.png", data)
