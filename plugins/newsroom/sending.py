"""Handing in: what was changed is kept, put upon what others did, and sent."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from plugins.newsroom import arrival
from plugins.newsroom.exits import Exit, Refused
from plugins.newsroom.history import FOREIGN, Entry, History
from plugins.newsroom.meeting import Meeting, Side, Strangers
from plugins.newsroom.remote import LockedOut, Misdirected, Offline, Overtaken, Remote, TurnedBack
from plugins.newsroom.trouble import note
from plugins.reading.paths import HANZI

TRIES = 5
"""How often others may be faster before we give up for now."""
PATIENCE = 60
"""Seconds that a command waits for another one in the same folder."""
OLDEST_GIT = (2, 38)
"""The first that puts two states together without touching a file."""
SENT = "refs/newsroom/sent"
"""What the other side had when we last heard of it."""
TURNED_BACK = "turned-back"


class Ending(StrEnum):
    """What came of sending."""

    SENT = "sent"
    NOTHING = "nothing"
    OFFLINE = "offline"
    LOCKED_OUT = "locked-out"
    NOWHERE = "nowhere"


class Sent(Struct, frozen=True, kw_only=True):
    """How a submission ended."""

    ending: Ending
    kept: str = ""
    """Under which reflog name the state before others' work came in can be found; empty where none came."""
    received: tuple[Entry, ...] = ()
    """What others had done."""
    log: Path | None = None
    """Where the other side's own words are, if they were not understood."""


class Submission:
    """One editor's turn at the folder's memory; two at once wait for each other."""

    def __init__(self, root: Path, content: str) -> None:
        self.root = root
        self.history = History(root)
        self._check_git()
        if not self.history.resolve("HEAD") or not self.history.branch():
            raise Refused(f"{root} 还没有准备好交稿。请让网站维护人员看一看：这里要是一份能写稿的网站文件夹。")
        self.content = f"{self.history.prefix}{content}"
        self.remote = Remote.of(self.history, self.history.branch())

    def _check_git(self) -> None:
        words = self.history.git("version").split()
        found = tuple(int(each) for each in words[2].split(".")[:2] if each.isdecimal())
        if found < OLDEST_GIT:
            wanted = ".".join(map(str, OLDEST_GIT))
            log = note(self.root, f"git {words[2]}: {wanted} or newer is needed\n")
            raise Refused(f"这台电脑上交稿用的程序太旧了，稿件都在原处，没有动。请把 {log} 发给网站维护人员。")

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn, and first end what a killed command left unfinished."""
        from filelock import FileLock, Timeout

        try:
            with FileLock(self.history.desk / "lock", timeout=PATIENCE):
                self._tidy()
                yield
        except Timeout as error:
            raise Refused("另一个窗口里正在交稿。请先把那边做完，或者关掉它，再交一次。") from error

    def _tidy(self) -> None:
        for lock in self._locks():
            # We have the turn, so it is a killed command's: others' last for moments.
            if lock.exists() and _age(lock) > timedelta(seconds=10):
                lock.unlink(missing_ok=True)
        journey = arrival.unfinished(self.history)
        if journey and self._was_sent(journey):
            self._arrive(journey)
        arrival.forget(self.history)
        # To another program, what a killed command left out would look like something to be taken away.
        self.history.settle([self.content])

    def _locks(self) -> Iterator[Path]:
        memory = self.history.memory
        refs = (f"refs/heads/{self.history.branch()}", self.remote.tracking, SENT)
        common = self.history.folder / self.history.git("rev-parse", "--git-common-dir")
        for name in ("index", "HEAD", "packed-refs", *refs):
            yield from {folder / f"{name}.lock" for folder in (memory, common)}

    def _was_sent(self, journey: arrival.Journey) -> bool:
        """Whether the other side has the state that a killed command was about to send."""
        if not self.history.resolve(f"{journey.after}^{{commit}}"):
            return False
        if self.history.resolve("HEAD") not in (journey.before, journey.after):
            return False
        try:
            there = self.remote.fetch()
        except (Offline, Misdirected):
            there = self.remote.known()
        return bool(there) and self.history.is_within(journey.after, there)

    def changes(self, files: Iterable[str]) -> list[Entry]:
        """All that changed in the content; `files`: what lies there now, below the content folder."""
        return self.history.changed(self.content, (f"{self.content}/{each}" for each in files))

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
        if not self.remote.name:
            return Sent(ending=Ending.NOWHERE)
        for _ in range(TRIES):
            try:
                return self._send(choices)
            except Overtaken:
                continue
            except TurnedBack as back:
                raise self._turned_back(str(back)) from back
            except Offline as error:
                ending = Ending.LOCKED_OUT if isinstance(error, LockedOut) else Ending.OFFLINE
                return Sent(ending=ending, log=note(self.root, str(error)))
            except (Misdirected, Strangers) as error:
                log = note(self.root, f"{self.remote.name}/{self.remote.branch}: {type(error).__name__}\n")
                text = "网站那边和这台电脑对不上，没有送出。稿件已经留好，不会丢。"
                raise Refused(f"{text}请把 {log} 发给网站维护人员。", Exit.KEPT) from error
        raise Refused("交稿的人太多，这次没有轮到。稿件已经留好，请过一会儿再交一次。", Exit.KEPT)

    def _send(self, choices: Mapping[str, Side]) -> Sent:
        before, had = self.history.resolve("HEAD"), self.remote.known()
        theirs = self.remote.fetch()
        if theirs == before:
            return Sent(ending=Ending.NOTHING)
        after = self._meeting(before, theirs, had).put_upon(choices) if theirs else before
        received = tuple(self.history.between(before, after)) if after != before else ()
        self._check_unsent(received)
        journey = arrival.Journey(before, after)
        arrival.begin(self.history, journey)
        if after != theirs:
            self.remote.push(after)
        self._arrive(journey)
        name = f"{self.history.branch()}@{{1}}" if after != before else ""
        return Sent(ending=Ending.SENT if after != theirs else Ending.NOTHING, kept=name, received=received)

    def _meeting(self, ours: str, theirs: str, had: str) -> Meeting:
        sent = tuple(each for each in (had, self.history.resolve(SENT)) if each)
        return Meeting(history=self.history, ours=ours, theirs=theirs, sent=sent, as_one=self._mark.exists())

    def _arrive(self, journey: arrival.Journey) -> None:
        arrival.arrive(self.history, journey)
        self.history.git("update-ref", SENT, journey.after)
        if (other := self.history.resolve("MERGE_HEAD")) and self.history.is_within(other, "HEAD"):
            # Another program's merge, left half done: what it was to bring is here now.
            self.history.run("merge", "--quit")
        self._mark.unlink(missing_ok=True)

    @cached_property
    def _mark(self) -> Path:
        """There while something is kept that was turned back."""
        return self.history.desk / TURNED_BACK

    def _turned_back(self, said: str) -> Refused:
        self._mark.touch()
        log = note(self.root, said)
        lines = [line.removeprefix("remote:").strip() for line in said.splitlines() if line.startswith("remote:")]
        # Words in another language are the server's own, for the maintainer.
        reasons = [line for line in lines if re.search(f"[{HANZI}]", line)]
        told = "\n".join(reasons) or f"没有用中文说明。请把 {log} 发给网站维护人员。"
        return Refused(f"网站没有收下，稿件仍在这台电脑上。原因：\n{told}")

    def _check_unsent(self, received: tuple[Entry, ...]) -> None:
        """What others changed must not meet changes of ours that nobody keeps yet."""
        theirs = {each.path: each for each in received if each.mode != FOREIGN}
        loose = [each for each in self.history.differing(theirs) if each.after != theirs[each.path].after]
        if written := [each.path for each in loose if each.path.startswith(f"{self.content}/")]:
            text = f"{'、'.join(written)} 别人也改过。"
            raise Refused(f"{text}请把它一起交（不写文件名就是全部）。稿件已经留好。", Exit.CONFLICT)
        clashing = [each.path for each in loose if not self._fits(theirs[each.path], each.after)]
        if clashing:
            text = f"网站的程序文件 {'、'.join(clashing)} 在这台电脑上改过，网站上也改过。"
            raise Refused(f"{text}请让网站维护人员看一看。稿件已经留好，还没有送出。", Exit.CONFLICT)

    def _fits(self, theirs: Entry, present: str) -> bool:
        """Whether what lies here can take in what comes."""
        return bool(theirs.after and present) and arrival.merged(self.history, theirs, present)[1]

    def is_clock_wrong(self) -> bool:
        """Whether this machine's clock is behind what was last remembered by more than a day."""
        last = int(self.history.git("log", "-1", "--format=%ct", "HEAD"))
        return datetime.now(UTC).timestamp() < last - timedelta(days=1).total_seconds()


def _age(file: Path) -> timedelta:
    return datetime.now(UTC) - datetime.fromtimestamp(file.stat().st_mtime, UTC)
