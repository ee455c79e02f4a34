"""Digests by which things are known to be the same."""

import struct
from hashlib import blake2b

from msgspec import json

SIZE = 16
"""Bytes of a digest."""


def digest(*parts: bytes) -> bytes:
    """BLAKE2b of parts, their lengths before them: no two lists of parts run together alike."""
    lengths = struct.pack(f">{len(parts)}Q", *map(len, parts))
    return blake2b(lengths + b"".join(parts), digest_size=SIZE).digest()


def digest_of(value: object) -> bytes:
    """Of a frozen value, by its JSON."""
    return digest(json.encode(value))
