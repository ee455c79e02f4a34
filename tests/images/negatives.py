"""Pictures as phones, editors and attackers make them."""

import struct
import zlib
from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 60), (40, 60, 200), (230, 200, 40)

MARK = "KELIN-SECRET"
"""Stands in whatever must not come out."""


def corners(width: int = 120, height: int = 80, mode: str = "RGB") -> Image.Image:
    """Red, green / blue, yellow: each corner tells where it came from."""
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    middle = (width // 2, height // 2)
    for (left, top), colour in zip(((0, 0), (1, 0), (0, 1), (1, 1)), (RED, GREEN, BLUE, YELLOW), strict=True):
        start = (left * middle[0], top * middle[1])
        draw.rectangle([start, (start[0] + middle[0], start[1] + middle[1])], fill=colour)
    return picture.convert(mode)


def photo(width: int = 120, height: int = 80) -> Image.Image:
    """Many colours, and as rough as a photograph."""
    red = Image.linear_gradient("L").resize((width, height))
    green = red.transpose(Image.Transpose.ROTATE_180)
    blue = Image.radial_gradient("L").resize((width, height))
    grain = Image.frombytes("L", (64, 64), bytes((place * place * 37 + place * 11) % 251 for place in range(64 * 64)))
    rough = grain.resize((width, height), Image.Resampling.NEAREST)
    return Image.blend(Image.merge("RGB", (red, green, blue)), rough.convert("RGB"), 0.3)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """As a phone writes it: who, where, and which way up."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = f"{MARK} description"
    data[0x013B] = f"{MARK} artist"
    data[0x9286] = f"{MARK} comment".encode()
    data.get_ifd(0x8825).update({1: "N", 2: (48.0, 45.0, 30.0), 3: "E", 4: (128.0, 28.0, 15.0), 29: MARK[:10]})
    return data


def text_chunks() -> PngInfo:
    info = PngInfo()
    info.add_text("Author", f"{MARK} author")
    info.add_text("Comment", f"{MARK} comment", zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{MARK}</x:xmpmeta>")
    return info


def profile_of_exchanged_colours() -> bytes:
    """An ICC profile by which red means green and green means red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {
        bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * struct.unpack_from(">I", profile, 128)[0], 12)
    }
    red, green = tags[b"rXYZ"] + 4, tags[b"gXYZ"] + 4
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    return bytes(profile)


def chunk(kind: bytes, data: bytes) -> bytes:
    """One of PNG's (ISO/IEC 15948, 5.3)."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """With a header of that size, eight bits of grey, whatever the chunks hold."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def jpeg_of_many_scans(scans: int, width: int = 4000, height: int = 4000) -> bytes:
    """A small progressive file that repeats its last scan: each costs the time of the whole picture."""
    data = saved(Image.new("L", (width, height), 90), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + data[-2:]


def animation(kind: str) -> bytes:
    frames = [corners(), corners().transpose(Image.Transpose.FLIP_LEFT_RIGHT)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def segments(jpeg: bytes) -> Iterable[int]:
    """The markers of a JPEG up to its first scan."""
    at = 2
    while True:
        marker, length = jpeg[at + 1], struct.unpack_from(">H", jpeg, at + 2)[0]
        yield marker
        if marker == 0xDA:
            return
        at += 2 + length


def chunks(data: bytes, first: int, *, big_endian: bool, padded: bool, overhead: int) -> Iterable[str]:
    """The names of a PNG's or a RIFF file's chunks."""
    at = first
    while at < len(data):
        order = ">I" if big_endian else "<I"
        name_at, length_at = (at + 4, at) if big_endian else (at, at + 4)
        length = struct.unpack_from(order, data, length_at)[0]
        yield data[name_at : name_at + 4].decode("ascii")
        at += overhead + length + (length % 2 if padded else 0)
