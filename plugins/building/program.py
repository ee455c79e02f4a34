"""Which program this is."""

import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from plugins.committee.digests import digest

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
    "xlsxwriter",
    "tzdata",
)
"""Those whose release may change what is built."""


@cache
def program() -> str:
    """Digest of this program's own source and of the libraries it stands on: no other trusts a store of this one."""
    sources = [path.read_bytes() for path in sorted(PLUGINS.rglob("*.py"))]
    libraries = [f"{name} {version(name)}".encode() for name in LIBRARIES]
    return digest(platform.python_version().encode(), *libraries, *sources).hex()
