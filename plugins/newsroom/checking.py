"""The build's own check, for the files that an editor names."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from msgspec import json

from plugins.committee import Problem, Severity
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House

FORMATS = ("text", "json", "github", "gitea")


def wanted_files(house: House, paths: Sequence[Path], gone: Collection[str] = ()) -> frozenset[str] | None:
    """The manuscripts and pictures that paths name, below the content folder; None for all.

    `gone`: files that are no longer there, but may be named.
    """
    if not paths:
        return None
    found: set[str] = set()
    for path in paths:
        named = house.path_of(path) if path.exists() or gone else ""
        below = {each for each in gone if f"{each}/".startswith(f"{named}/")}
        if not (path.exists() or below):
            raise Refused(f"没有找到 {path}。请看一看名字有没有写错。")
        found |= below
        if path.resolve() == house.content.resolve():
            return None
        files = (each for each in path.rglob("*") if each.is_file()) if path.is_dir() else (path,)
        found.update(house.path_of(each) for each in files if each.exists())
    return frozenset(found)


def problems_of(house: House, wanted: frozenset[str] | None) -> tuple[Problem, ...]:
    """What a build would say of these files, in the build's order."""
    from plugins.building.surveying import check

    return check(house.survey, wanted)


def written(problems: Iterable[Problem], form: str) -> str:
    """The problems as one of `FORMATS`: lines for an editor, JSON, or annotations of a forge's checks."""
    if form == "json":
        return json.format(json.encode([_row(each) for each in problems]), indent=2).decode()
    return "\n".join(map(_annotation if form in {"github", "gitea"} else str, problems))


def _row(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": problem.severity.name.lower(),
        "code": problem.code,
        "text": problem.text,
    }


def _annotation(problem: Problem) -> str:
    """A workflow command, which GitHub's and Gitea's runners both take."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[problem.severity]
    file, text = _escaped(problem.file).replace(":", "%3A").replace(",", "%2C"), _escaped(problem.text)
    return f"::{kind} file={file},line={problem.line},title={problem.code}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
