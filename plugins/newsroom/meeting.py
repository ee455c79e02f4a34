"""Where two editors' work meets: ours put upon theirs, without touching a file."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from plugins.newsroom.history import Entry, History, HistoryError


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


class Strangers(Exception):
    """The two have no beginning in common."""


class Meeting(Struct, frozen=True, kw_only=True):
    """Two states that are to become one."""

    history: History
    ours: str
    theirs: str
    sent: tuple[str, ...] = ()
    """States of ours that the other side had once."""
    as_one: bool = False
    """Whether all of ours is sent as one commit: nothing of what was turned back may be seen on the way."""

    def put_upon(self, choices: Mapping[str, Side]) -> str:
        """Our commits upon theirs; the last of them, or theirs where nothing of ours is new.

        Raises:
            Clashes: with every file of which both changed the same place and no side was chosen; Strangers.

        """
        base, theirs = self._base()
        commits = self.history.git("rev-list", "--reverse", "--first-parent", f"{base}..{self.ours}").split()
        whole = _merged(self.history, self.ours, theirs)
        trees = {} if self.as_one else {each: _merged(self.history, each, theirs) for each in commits}
        if whole[1] or self.as_one or any(clashing for _, clashing in trees.values()):
            # One commit of all: choices are made of the last state, not of each on the way to it.
            return self._commits({self.ours: self._chosen(whole, choices)}, commits)
        return self._commits({commit: tree for commit, (tree, _) in trees.items()}, ())

    def _base(self) -> tuple[str, str]:
        """Where ours began, and theirs as seen from there.

        Where the other side has taken something out of its past, that is no work of ours, and is not sent once more.
        """
        for state in self.sent:
            if self.history.is_within(state, self.ours) and not self.history.is_within(state, self.theirs):
                if self.history.is_within(self.theirs, self.ours):
                    break
                tree = self.history.resolve(f"{self.theirs}^{{tree}}")
                return state, self.history.commit(tree, state, "theirs")
        found = self.history.run("merge-base", self.ours, self.theirs)
        if found.returncode:
            raise Strangers
        return found.stdout.decode().strip(), self.theirs

    def _commits(self, trees: Mapping[str, str], told: Iterable[str]) -> str:
        tip, told = self.theirs, tuple(told)
        for commit, tree in trees.items():
            if tree != self.history.resolve(f"{tip}^{{tree}}"):
                messages = (self.history.git("log", "-1", "--format=%B", each) for each in told or (commit,))
                tip = self.history.commit(tree, tip, "\n".join(dict.fromkeys(messages)), like=commit)
        return tip

    def _chosen(self, merged: tuple[str, tuple[str, ...]], choices: Mapping[str, Side]) -> str:
        tree, clashing = merged
        if open_ones := [path for path in clashing if path not in choices]:
            raise Clashes(tuple(self._clashes(open_ones)))
        if not clashing:
            return tree
        sides = {Side.MINE: self.ours, Side.THEIRS: self.theirs}
        return self.history.tree_with(tree, [self._entry(path, sides[choices[path]]) for path in clashing])

    def _entry(self, path: str, state: str) -> Entry:
        listed = self.history.git("ls-tree", "-z", state, "--", path).partition("\0")[0]
        mode, _, blob = listed.partition("\t")[0].split() if listed else ("", "", "")
        return Entry(path, "", blob, mode)

    def _clashes(self, paths: list[str]) -> Iterator[Clash]:
        for path in paths:
            mine, other = (self._entry(path, state).after for state in (self.ours, self.theirs))
            yield Clash(path=path, mine=_blob(self.history, mine), theirs=_blob(self.history, other))


def _merged(history: History, ours: str, theirs: str) -> tuple[str, tuple[str, ...]]:
    """The tree of both, and the paths that clash in it."""
    done = history.run("merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", theirs, ours)
    if done.returncode > 1:
        raise HistoryError(done.stderr.decode("utf-8", "replace"))
    tree, *paths = done.stdout.decode("utf-8", "surrogateescape").split("\0")
    return tree, tuple(dict.fromkeys(path for path in paths if path))


def _blob(history: History, blob: str) -> bytes | None:
    return history.raw("cat-file", "blob", blob) if blob else None
