"""What editors change while they look: their manuscripts, the theme, and the program itself."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

SITE = ("content", "theme")
PROGRAM = ("plugins", "pelicanconf.py", "publishconf.py")
SETTLE_MILLISECONDS = 50
"""Editors save in several steps; what belongs together comes within this time."""


class Change(Enum):
    """What has to follow."""

    SITE = "the site must be built again"
    PROGRAM = "this program must begin again"


def changes(root: Path) -> Iterator[Change]:
    """Saved changes, as they come, for ever."""
    from watchfiles import watch

    watched = [root / name for name in (*SITE, *PROGRAM) if (root / name).exists()]
    program = tuple(str(root / name) for name in PROGRAM)
    for files in watch(*watched, debounce=SETTLE_MILLISECONDS, step=SETTLE_MILLISECONDS):
        of_program = any(file.startswith(program) for _, file in files)
        yield Change.PROGRAM if of_program else Change.SITE
