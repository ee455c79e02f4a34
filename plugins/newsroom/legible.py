"""Names whose bytes come from a Chinese Windows."""

import os


def legible(name: str) -> str:
    """A name as it was meant, where the system took its bytes for UTF-8 and could not read them."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", "replace")
    return name
