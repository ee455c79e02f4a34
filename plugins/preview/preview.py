"""The preview: build, serve, watch, build again.

Between a save and the build that follows it, each saved manuscript is shown by itself: its page as it will be, or what
has to be mended in it, over the last good page.
"""

import os
import sys
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import quote

from plugins.building import BuildStopped
from plugins.committee import Problem
from plugins.preview.server import PreviewServer
from plugins.preview.watching import Saved

FEW = 5
"""Manuscripts saved together up to which each is shown before the build: more would only keep the build waiting."""


class Built(NamedTuple):
    """What a build came to."""

    problems: tuple[Problem, ...]
    written: tuple[str, ...]
    """Files below the output folder."""
    set_aside: frozenset[str]
    """Manuscripts that readers would not see."""


class Draft(NamedTuple):
    """A manuscript that was just saved, before the build."""

    manuscript: str
    file: str
    """Its page's, below the output folder; empty if that is not known."""
    page: bytes | None
    """None if something has to be mended first."""
    problems: tuple[Problem, ...]


class Site(Protocol):
    """What is previewed."""

    def build(self) -> Built:
        """Bring the output folder up to date.

        Raises:
            BuildStopped: where nothing could be built.

        """

    def draft(self, saved: Path) -> Draft | None:
        """A saved file by itself; None for one of which only a build can tell."""


def preview(server: PreviewServer, site: Site, saves: Iterable[Saved]) -> None:
    """Builds at every save, and serves the site from the first build on.

    Comes back when the program itself has changed.
    """
    preview = Preview(server, site)
    for saved in saves:
        if saved.of_program:
            return
        preview.show_drafts(saved.files)
        preview.publish()
        if not server.serves:
            server.begin()
            _say(f"\n网站在这里： {server.url}\n保存稿件后，打开的网页会自己更新。停止请按 Ctrl-C。\n")


class Preview:
    """What is shown of one site."""

    def __init__(self, server: PreviewServer, site: Site) -> None:
        self._server = server
        self._site = site
        self._problems: tuple[Problem, ...] = ()
        self._drafts: dict[str, Draft] = {}
        """By page: what was shown before the build."""
        self._good: dict[str, bytes] = {}
        """By page, of these drafts: what the last build that was content with them had written."""

    def show_drafts(self, files: frozenset[Path]) -> None:
        """Show saved manuscripts at once, where they are few and it can be told what becomes of them."""
        if not self._server.serves or len(files) > FEW:
            return
        drafts = [draft for file in sorted(files) if (draft := self._draft(file))]
        if not drafts:
            return
        for draft in drafts:
            self._good.setdefault(draft.file, self._server.page(draft.file))
            self._drafts[draft.file] = draft
        self._server.instead = {file: each.page or self._good[file] for file, each in self._drafts.items() if file}
        saved = tuple(f"/{draft.manuscript}" for draft in drafts)
        others = [each for each in self._problems if not each.file.endswith(saved)]
        problems = sorted({*others, *(each for draft in drafts for each in draft.problems)})
        self._server.board.post(tuple(map(str, problems)), _addresses(draft.file for draft in drafts if draft.page))

    def _draft(self, file: Path) -> Draft | None:
        try:
            return self._site.draft(file)
        except Exception:
            # The build that follows meets the same fault, and tells of it.
            return None

    def publish(self) -> None:
        """One build, told in the terminal and to every open page."""
        pages: tuple[str, ...] | None = None
        try:
            built = self._site.build()
            self._problems = built.problems
            problems = tuple(map(str, built.problems))
            pages = self._settle(built)
        except BuildStopped as stop:
            problems = tuple(str(stop).splitlines())
        except Exception as error:
            # A fault of the program: the last good site stays up, and whoever mends it needs the place.
            problems = (f"程序出错：{type(error).__name__}：{error}",)
            traceback.print_exc()
        for problem in problems:
            _say(problem)
        self._server.board.post(problems, pages)

    def _settle(self, built: Built) -> tuple[str, ...]:
        """The build's own pages take the place of drafts, but of manuscripts that were set aside; what changed so."""
        shown: Mapping[str, bytes] = self._server.instead
        self._drafts = {file: each for file, each in self._drafts.items() if each.manuscript in built.set_aside}
        self._good = {file: self._good[file] for file in self._drafts}
        self._server.instead = self._good
        written = (file for file in built.written if file.endswith(".html"))
        return _addresses(file for file in written if shown.get(file) != self._server.page(file))


def _addresses(files: Iterable[str]) -> tuple[str, ...]:
    return tuple(quote(f"/{file.removesuffix('index.html')}") for file in files)


def begin_again() -> None:
    """Becomes a new process with the program and the settings as they are now."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
