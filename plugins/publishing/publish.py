"""A finished output folder becomes a commit of the branch that servers show.

The commit is made of the input alone: its files, the commit they were built from, that commit's committer and date.
So the same input gives the same commit on any machine, and where readers would see nothing new there is no commit.
"""

import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from ghp_import import ghp_import
from msgspec import Struct

from plugins.hardening import folder_faults
from plugins.publishing.repository import Repository, Source

BRANCH = "pages"
REMOTE = "origin"
NEXT = "pages-next"
"""Where a commit is prepared; `pages` moves only when it is whole."""

ARTICLE_MARK = b'<meta property="og:type" content="article">'
"""By the Open Graph protocol, what every article's page says of itself, and no other."""


class RefusedError(Exception):
    """Why nothing was published: a sentence for the person who asked."""


class Published(Struct, frozen=True, kw_only=True):
    """What came of it."""

    commit: str
    """Where `pages` stands now."""
    articles: int
    new: bool
    """Whether readers will see something that was not there before."""
    pushed: bool
    """Whether a remote was brought to the same state."""


def publish(repository: Repository, source: Source, output: Path) -> Published:
    """Commits `output` to `pages` and pushes it where a remote is set.

    Raises RefusedError where that would be wrong, GitError where git or the remote fails.
    """
    if repository.is_checked_out(BRANCH):
        raise RefusedError(f"现在检出的正是 {BRANCH} 分支，请先回到写稿的分支：git switch main")
    if faults := folder_faults(output):
        raise RefusedError("输出里有不该公开的文件，没有发布：\n" + "\n".join(faults))
    remote = repository.has_remote(REMOTE)
    if remote:
        repository.fetch(REMOTE, BRANCH)
    parent = repository.resolve(f"refs/remotes/{REMOTE}/{BRANCH}") or repository.resolve(f"refs/heads/{BRANCH}")
    articles = count_articles(output)
    commit = _commit(repository, source, output, parent, articles)
    repository.move(BRANCH, commit)
    if remote:
        repository.push(REMOTE, [BRANCH])
    return Published(commit=commit, articles=articles, new=commit != parent, pushed=remote)


def count_articles(output: Path) -> int:
    """Articles in a finished output folder; notices and redirects are none."""
    return sum(ARTICLE_MARK in page.read_bytes() for page in output.rglob("*.html"))


def _commit(repository: Repository, source: Source, output: Path, parent: str | None, articles: int) -> str:
    """A commit of the folder on top of `parent`; `parent` itself where its files are the same."""
    repository.remove(NEXT)
    if parent:
        repository.move(NEXT, parent)
    with chdir(repository.folder), _as_committed(source):
        ghp_import(str(output), branch=NEXT, mesg=_message(source, articles), nojekyll=True)
    commit = repository.git("rev-parse", f"refs/heads/{NEXT}")
    repository.remove(NEXT)
    same = parent and repository.resolve(f"{parent}^{{tree}}") == repository.resolve(f"{commit}^{{tree}}")
    return parent if parent and same else commit


def _message(source: Source, articles: int) -> str:
    unfinished = "，另有未提交的改动" if source.changed else ""
    return f"发布 {articles} 篇文章\n\n源自提交 {source.commit}{unfinished}"


@contextmanager
def _as_committed(source: Source) -> Iterator[None]:
    """Git's environment with the committer and date of the source; ghp-import takes both from there."""
    before = dict(os.environ)
    os.environ |= {
        "GIT_COMMITTER_NAME": source.committer,
        "GIT_COMMITTER_EMAIL": source.email,
        "GIT_COMMITTER_DATE": source.date,
        "GIT_AUTHOR_DATE": source.date,
    }
    try:
        yield
    finally:
        os.environ.clear()
        os.environ |= before
