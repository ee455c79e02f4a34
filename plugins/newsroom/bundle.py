"""What goes together when some of what changed is handed in, and what the rest of the site would say of it."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from plugins.committee import Problem, Severity
from plugins.newsroom.checking import problems_of, wanted_files
from plugins.newsroom.exits import Refused
from plugins.newsroom.history import Entry, History
from plugins.newsroom.house import House


class Bundle:
    """What changed in the content, by paths below its folder."""

    def __init__(self, house: House, history: History, content: str, entries: Sequence[Entry]) -> None:
        self._house = house
        self._history = history
        self._changed = {each.path.removeprefix(f"{content}/"): each for each in entries}

    def chosen(self, paths: Sequence[Path]) -> list[Entry]:
        """The changes that paths name, with the pictures of the articles among them; all where none is named."""
        gone = {path for path, entry in self._changed.items() if not entry.after}
        wanted = wanted_files(self._house, paths, gone)
        if wanted is None:
            return list(self._changed.values())
        named = wanted & self._changed.keys()
        found = named.union(*(self._pictures(path) for path in named))
        self._check_links(found)
        return [self._changed[path] for path in sorted(found)]

    def _pictures(self, path: str) -> Iterator[str]:
        """Pictures that came, changed or went with an article."""
        if not path.endswith(".md"):
            return
        folder, entry = path.rpartition("/")[0], self._changed[path]
        text = b"".join(self._history.raw("cat-file", "blob", blob) for blob in (entry.before, entry.after) if blob)
        for other in self._changed:
            beside, _, name = other.rpartition("/")
            if beside == folder and not name.endswith(".md") and name.encode("utf-8", "surrogateescape") in text:
                yield other

    def _check_links(self, found: Collection[str]) -> None:
        """Refuse an article that leads to one that stays here."""
        new = {path for path, entry in self._changed.items() if not entry.before} - set(found)
        for path in found:
            for target in new & set(self._targets(path)):
                shown, other = self._house.shown(path), self._house.shown(target)
                raise Refused(f"{shown} 里的链接指向还没有交的 {other}。请一起交：newsroom submit {shown} {other}")

    def _targets(self, path: str) -> Iterator[str]:
        from plugins.reading import read_manuscript

        if path.startswith("articles/") and path.endswith(".md") and self._changed[path].after:
            article = read_manuscript((self._house.content / path).read_bytes(), path, self._house.survey.desk).article
            if article:
                yield from (each.target for each in article.text.links)

    def problems(self, chosen: Sequence[Entry]) -> tuple[Problem, ...]:
        """What a build would say of the chosen files, and of others only because of them."""
        paths = {path for path, entry in self._changed.items() if entry in chosen}
        there = {path for path in paths if self._changed[path].after}
        reaching = [path for path in paths if path not in there or path.startswith("data/")]
        from plugins.building.source_tree import printable

        if not reaching:
            return problems_of(self._house, frozenset(there))
        own, unsent = ({self._house.shown(printable(each)) for each in paths} for paths in (there, self._changed))
        return tuple(
            each
            for each in problems_of(self._house, None)
            if each.file in own
            or (each.file not in unsent and each.severity is Severity.ERROR and _is_due_to(each, reaching))
        )


def _is_due_to(problem: Problem, changed: Collection[str]) -> bool:
    """Whether a fault of a file that nobody touched can come from these: a register says what all files may say."""
    return any(path.startswith("data/") or path.rpartition("/")[2] in problem.text for path in changed)
