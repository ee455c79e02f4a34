"""Digests by which things are known to be the same."""

import hashlib
import platform
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
    """BLAKE2b of parts, each framed by its length."""
    hasher = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        hasher.update(len(part).to_bytes(8, "big"))
        hasher.update(part)
    return hasher.digest()


def digest_of(value: object) -> bytes:
    """Of a frozen value, by its JSON."""
    return digest(json.encode(value))


@cache
def program() -> str:
    """Of this program's own source and of the libraries it stands on: another program trusts no store of this one."""
    sources = [path.read_bytes() for path in sorted(PLUGINS.rglob("*.py"))]
    libraries = [f"{name} {version(name)}".encode() for name in LIBRARIES]
    return digest(platform.python_version().encode(), *libraries, *sources).hex()
