"""What editors change while they look: their manuscripts, the theme, and the program itself."""

from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

SITE = ("content", "theme")
PROGRAM = ("plugins", "pelicanconf.py", "publishconf.py")
STEP_MILLISECONDS = 20
"""Editors save in several steps; a pause so long shows that all of them were taken …"""
LONGEST_MILLISECONDS = 3000
"""… and this is how long a stream of saved files is waited for, so that hundreds of them are one build."""
QUIET_MILLISECONDS = 200
"""Silence for so long shows that the watch stands."""


class Saved(NamedTuple):
    """Files that were saved together."""

    files: frozenset[Path] = frozenset()
    of_program: bool = False
    """Whether this program must begin again."""


def saves(root: Path) -> Generator[Saved]:
    """Saved files, as they come, for ever; the first, once the watch stands, are whatever was saved before."""
    from watchfiles import watch

    watched = [root / name for name in (*SITE, *PROGRAM) if (root / name).exists()]
    program = tuple(str(root / name) for name in PROGRAM)
    begun = False
    for files in watch(
        *watched,
        debounce=LONGEST_MILLISECONDS,
        step=STEP_MILLISECONDS,
        rust_timeout=QUIET_MILLISECONDS,
        yield_on_timeout=True,
    ):
        if begun and any(file.startswith(program) for _, file in files):
            yield Saved(of_program=True)
        elif files or not begun:
            yield Saved(frozenset(Path(file) for _, file in files))
        begun = True
