"""What editors change while they look: their manuscripts, the theme, and the program itself."""

from collections.abc import Generator
from enum import Enum
from pathlib import Path

SITE = ("content", "theme")
PROGRAM = ("plugins", "pelicanconf.py", "publishconf.py")
SETTLE_MILLISECONDS = 50
"""Editors save in several steps; what belongs together comes within this time."""
QUIET_MILLISECONDS = 200
"""Silence for so long shows that the watch stands."""


class Change(Enum):
    """What has to follow."""

    SITE = "the site must be built again"
    PROGRAM = "this program must begin again"


def changes(root: Path) -> Generator[Change]:
    """Saved changes, as they come, for ever; the first, once the watch stands, is whatever was saved before."""
    from watchfiles import watch

    watched = [root / name for name in (*SITE, *PROGRAM) if (root / name).exists()]
    program = tuple(str(root / name) for name in PROGRAM)
    begun = False
    for files in watch(
        *watched,
        debounce=SETTLE_MILLISECONDS,
        step=SETTLE_MILLISECONDS,
        rust_timeout=QUIET_MILLISECONDS,
        yield_on_timeout=True,
    ):
        if begun and any(file.startswith(program) for _, file in files):
            yield Change.PROGRAM
        elif files or not begun:
            yield Change.SITE
        begun = True
