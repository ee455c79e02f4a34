"""Handing in: what was changed is kept, put upon what others did, and sent."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from plugins.newsroom import arrival
from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.files import write_whole
from plugins.newsroom.history import Entry, History
from plugins.newsroom.meeting import Side, put_upon
from plugins.newsroom.remote import Offline, Overtaken, Remote, TurnedBack

TRIES = 5
"""How often others may be faster before we give up for now."""


class Ending(StrEnum):
    """What came of sending."""

    SENT = "sent"
    NOTHING = "nothing"
    OFFLINE = "offline"
    NOWHERE = "nowhere"


class Sent(Struct, frozen=True, kw_only=True):
    """How a submission ended."""

    ending: Ending
    kept: str = ""
    """Under which reflog name the state before others' work came in can be found; empty where none came."""
    received: tuple[Entry, ...] = ()
    """What others had done."""


class Submission:
    """One editor's turn at the folder's memory; two at once wait for each other."""

    def __init__(self, root: Path, content: str) -> None:
        self.history = History(root)
        self.content = content
        if not self.history.resolve("HEAD") or not self.history.branch():
            raise Refused(f"{root} 还没有准备好交稿。请让网站维护人员看一看：这里要是一份能写稿的网站文件夹。")
        self.remote = Remote(self.history, self.history.branch())

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn, and first end what a killed command left unfinished."""
        from filelock import FileLock

        with FileLock(self.history.folder() / "lock"):
            self._tidy()
            yield

    def _tidy(self) -> None:
        git_folder = self.history.folder().parent
        for lock in (git_folder / "index.lock", git_folder / "HEAD.lock"):
            # We have the turn, so it is a killed command's: others' last for moments.
            if lock.exists() and _age(lock) > timedelta(seconds=10):
                lock.unlink(missing_ok=True)
        journey = arrival.unfinished(self.history)
        if journey and self._was_sent(journey):
            arrival.arrive(self.history, journey)
        arrival.forget(self.history)

    def _was_sent(self, journey: arrival.Journey) -> bool:
        """Whether the other side has the state that a killed command was about to send."""
        if not self.history.resolve(f"{journey.after}^{{commit}}"):
            return False
        if self.history.resolve("HEAD") not in (journey.before, journey.after):
            return False
        try:
            there = self.remote.fetch()
        except Offline:
            there = self.remote.known()
        return bool(there) and not self.history.run("merge-base", "--is-ancestor", journey.after, there).returncode

    def changes(self, chosen: frozenset[str] | None = None) -> list[Entry]:
        """What would be handed in: all that changed in the content, or the chosen paths of it."""
        found = self.history.changed(self.content)
        return [each for each in found if chosen is None or each.path in chosen]

    def waiting(self) -> int:
        """How many times something was kept that has not been sent yet."""
        known = self.remote.known()
        span = f"{known}..HEAD" if known else "HEAD"
        return int(self.history.git("rev-list", "--count", span))

    def keep(self, entries: list[Entry], message: str) -> None:
        """Keep the changes on this machine; from now on nothing can be lost."""
        self.history.remember(entries, message)

    def send(self, choices: Mapping[str, Side]) -> Sent:
        """Send what is kept.

        Raises:
            Clashes: if an editor has to choose; Refused: if the other side turned it back.

        """
        if not self.remote.is_set():
            return Sent(ending=Ending.NOWHERE)
        for _ in range(TRIES):
            try:
                return self._send(choices)
            except Overtaken:
                continue
            except TurnedBack as back:
                raise Refused(f"网站没有收下，稿件仍在这台电脑上。原因：\n{back or '没有说明'}") from back
            except Offline as error:
                self._log(str(error))
                return Sent(ending=Ending.OFFLINE)
        raise Refused("交稿的人太多，这次没有轮到。稿件已经留好，请过一会儿再交一次。", Exit.KEPT)

    def _send(self, choices: Mapping[str, Side]) -> Sent:
        before = self.history.resolve("HEAD")
        theirs = self.remote.fetch()
        if theirs == before:
            return Sent(ending=Ending.NOTHING)
        after = put_upon(self.history, before, theirs, choices) if theirs else before
        received = tuple(self.history.between(before, after)) if after != before else ()
        self._check_unsent(received)
        arrival.begin(self.history, arrival.Journey(before, after))
        if after != theirs:
            self.remote.push(after)
        arrival.arrive(self.history, arrival.Journey(before, after))
        name = f"{self.remote.branch}@{{1}}" if after != before else ""
        return Sent(ending=Ending.SENT if after != theirs else Ending.NOTHING, kept=name, received=received)

    def _check_unsent(self, received: tuple[Entry, ...]) -> None:
        """What others changed must not meet changes of ours that nobody keeps yet."""
        loose = {each.path for each in self.history.changed(".")} & {each.path for each in received}
        if loose:
            names = "、".join(sorted(loose))
            raise Refused(f"{names} 别人也改过。请把它一起交（不写文件名就是全部）。稿件已经留好。", Exit.CONFLICT)

    def is_clock_wrong(self) -> bool:
        """Whether this machine's clock is behind what was last remembered by more than a day."""
        last = int(self.history.git("log", "-1", "--format=%ct", "HEAD"))
        return datetime.now(UTC).timestamp() < last - timedelta(days=1).total_seconds()

    def _log(self, text: str) -> None:
        write_whole(self.history.folder() / "last-error.txt", text.encode("utf-8", "replace"))


def _age(file: Path) -> timedelta:
    return datetime.now(UTC) - datetime.fromtimestamp(file.stat().st_mtime, UTC)
