"""Where two editors' work meets: ours put upon theirs, without touching a file."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from plugins.newsroom.history import History, HistoryError


class Side(StrEnum):
    """Whose version of a file is kept."""

    MINE = "mine"
    THEIRS = "theirs"


class Clash(Struct, frozen=True, kw_only=True):
    """A file that both changed at the same place."""

    path: str
    mine: bytes | None
    """None where we removed it."""
    theirs: bytes | None


class Clashes(Exception):
    """Nobody but an editor can tell which version is right."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__(", ".join(each.path for each in clashes))
        self.clashes = clashes


def put_upon(history: History, ours: str, theirs: str, choices: Mapping[str, Side]) -> str:
    """Our commits upon theirs; the last of them, or theirs where nothing of ours is new.

    Raises:
        Clashes: with every file of which both changed the same place and no side was chosen.

    """
    base = history.git("merge-base", ours, theirs)
    commits = history.git("rev-list", "--reverse", "--first-parent", f"{base}..{ours}").split()
    merged = {commit: _merged(history, commit, theirs) for commit in commits}
    tip = theirs
    if any(clashing for _, clashing in merged.values()):
        # One commit of all: choices are made of the last state, not of each on the way to it.
        tree = _chosen(history, ours, theirs, merged[ours], choices)
        merged, commits = {ours: (tree, ())}, [ours]
    for commit in commits:
        tree = merged[commit][0]
        if tree != history.resolve(f"{tip}^{{tree}}"):
            tip = history.commit(tree, tip, history.git("log", "-1", "--format=%B", commit), like=commit)
    return tip


def _merged(history: History, ours: str, theirs: str) -> tuple[str, tuple[str, ...]]:
    """The tree of both, and the paths that clash in it."""
    done = history.run("merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", theirs, ours)
    if done.returncode > 1:
        raise HistoryError(done.stderr.decode("utf-8", "replace"))
    tree, *paths = done.stdout.decode("utf-8", "surrogateescape").split("\0")
    return tree, tuple(dict.fromkeys(path for path in paths if path))


def _chosen(
    history: History, ours: str, theirs: str, merged: tuple[str, tuple[str, ...]], choices: Mapping[str, Side]
) -> str:
    tree, clashing = merged
    if open_ones := [path for path in clashing if path not in choices]:
        raise Clashes(tuple(_clashes(history, ours, theirs, open_ones)))
    kept = {path: ours if choices[path] is Side.MINE else theirs for path in clashing}
    return history.tree_with(tree, {path: history.resolve(f"{state}:{path}") for path, state in kept.items()})


def _clashes(history: History, ours: str, theirs: str, paths: list[str]) -> Iterator[Clash]:
    for path in paths:
        mine, other = history.resolve(f"{ours}:{path}"), history.resolve(f"{theirs}:{path}")
        yield Clash(path=path, mine=_blob(history, mine), theirs=_blob(history, other))


def _blob(history: History, blob: str) -> bytes | None:
    return history.raw("cat-file", "blob", blob) if blob else None
