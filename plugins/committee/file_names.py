"""Names of files that every disk can hold, and every address can carry."""

import re
import unicodedata

# Microsoft, Naming Files, Paths, and Namespaces
WINDOWS_NAMES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(10)]
)
"""File names that Windows can't hold, whatever follows the first dot."""

LONGEST = 200
"""Bytes of a name; file systems take 255, and programs append to it."""

_FORM = re.compile(r'(?![. ~-])[^\x00-\x1f<>:"/|?*\\#%]+(?<![. ])')


def is_portable(name: str) -> bool:
    """Whether one name of a path means the same on Windows, macOS and Linux, and in an address."""
    return (
        _FORM.fullmatch(name) is not None
        and name.partition(".")[0].lower() not in WINDOWS_NAMES
        and (name.isascii() or (unicodedata.is_normalized("NFC", name) and len(name.encode()) <= LONGEST))
        and name.isprintable()
    )
