"""winmail.dat: attachments as Outlook packs them ([MS-OXTNEF], section 2.1)."""

import struct
from collections.abc import Iterator

from plugins.newsroom.importing.plain import text_of
from plugins.newsroom.importing.request import File

_SIGNATURE = 0x223E9F78
_TITLE, _DATA, _MAPI = 0x00018010, 0x0006800F, 0x00069005
_RENDER = 0x00069002
_LONG_NAME = 0x3707
_UNICODE, _STRING8 = 0x001F, 0x001E
_ATTACHMENT = 2


def files_of(data: bytes) -> Iterator[File]:
    """The attachments; none where the bytes are no TNEF."""
    if len(data) < 6 or struct.unpack_from("<I", data)[0] != _SIGNATURE:
        return
    at, name, content, number = 6, "", b"", 0
    while at + 9 <= len(data):
        level, kind, length = struct.unpack_from("<BII", data, at)
        value = data[at + 9 : at + 9 + length]
        at += 9 + length + 2
        if level != _ATTACHMENT:
            continue
        if kind == _RENDER:
            if content:
                yield File(name=name or f"attachment{number}", data=content)
            name, content, number = "", b"", number + 1
        elif kind == _TITLE:
            name = name or text_of(value.rstrip(b"\0"))
        elif kind == _DATA:
            content = value
        elif kind == _MAPI:
            name = _long_name(value) or name
    if content:
        yield File(name=name or f"attachment{number}", data=content)


def _long_name(value: bytes) -> str:
    """The long file name among an attachment's properties, found by its tag."""
    for kind, encoding in ((_UNICODE, "utf-16-le"), (_STRING8, "")):
        at = value.find(struct.pack("<HH", kind, _LONG_NAME))
        if at >= 0 and at + 12 <= len(value):
            count, length = struct.unpack_from("<II", value, at + 4)
            raw = value[at + 12 : at + 12 + length]
            if count == 1:
                return (raw.decode(encoding, "replace") if encoding else text_of(raw)).rstrip("\0")
    return ""
