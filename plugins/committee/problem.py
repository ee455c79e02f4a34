"""What is wrong with a file, said so that its editor can mend it."""

from enum import StrEnum
from typing import NewType

from msgspec import Struct

ProblemCode = NewType("ProblemCode", str)
"""A stable word for a kind of problem, such as `date-invalid`; `docs/messages.md` explains each."""


class Severity(StrEnum):
    """How far a problem goes: an error sets its file aside, the others do not."""

    ERROR = "错误"
    WARNING = "提醒"
    NOTE = "提示"
    """What the office should know of, with nothing to mend."""


class Problem(Struct, frozen=True, order=True):
    """One thing wrong at one place, in words for its editor."""

    file: str
    """Path as the editor knows it, from the folder above `content/`, with `/`."""
    line: int
    """Counted from 1; 1 where the whole file is meant."""
    code: ProblemCode
    text: str
    """What is wrong and what to write instead: whole Chinese sentences."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity} {self.text}[{self.code}]"
