"""The other side: where manuscripts are sent to, and where others' come from."""

import os
import re

from msgspec import Struct

from plugins.newsroom.git import ASKING, CARRYING
from plugins.newsroom.history import History, HistoryError

SSH = "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15 -o ServerAliveCountMax=4"
"""Asks nothing, and notices a line that is dead; what a maintainer has set goes before it."""

_LOCKED_OUT = re.compile(
    r"Permission denied|Authentication failed|could not read (?:Username|Password)|Host key verification failed"
    r"|returned error: 40[13]"
)


class Offline(Exception):
    """The other side cannot be reached; the text is for the log."""


class LockedOut(Offline):
    """The other side is there, but does not know this machine."""


class Misdirected(Exception):
    """The other side is there, but has no place for what would be sent."""


class Overtaken(Exception):
    """Somebody else was faster; take theirs in and try again."""


class TurnedBack(Exception):
    """The other side refused what was sent: its own words."""


class Remote(Struct, frozen=True):
    """The branch on the other side that ours belongs to."""

    history: History
    name: str
    """Empty where nobody has said where to send to."""
    branch: str

    @classmethod
    def of(cls, history: History, branch: str) -> "Remote":
        """Where a branch is sent: as it is set, else to the same name at `origin` or at the only other side."""
        known = history.git("remote").splitlines()
        name = history.setting(f"branch.{branch}.remote")
        if name not in known:
            name = "origin" if "origin" in known or len(known) != 1 else known[0]
        target = history.setting(f"branch.{branch}.merge").removeprefix("refs/heads/")
        return cls(history, name if name in known else "", target or branch)

    @property
    def tracking(self) -> str:
        """The name under which its last known state is kept."""
        return f"refs/remotes/{self.name}/{self.branch}"

    def fetch(self) -> str:
        """The newest state of the other side; empty where it has none yet.

        Raises:
            Offline: where it is out of reach; Misdirected: where it has others' work, but nothing of our branch.

        """
        place = f"refs/heads/{self.branch}"
        listed = self._asked("ls-remote", self.name, "HEAD", place, limit=ASKING).splitlines()
        names = {line.partition("\t")[2] for line in listed}
        if place not in names:
            if "HEAD" in names:
                raise Misdirected(self.branch)
            return ""
        self._asked("fetch", "--quiet", "--no-tags", self.name, f"+{place}:{self.tracking}", limit=CARRYING)
        return self.history.resolve(self.tracking)

    def known(self) -> str:
        """The state of the other side when it was last asked."""
        return self.history.resolve(self.tracking)

    def push(self, commit: str) -> None:
        """Send a state.

        Raises:
            Overtaken: if the other side has moved on; TurnedBack: if it refuses; Offline: if it is out of reach.

        """
        target = f"{commit}:refs/heads/{self.branch}"
        try:
            done = self.history.run("push", "--porcelain", self.name, target, env=self._line(), limit=CARRYING)
        except HistoryError as error:
            raise Offline(str(error)) from error
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        if not done.returncode:
            return
        if "[rejected]" in said or "failed to update ref" in said or "cannot lock ref" in said:
            raise Overtaken(said)
        if "[remote rejected]" in said or "pre-receive hook declined" in said:
            raise TurnedBack(said)
        raise _out_of_reach(said)

    def _asked(self, *arguments: str, limit: int) -> str:
        try:
            return self.history.git(*arguments, env=self._line(), limit=limit)
        except HistoryError as error:
            raise _out_of_reach(str(error)) from error

    def _line(self) -> dict[str, str]:
        """How a connection is made, where neither this machine nor this folder says it."""
        said = "GIT_SSH_COMMAND" in os.environ or "GIT_SSH" in os.environ or self.history.setting("core.sshCommand")
        return {} if said else {"GIT_SSH_COMMAND": SSH}


def _out_of_reach(said: str) -> Offline:
    return LockedOut(said) if _LOCKED_OUT.search(said) else Offline(said)
