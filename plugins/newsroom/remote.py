"""The other side: where manuscripts are sent to, and where others' come from."""

from msgspec import Struct

from plugins.newsroom.history import History, HistoryError

REMOTE = "origin"


class Offline(Exception):
    """The other side cannot be reached; the text is for the log."""


class Overtaken(Exception):
    """Somebody else was faster; take theirs in and try again."""


class TurnedBack(Exception):
    """The other side refused what was sent: its own words."""


class Remote(Struct, frozen=True):
    """The branch of the same name on the other side."""

    history: History
    branch: str

    def is_set(self) -> bool:
        """Whether anybody has said where to send to."""
        return REMOTE in self.history.git("remote").splitlines()

    def fetch(self) -> str:
        """The newest state of the other side; empty where it has none yet. `Offline` where it is out of reach."""
        try:
            listed = self.history.git("ls-remote", "--heads", REMOTE, f"refs/heads/{self.branch}")
            if not listed:
                return ""
            tracking = f"refs/remotes/{REMOTE}/{self.branch}"
            self.history.git("fetch", "--quiet", "--no-tags", REMOTE, f"+refs/heads/{self.branch}:{tracking}")
        except HistoryError as error:
            raise Offline(str(error)) from error
        return self.history.resolve(tracking)

    def known(self) -> str:
        """The state of the other side when it was last asked."""
        return self.history.resolve(f"refs/remotes/{REMOTE}/{self.branch}")

    def push(self, commit: str) -> None:
        """Send a state.

        Raises:
            Overtaken: if the other side has moved on; TurnedBack: if it refuses; Offline: if it is out of reach.

        """
        try:
            done = self.history.run("push", "--porcelain", REMOTE, f"{commit}:refs/heads/{self.branch}")
        except HistoryError as error:
            raise Offline(str(error)) from error
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        if not done.returncode:
            return
        if "[rejected]" in said or "failed to update ref" in said or "cannot lock ref" in said:
            raise Overtaken(said)
        if "[remote rejected]" in said or "pre-receive hook declined" in said:
            lines = [line.removeprefix("remote:").strip() for line in said.splitlines() if line.startswith("remote:")]
            raise TurnedBack("\n".join(line for line in lines if line))
        raise Offline(said)
