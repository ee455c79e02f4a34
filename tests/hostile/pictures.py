"""Pictures: each with an article of its own that shows it."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from tests.hostile.case import Case, body
from tests.images.negatives import (
    MARK,
    animation,
    chunk,
    corners,
    exif,
    jpeg_of_many_scans,
    photo,
    png,
    profile_of_exchanged_colours,
    saved,
    text_chunks,
)

JPEG, PNG, GIF = saved(photo(), "JPEG"), saved(photo(), "PNG"), saved(photo().quantize(64), "GIF")
WEBP = saved(photo(), "WEBP")
FLAT = chunk(b"IDAT", zlib.compress(bytes(65 * 64)))
PAYLOAD = b"<script>canary()</script><?php system($_GET[0]); ?>" + MARK.encode()
ARCHIVE = b"PK\3\4" + MARK.encode() + b"PK\5\6" + bytes(18)


def heic() -> bytes:
    """As a telephone takes it."""
    import pillow_heif

    file = BytesIO()
    pillow_heif.from_pillow(photo(320, 240)).save(file, quality=60)
    return file.getvalue()


def taken(height: int, width: int, jpeg: bytes) -> bytes:
    """A JPEG whose header says another size."""
    data = bytearray(jpeg)
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def commented(payload: bytes) -> bytes:
    """A JPEG with a comment."""
    return JPEG[:2] + b"\xff\xfe" + struct.pack(">H", len(payload) + 2) + payload + JPEG[2:]


def framed() -> bytes:
    """A GIF of a thousand frames."""
    frames = [Image.new("L", (64, 64), number % 250).convert("P") for number in range(250)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=10)


def thumbnailed() -> bytes:
    """A cropped photograph that carries the whole of it as a thumbnail."""
    data = exif()
    thumbnail = saved(corners(160, 120), "JPEG", comment=MARK.encode())
    tiff = data.tobytes()
    return saved(photo(), "JPEG", exif=tiff + thumbnail)


DAMAGED = "picture-damaged"

FILES: dict[str, tuple[str, bytes, str]] = {
    # name: suffix, bytes, code told of the picture
    "empty": ("jpg", b"", "picture-empty"),
    "one-byte": ("jpg", b"\xff", DAMAGED),
    "text": ("jpg", "只是文字".encode(), "picture-disguised"),
    "html": ("jpg", b"<html><script>canary()</script>", "picture-disguised"),
    "svg": ("jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='canary()'/>", "picture-unsupported"),
    "svg-as-png": ("png", b"<?xml version='1.0'?><svg/>", "picture-unsupported"),
    "script": ("png", b"#!/bin/sh\nid", "picture-disguised"),
    "php": ("gif", b"<?php system('id');", "picture-disguised"),
    "zip": ("jpg", ARCHIVE, "picture-disguised"),
    "pdf": ("jpg", b"%PDF-1.7", "picture-disguised"),
    "exe": ("jpg", b"MZ\x90\0", "picture-disguised"),
    "doc": ("jpg", b"\xd0\xcf\x11\xe0", "picture-disguised"),
    "bmp": ("png", saved(photo(), "BMP"), "picture-unsupported"),
    "tiff": ("jpg", saved(photo(), "TIFF"), "picture-unsupported"),
    "ico": ("png", saved(photo(64, 64), "ICO"), "picture-unsupported"),
    "avif": ("jpg", saved(photo(), "AVIF"), "picture-unsupported"),
    "jp2": ("jpg", saved(photo(), "JPEG2000"), "picture-unsupported"),
    "eps": ("jpg", b"%!PS-Adobe-3.0 EPSF-3.0", "picture-disguised"),
    "mp4": ("jpg", b"\0\0\0\x18ftypisom", "picture-disguised"),
    "noise": ("jpg", bytes(range(256)) * 20, DAMAGED),
    "zeros": ("png", bytes(4000), DAMAGED),
    "png-as-jpg": ("jpg", PNG, "picture-disguised"),
    "jpg-as-png": ("png", JPEG, "picture-disguised"),
    "webp-as-gif": ("gif", WEBP, "picture-disguised"),
    # broken streams
    "half-jpeg": ("jpg", JPEG[: len(JPEG) // 2], "picture-truncated"),
    "half-png": ("png", PNG[: len(PNG) // 2], "picture-truncated"),
    "half-webp": ("webp", WEBP[: len(WEBP) // 2], DAMAGED),
    "half-gif": ("gif", GIF[: len(GIF) // 2], "picture-truncated"),
    "head-only": ("jpg", JPEG[:30], DAMAGED),
    "png-without-pixels": ("png", png(64, 64), DAMAGED),
    "png-crc": ("png", PNG[:60] + bytes(4) + PNG[64:], DAMAGED),
    "png-zero": ("png", png(0, 64, FLAT), DAMAGED),
    # bombs and sizes
    "bomb-header": ("png", png(50_000, 50_000, FLAT), "picture-too-large"),
    "bomb-huge": ("png", png(2**31 - 1, 2**31 - 1, FLAT), "picture-too-large"),
    "bomb-jpeg": ("jpg", taken(65_000, 65_000, JPEG), "picture-too-large"),
    "bomb-scans": ("jpg", jpeg_of_many_scans(1000, 512, 512), "picture-bomb"),
    "bomb-frames": ("gif", framed(), "picture-animated"),
    "bomb-webp": ("webp", animation("WEBP"), "picture-animated"),
    "bomb-apng": ("png", animation("PNG"), "picture-animated"),
    "spot": ("png", saved(corners(1, 1), "PNG"), "picture-too-small"),
    "pixel": ("gif", saved(corners(1, 1).quantize(2), "GIF"), "picture-too-small"),
    # accepted, and made anew from the pixels alone
    "bomb-stream": ("png", png(64, 64, chunk(b"IDAT", zlib.compress(bytes(90_000_000), 6))), ""),
    "bomb-note": ("png", png(64, 64, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000), 6)), FLAT), DAMAGED),
    "gps": ("jpg", saved(photo(), "JPEG", exif=exif().tobytes()), ""),
    "thumbnail": ("jpg", thumbnailed(), ""),
    "comment": ("jpg", commented(PAYLOAD), ""),
    "xmp": ("jpg", saved(photo(), "JPEG", xmp=b"<x:xmpmeta>" + PAYLOAD + b"</x:xmpmeta>"), ""),
    "notes": ("png", saved(photo(), "PNG", pnginfo=text_chunks()), ""),
    "profile": ("png", saved(photo(), "PNG", icc_profile=profile_of_exchanged_colours()), ""),
    "profile-payload": ("jpg", saved(photo(), "JPEG", icc_profile=PAYLOAD * 9), ""),
    "trailing-zip": ("jpg", JPEG + ARCHIVE, ""),
    "trailing-html": ("png", PNG + PAYLOAD, ""),
    "trailing-jpeg": ("jpg", JPEG + JPEG + PAYLOAD, ""),
    "gif-payload": ("gif", GIF[:-1] + b"!\xfe" + bytes([len(PAYLOAD)]) + PAYLOAD + b"\0;", ""),
    "gif-script": ("gif", GIF.replace(b"GIF87a", b"GIF89a") + b"/*" + PAYLOAD + b"*/", ""),
    "webp-exif": ("webp", saved(photo(), "WEBP", exif=exif().tobytes(), xmp=PAYLOAD), ""),
    "bad-exif": ("jpg", saved(photo(), "JPEG", exif=b"Exif\0\0II*\0" + b"\xff" * 200), ""),
    "rotated": ("jpg", saved(photo(), "JPEG", exif=exif(6).tobytes()), ""),
    "capital": ("JPG", JPEG, ""),
    "heic": ("heic", heic(), ""),
    "heic-as-jpg": ("jpg", heic(), "picture-disguised"),
}


def cases() -> list[Case]:
    """An article for each picture."""
    return [
        body(
            f"picture-{name}",
            f'![画面{name}](picture-{name}-file.{suffix} "图注{name}")',
            "picture-unusable" if code else "",
            *([] if code else [f"图注{name}"]),
        )
        for name, (suffix, _, code) in FILES.items()
    ]


KINDS: dict[str, list[Case]] = {"pictures": cases()}
