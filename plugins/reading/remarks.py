"""What is noted in the margin of one file while it is read."""

from collections.abc import Iterable

from plugins.committee import Problem, ProblemCode, Severity

QUOTED_CHARACTERS = 40
"""So much of a faulty value is repeated in a message."""

MOST_TOLD = 100
"""So many problems of a file are told one by one."""


class Remarks:
    """The problems of one file, as they are found."""

    def __init__(self, file: str) -> None:
        """Take the file's name as its editor knows it, such as `content/articles/kelin/2019/meeting.md`."""
        self.file = visible(file)
        self._problems: list[Problem] = []

    def error(self, code: ProblemCode, line: int, text: str) -> None:
        """Note what sets the file aside."""
        self._problems.append(Problem(self.file, line, code, text))

    def warning(self, code: ProblemCode, line: int, text: str) -> None:
        """Note what the editor should look at."""
        self._problems.append(Problem(self.file, line, code, text, Severity.WARNING))

    def note(self, code: ProblemCode, line: int, text: str) -> None:
        """Note what the office should know of."""
        self._problems.append(Problem(self.file, line, code, text, Severity.NOTE))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over what others noted of the file."""
        self._problems.extend(problems)

    @property
    def noted(self) -> int:
        """How many problems were noted so far."""
        return len(self._problems)

    @property
    def fit(self) -> bool:
        """Whether nothing sets the file aside so far."""
        return not any(each.severity is Severity.ERROR for each in self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was noted, by line; what was noted twice, once; of very much, the first part."""
        if not self._problems:
            return ()
        noted = sorted(set(self._problems))
        rest = noted[MOST_TOLD:]
        return tuple(noted) if len(rest) <= 1 else (*noted[:MOST_TOLD], self._and_more(rest))

    def _and_more(self, rest: list[Problem]) -> Problem:
        text = f"从这一行起还有 {len(rest)} 处问题。请先改好前面的，再检查一遍。"
        severity = min((each.severity for each in rest), key=list(Severity).index)
        return Problem(self.file, rest[0].line, rest[0].code, text, severity)


def visible(text: str) -> str:
    """Text that keeps a message on one line and shows what it holds: unprintable characters by code point."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    return character if character.isprintable() or character == "\u3000" else f"<{code_point(character)}>"


def code_point(character: str) -> str:
    """A character's number in Unicode: `U+202E`."""
    return f"U+{ord(character):04X}"


def quoted(value: str, longest: int = QUOTED_CHARACTERS) -> str:
    """A value as messages repeat it: in quotation marks, shortened."""
    short = value if len(value) <= longest else value[:longest] + "……"
    return f"“{visible(short)}”"
