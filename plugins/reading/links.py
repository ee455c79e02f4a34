"""Links and pictures between files: what is named must be there, and what is shown must lead somewhere."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from html import unescape
from posixpath import basename, dirname
from urllib.parse import unquote

from plugins.committee import Address, Article, FileLink, PictureUse, Problem, Severity, StandingPage, is_withdrawn
from plugins.reading import codes
from plugins.reading.remarks import quoted

Document = Article | StandingPage

LONGEST_FILE = 120
"""Characters of a file's name in a message."""

# The sanitiser writes attributes one way: a blank, the name, the value in quotation marks.
_LINK = re.compile(r'<a((?: [a-z-]+="[^"]*")*)>(.*?)</a>', re.DOTALL)
_HREF = re.compile(r' href="([^"]*)"')

MOST_COMPARED = 200
"""So many files of a folder before and after a missing one, in order of their names, are compared with it."""


class Shelf:
    """The files that there are below the content folder, and the nearest to one that is not."""

    def __init__(self, files: Collection[str]) -> None:
        self._files = frozenset(files)
        self._advice: dict[str, str] = {}

    def __contains__(self, file: object) -> bool:
        return file in self._files

    @cached_property
    def _by_folded_path(self) -> Mapping[str, str]:
        return {file.casefold(): file for file in sorted(self._files)}

    @cached_property
    def _by_folder(self) -> Mapping[str, list[str]]:
        return grouped(self._files, dirname)

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return grouped(self._files, basename)

    def advice(self, missing: str) -> str:
        """The end of a sentence on a missing file."""
        if missing not in self._advice:
            self._advice[missing] = self._found(missing)
        return self._advice[missing]

    def _found(self, missing: str) -> str:
        if file := self._by_folded_path.get(missing.casefold()):
            return f"，大小写要和文件一致：{_named(basename(file))}。"
        siblings = self._by_folder.get(dirname(missing), [])
        at = bisect(siblings, missing)
        names = [basename(file) for file in siblings[max(0, at - MOST_COMPARED) : at + MOST_COMPARED]]
        meant = get_close_matches(basename(missing), names, n=1) or self._by_name.get(basename(missing))
        return f"，是不是{_named(meant[0])}？" if meant else "。请检查文件名和文件夹，或者删去这里。"


def grouped(files: Iterable[str], part: Callable[[str], str]) -> Mapping[str, list[str]]:
    """Files by a part of their path, in order."""
    groups: dict[str, list[str]] = defaultdict(list)
    for file in sorted(files):
        groups[part(file)].append(file)
    return groups


def check_links(documents: Iterable[Document], files: Collection[str], folder: str) -> tuple[Problem, ...]:
    """Note links and pictures whose files are not there; `files` are all below the content folder."""
    shelf = Shelf(files)
    problems = []
    for document in documents:
        file = f"{folder}/{document.file}"
        for link in _links(document):
            if link.target not in shelf:
                text = f"链接的文件{_named(link.target)}不存在{shelf.advice(link.target)}"
                problems.append(Problem(file, link.line, codes.LINK_DEAD, text))
        for picture in dict.fromkeys(_pictures(document)):
            if picture.path not in shelf:
                text = f"图片{_named(basename(picture.path))}不存在{shelf.advice(picture.path)}"
                problems.append(Problem(file, picture.line, codes.PICTURE_MISSING, text))
    return tuple(problems)


def _links(document: Document) -> tuple[FileLink, ...]:
    return () if is_withdrawn(document) else document.text.links


def _pictures(document: Document) -> tuple[PictureUse, ...]:
    if is_withdrawn(document):
        return ()
    cover = document.cover if isinstance(document, Article) else None
    return (*document.text.pictures, cover) if cover else document.text.pictures


def _named(file: str) -> str:
    return quoted(file, LONGEST_FILE)


def closed_links(
    documents: Collection[Document], folder: str
) -> tuple[Mapping[str, frozenset[Address]], tuple[Problem, ...]]:
    """The links of the shown documents that lead to none of them, by file, each with a warning.

    Their targets exist, but are drafts, not yet due, or set aside: `without_links` takes the links out of the body.
    """
    shown = {each.file for each in documents}
    closed: dict[str, set[Address]] = defaultdict(set)
    problems = []
    for document in documents:
        for link in _links(document):
            if link.target not in shown:
                closed[document.file].add(_address(link.target))
                text = f"链接的{_named(link.target)}还没有发布，这里先显示成普通文字；它发布以后，链接会自动恢复。"
                file = f"{folder}/{document.file}"
                problems.append(Problem(file, link.line, codes.LINK_UNPUBLISHED, text, Severity.WARNING))
    return {file: frozenset(addresses) for file, addresses in closed.items()}, tuple(problems)


def _address(file: str) -> Address:
    """The address at which a manuscript is published."""
    return Address("/" + file.partition("/")[2].removesuffix(".md") + "/")


def without_links(html: str, addresses: Collection[Address], base: str) -> str:
    """A sanitised body whose links to some addresses of the site are plain text."""

    def plain(link: re.Match[str]) -> str:
        href = _HREF.search(link[1])
        target = unquote(unescape(href[1])) if href else ""
        return link[2] if target.removeprefix(base) in addresses else link[0]

    return _LINK.sub(plain, html)
