"""What is handed in, in plain words: for the editor before it goes, and for whoever reads the history later."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from plugins.newsroom.history import Entry, History

_TITLE = re.compile(r"^(?:title|标题|题目)[ \t]*[:：][ \t]*(.+?)[ \t]*$", re.MULTILINE)
_UNSEEN = re.compile(r"^(?:status|状态)[ \t]*[:：][ \t]*['\"]?(?:draft|草稿)\b", re.MULTILINE)
_REMOVED, _NEW, _CHANGED, _RENAMED = "删去", "新稿", "修改", "改名"
_OTHERS = {_REMOVED: "删去", _NEW: "新放进来", _CHANGED: "修改"}


class Parcel(Struct, frozen=True, kw_only=True):
    """Changes that go together."""

    history: History
    entries: tuple[Entry, ...]
    names: Mapping[str, str]
    """Organisations by id."""
    content: str
    """The content folder, from the top of the history."""

    def lines(self) -> list[str]:
        """One line for each article with its pictures, then one for each other file."""
        articles = [each for each in self.entries if self._is_article(each.path)]
        moved = self._moved(articles)
        pictures = self._pictures(articles)
        told = [self._line(each, moved, pictures) for each in articles if each not in moved.values()]
        beside = {picture for found in pictures.values() for picture in found}
        rest = [each for each in self.entries if each not in articles and each.path not in beside]
        return [*told, *self._others(rest)]

    def _others(self, entries: Iterable[Entry]) -> Iterator[str]:
        """One line for each register and page, and one for all pictures of a folder."""
        folders: dict[tuple[str, str], int] = {}
        for each in entries:
            path, verb = PurePosixPath(each.path.removeprefix(self.history.prefix)), _OTHERS[_verb(each)]
            if "articles" in path.parts[1:2]:
                folders[verb, str(path.parent)] = folders.get((verb, str(path.parent)), 0) + 1
            else:
                yield f"{verb}：{path}"
        yield from (f"{verb}：{folder} 里的图片 {count} 张" for (verb, folder), count in folders.items())

    def message(self) -> str:
        """What the history says: the articles by name, everything below."""
        lines = self.lines()
        if len(lines) == 1:
            return lines[0]
        whose = dict.fromkeys(self._organisation(each.path) for each in self.entries if self._is_article(each.path))
        return "\n".join([f"{'、'.join(whose) or '网站'}：{len(lines)} 处", "", *lines])

    def warnings(self) -> Iterator[str]:
        """What readers would miss: addresses that lead nowhere any more."""
        articles = [each for each in self.entries if self._is_article(each.path)]
        moved = set(self._moved(articles).values())
        there = [self._text(each.after) for each in articles if each.after]
        for each in articles:
            address = self._address(each.path)
            if each.after or _UNSEEN.search(self._text(each.before)) or any(address in text for text in there):
                continue
            if each not in moved:
                yield (
                    f"《{self._title(each)}》如果发布过，删去以后读者就打不开了。"
                    "要撤下它，请把文件放回去，写上 status: 已撤回 和 reason: 原因。"
                )
            else:
                yield (
                    f"《{self._title(each)}》改了文件名，原来的网址会打不开。"
                    f"请在它的开头部分加一行：aliases: [{address}]"
                )

    def _moved(self, articles: Iterable[Entry]) -> dict[Entry, Entry]:
        """Articles at a new path, each with the entry of its former one: the same words, or the same title."""
        articles = list(articles)
        gone = [each for each in articles if not each.after]
        found: dict[Entry, Entry] = {}
        for entry in (each for each in articles if gone and not each.before):
            left = [each for each in gone if each not in found.values()]
            same = [each for each in left if each.before == entry.after]
            same += [each for each in left if self._title(each) == self._title(entry)]
            if same:
                found[entry] = same[0]
        return found

    def _line(self, entry: Entry, moved: Mapping[Entry, Entry], pictures: Mapping[str, list[str]]) -> str:
        beside = f"，连同图片 {len(pictures[entry.path])} 张" if pictures[entry.path] else ""
        former = f"（原来是 {PurePosixPath(moved[entry].path).name}）" if entry in moved else ""
        verb = _RENAMED if entry in moved else _verb(entry)
        return f"{verb}：{self._organisation(entry.path)}《{self._title(entry)}》{former}{beside}"

    def _title(self, entry: Entry) -> str:
        found = _TITLE.search(self._text(entry.after or entry.before))
        return found[1].strip("'\"") if found else PurePosixPath(entry.path).stem

    def _text(self, blob: str) -> str:
        return self.history.raw("cat-file", "blob", blob).decode("utf-8", "replace").replace("\r\n", "\n")

    def _is_article(self, path: str) -> bool:
        return path.startswith(f"{self.content}/articles/") and path.endswith(".md")

    def _organisation(self, path: str) -> str:
        folder = path.removeprefix(f"{self.content}/articles/").partition("/")[0]
        return self.names.get(folder, folder)

    def _address(self, path: str) -> str:
        return f"/{path.removeprefix(f'{self.content}/articles/').removesuffix('.md')}/"

    def _pictures(self, articles: list[Entry]) -> Mapping[str, list[str]]:
        """Pictures by the article beside them: the one that names them, else the first of their folder."""
        found: dict[str, list[str]] = {each.path: [] for each in articles}
        for entry in self.entries:
            folder = PurePosixPath(entry.path).parent
            beside = [each for each in articles if PurePosixPath(each.path).parent == folder]
            if beside and not entry.path.endswith(".md"):
                name = PurePosixPath(entry.path).name
                naming = (each for each in beside if name in self._text(each.after or each.before))
                found[next(naming, beside[0]).path].append(entry.path)
        return found


def _verb(entry: Entry) -> str:
    if not entry.after:
        return _REMOVED
    return _CHANGED if entry.before else _NEW
