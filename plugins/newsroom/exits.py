"""The exit codes of `newsroom`, as `docs/handbook/commands.md` tells them."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended; 2 is click's own, for a command that was written wrongly."""

    DONE = 0
    TO_MEND = 1
    """There is something to mend, or the work was refused with a reason."""
    KEPT = 3
    """The work is safe on this machine, but could not be sent."""
    CONFLICT = 4
    """Two people changed the same place; nothing was sent until an editor chooses."""
    INTERRUPTED = 130


class Refused(Exception):
    """Why a command does not do what it was asked: whole sentences for the editor."""

    def __init__(self, text: str, code: Exit = Exit.TO_MEND) -> None:
        super().__init__(text)
        self.code = code
