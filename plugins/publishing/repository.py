"""The git repository as publishing sees it: real `git`, called with arguments, never through a shell."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct


class GitError(Exception):
    """A git command failed; the text is git's own."""


class Source(Struct, frozen=True, kw_only=True):
    """The commit that a build is made from."""

    commit: str
    committer: str
    email: str
    date: str
    """RFC 2822, with the committer's own offset."""
    changed: bool
    """Whether the work tree holds changes that are not committed."""


class Repository:
    """A work tree and its history."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str) -> str:
        """What a git command prints; GitError if it fails."""
        try:
            done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            raise GitError("没有 git，请先安装 / git is missing, install it first: apt-get install git") from error
        if done.returncode:
            raise GitError(done.stderr.strip() or f"git {arguments[0]}: {done.returncode}")
        return done.stdout.strip()

    def resolve(self, revision: str) -> str | None:
        """The object that a name stands for, None if there is no such name."""
        try:
            return self.git("rev-parse", "--verify", "--quiet", revision)
        except GitError:
            return None

    def source(self) -> Source:
        """Where the work tree stands; GitError where nothing was committed yet."""
        commit, committer, email, date = self.git("log", "-1", "--format=%H%n%cn%n%ce%n%cD").splitlines()
        changed = bool(self.git("status", "--porcelain"))
        return Source(commit=commit, committer=committer, email=email, date=date, changed=changed)

    def is_checked_out(self, branch: str) -> bool:
        """Whether the work tree shows a branch."""
        return self.git("rev-parse", "--symbolic-full-name", "HEAD") == f"refs/heads/{branch}"

    def has_remote(self, remote: str) -> bool:
        """Whether a remote of this name is set."""
        return remote in self.git("remote").splitlines()

    def fetch(self, remote: str, branch: str) -> None:
        """Learns where the remote's branch stands; it need not exist."""
        tracking = f"refs/remotes/{remote}/{branch}"
        if self.git("ls-remote", "--heads", remote, branch):
            self.git("fetch", "--quiet", "--no-tags", remote, f"+refs/heads/{branch}:{tracking}")
        elif self.resolve(tracking):
            self.git("update-ref", "-d", tracking)

    def move(self, branch: str, commit: str) -> None:
        """Lets a branch point to a commit."""
        self.git("update-ref", f"refs/heads/{branch}", commit)

    def remove(self, branch: str) -> None:
        """Takes a branch away, if it is there."""
        if self.resolve(f"refs/heads/{branch}"):
            self.git("update-ref", "-d", f"refs/heads/{branch}")

    def push(self, remote: str, branches: Iterable[str]) -> None:
        """Sends branches to a remote; GitError if it has what we have not."""
        self.git("push", "--quiet", remote, *branches)
