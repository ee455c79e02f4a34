"""What is handed in, in plain words: for the editor before it goes, and for whoever reads the history later."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from plugins.newsroom.history import Entry, History

_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_REMOVED, _NEW, _CHANGED = "删去", "新稿", "修改"


def told(history: History, entries: Iterable[Entry], names: dict[str, str], content: str) -> list[str]:
    """One line for each article with its pictures, then one for each other file; `names`: organisations by id."""
    entries = list(entries)
    articles = [each for each in entries if _is_article(each.path, content)]
    lines = [_article_line(history, each, names, _pictures(each, articles, entries)) for each in articles]
    rest = [each for each in entries if each not in articles and not _belongs(each, articles)]
    return [*lines, *(f"{_verb(each)}：{each.path}" for each in rest)]


def message(history: History, entries: list[Entry], names: dict[str, str], content: str) -> str:
    """What the history says: the articles by name, everything below."""
    lines = told(history, entries, names, content)
    if len(lines) == 1:
        return lines[0]
    organisations = dict.fromkeys(
        _organisation(each.path, names) for each in entries if _is_article(each.path, content)
    )
    return "\n".join([f"{'、'.join(organisations) or '网站'}：{len(lines)} 处", "", *lines])


def _article_line(history: History, entry: Entry, names: dict[str, str], pictures: int) -> str:
    title = _title(history, entry)
    beside = f"，连同图片 {pictures} 张" if pictures else ""
    return f"{_verb(entry)}：{_organisation(entry.path, names)}《{title}》{beside}"


def _title(history: History, entry: Entry) -> str:
    text = history.raw("cat-file", "blob", entry.after or entry.before).decode("utf-8", "replace")
    found = _TITLE.search(text)
    return found[1].strip("'\"") if found else PurePosixPath(entry.path).stem


def _verb(entry: Entry) -> str:
    if not entry.after:
        return _REMOVED
    return _CHANGED if entry.before else _NEW


def _is_article(path: str, content: str) -> bool:
    return path.startswith(f"{content}/articles/") and path.endswith(".md")


def _organisation(path: str, names: dict[str, str]) -> str:
    folder = path.split("/articles/", 1)[-1].split("/", 1)[0]
    return names.get(folder, folder)


def _belongs(entry: Entry, articles: list[Entry]) -> bool:
    folders = {PurePosixPath(each.path).parent for each in articles}
    return not entry.path.endswith(".md") and PurePosixPath(entry.path).parent in folders


def _pictures(article: Entry, articles: list[Entry], entries: list[Entry]) -> int:
    """Pictures beside an article; told with the first of several articles in one folder."""
    folder = PurePosixPath(article.path).parent
    first = next(each for each in articles if PurePosixPath(each.path).parent == folder)
    return sum(_belongs(each, [article]) for each in entries) if first is article else 0
