"""What people and programs wrote into a picture's file beside the picture: EXIF, XMP, IPTC, comments.

Nothing of it reaches the site; it is read because whoever has the original has it too. Runs beside `exposure`, where a
hostile file can do no harm.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from PIL.ImageFile import ImageFile

MOST = 20_000
"""Characters that are kept of a picture."""

_DETAILS = 0x8769
"""EXIF tag of the folder with the photograph's details (CIPA DC-008, 4.6.3)."""
_WINDOWS = frozenset(range(0x9C9B, 0x9CA0))
"""Tags in which Windows keeps title, comment, author, keywords and subject, as UTF-16."""
_MACHINES = frozenset({0xA431, 0xA435, 0xC62F, 0x927C})
"""Serial numbers of camera and lens, and the maker's own notes: long numbers that are nobody's."""
_CODES = {b"ASCII\0\0\0": "utf-8", b"UNICODE\0": "utf-16", b"\0" * 8: "utf-8"}
"""How EXIF says what a comment is written in."""

# A process that may open no file cannot load what it decodes with: it is loaded here, before.
for _code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
    codecs.lookup(_code)

_IPTC = 0x0404
"""Photoshop's resource with the fields of IPTC-IIM; each begins with its mark, number and length."""
_FIELD = re.compile(rb"\x1c[\x01-\x09].{3}", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]+")


def inscriptions_of(image: ImageFile) -> str:
    """All texts of a picture that was loaded, a line for each, so many as are kept."""
    texts: list[str] = []
    # Many programs write faulty fields beside a faultless picture; what was read before counts.
    for part in (_exif, _information):
        with suppress(Exception):
            texts.extend(part(image))
    return "\n".join(filter(str.strip, texts))[:MOST]


def _exif(image: ImageFile) -> Iterator[str]:
    exif = image.getexif()
    for tags in (exif, exif.get_ifd(_DETAILS)):
        for tag, value in tags.items():
            if tag not in _MACHINES and isinstance(value, str | bytes):
                # Pillow reads text as Latin-1; programs write it in UTF-8 or GBK.
                written = value.encode("latin-1", "ignore") if isinstance(value, str) else value
                yield _plain(written.decode("utf-16-le", "ignore")) if tag in _WINDOWS else _decoded(written)


def _information(image: ImageFile) -> Iterator[str]:
    for value in {**image.info, **getattr(image, "text", {})}.values():
        if isinstance(value, str):
            yield _plain(value)
    for name in ("xmp", "comment"):
        if isinstance(value := image.info.get(name), bytes):
            yield _decoded(value)
    resources = image.info.get("photoshop")
    if isinstance(resources, dict) and isinstance(fields := resources.get(_IPTC), bytes):
        yield from map(_decoded, _FIELD.split(fields))


def _decoded(value: bytes) -> str:
    code = _CODES.get(value[:8])
    if code == "utf-16":
        # In the byte order of the file, or of the program, who knows.
        return _plain("\n".join(value[8:].decode(f"utf-16-{order}", "ignore") for order in ("le", "be")))
    if code:
        value = value[8:]
    try:
        return _plain(value.decode("utf-8"))
    except UnicodeDecodeError:
        return _plain(value.decode("gb18030", "ignore"))


def _plain(text: str) -> str:
    return _CONTROL.sub("\n", text.strip("\0"))
