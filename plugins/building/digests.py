"""Digests by which things are known to be the same."""

import hashlib
import platform
import struct
from functools import cache
from importlib.metadata import version
from pathlib import Path

from msgspec import json

PLUGINS = Path(__file__).resolve().parent.parent
LIBRARIES = (
    "pelican",
    "markdown",
    "nh3",
    "jinja2",
    "pyyaml",
    "feedgen",
    "lxml",
    "pillow",
    "tzdata",
)
"""Those whose release may change what is built."""

_SIZE = 16


def digest(*parts: bytes) -> bytes:
    """BLAKE2b of parts, their lengths before them: no two lists of parts run together alike."""
    frames = struct.pack(f">{len(parts)}Q", *map(len, parts))
    return hashlib.blake2b(frames + b"".join(parts), digest_size=_SIZE).digest()


def digest_of(value: object) -> bytes:
    """Of a frozen value, by its JSON."""
    return digest(json.encode(value))


@cache
def program() -> str:
    """Of this program's own source and of the libraries it stands on: another program trusts no store of this one."""
    sources = [path.read_bytes() for path in sorted(PLUGINS.rglob("*.py"))]
    libraries = [f"{name} {version(name)}".encode() for name in LIBRARIES]
    return digest(platform.python_version().encode(), *libraries, *sources).hex()
