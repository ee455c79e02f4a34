"""The files of a content folder, sorted by what they are for."""

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import translate
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from plugins.building.stamps import Stamp, stamp_of
from plugins.building.stray import secrets_in
from plugins.committee import Problem, ProblemCode
from plugins.committee.file_names import is_portable
from plugins.committee.picture import PICTURE_SUFFIXES, SUFFIXES_TO_USE

FILE_NOT_ALLOWED = ProblemCode("file-not-allowed")
FILE_MISPLACED = ProblemCode("file-misplaced")
FILE_LINKED = ProblemCode("file-linked")
FILE_NAME = ProblemCode("file-name")
FILE_CASE = ProblemCode("file-case")
FOLDER_MISSING = ProblemCode("folder-missing")

REGISTER_SUFFIXES = frozenset({".yaml", ".csv"})
FOLDERS = ("articles", "pages", "data")
MANUSCRIPTS = ("articles/", "pages/")


class SourceFile(NamedTuple):
    """A file below the content folder."""

    path: str
    """With `/`, such as `articles/kelin/2019/12-12-linkage-meeting.md`."""
    stamp: Stamp


class SourceTree(Struct, frozen=True, kw_only=True):
    """What lies in a content folder, each part by path."""

    articles: tuple[SourceFile, ...]
    pages: tuple[SourceFile, ...]
    registers: tuple[SourceFile, ...]
    pictures: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]

    def paths(self) -> frozenset[str]:
        """Every file that a text may link to or show."""
        return frozenset(each.path for part in (self.articles, self.pages, self.pictures) for each in part)


def walk(content: Path, ignored: Sequence[str]) -> SourceTree:
    """List a content folder; files of which nothing can be made are problems.

    `ignored` are patterns of file names that editors' machines leave behind, such as `.DS_Store`.
    """
    found: dict[str, list[SourceFile]] = {"articles": [], "pages": [], "registers": [], "pictures": []}
    problems: list[Problem] = []
    for entry, path in _entries(content, "", left_behind(ignored)):
        fault = None if _is_manuscript(entry, path) else _fault(entry, path, content.name)
        if fault:
            problems.append(fault)
            if fault.code in (FILE_NOT_ALLOWED, FILE_MISPLACED):
                problems.extend(secrets_in(entry.path, fault.file))
        else:
            status = entry.stat(follow_symlinks=False)
            if status.st_nlink > 1:
                problems.append(_problem(path, content.name, *SHARED))
            else:
                found[_part(path)].append(SourceFile(path, stamp_of(status)))
    problems.extend(_alike(found["pictures"], content.name))
    problems.extend(_missing(content))
    parts = {name: tuple(sorted(files)) for name, files in found.items()}
    return SourceTree(**parts, problems=tuple(sorted(problems)))


def names(content: Path, ignored: Sequence[str]) -> Iterator[str]:
    """Every path below a content folder of which `walk` has something to say."""
    return (path for _, path in _entries(content, "", left_behind(ignored)))


def left_behind(ignored: Sequence[str]) -> re.Pattern[str]:
    """Names of files that are passed over."""
    return re.compile("|".join(map(translate, ignored)) or "(?!)")


def _entries(folder: Path | str, prefix: str, ignored: re.Pattern[str]) -> Iterator[tuple["os.DirEntry[str]", str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if ignored.match(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, f"{path}/", ignored)
            else:
                yield entry, path


def _is_manuscript(entry: "os.DirEntry[str]", path: str) -> bool:
    """Whether it is at a glance what most files are; its name is judged when it is read."""
    named = path.endswith(".md") and path.startswith(MANUSCRIPTS) and path.isprintable()
    return named and entry.is_file(follow_symlinks=False)


def _part(path: str) -> str:
    folder, suffix = path.partition("/")[0], _suffix(path)
    if folder == "data":
        return "registers"
    return folder if suffix == ".md" else "pictures"


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    return name[name.rfind(".") :] if "." in name else ""


def _is_allowed(folder: str, suffix: str) -> bool:
    if folder == "data":
        return suffix in REGISTER_SUFFIXES
    return suffix == ".md" or suffix.lower() in PICTURE_SUFFIXES


def _fault(entry: "os.DirEntry[str]", path: str, root: str) -> Problem | None:
    verdict = _verdict(entry, path)
    return _problem(path, root, *verdict) if verdict else None


def _problem(path: str, root: str, code: ProblemCode, text: str) -> Problem:
    return Problem(f"{root}/{printable(path)}", 1, code, text)


SHARED = (
    FILE_LINKED,
    "这个文件和别处的一个文件是同一个（硬链接），那边一改，这里就跟着变。请删掉它，另外复制一份进来。",
)


def _alike(pictures: Sequence[SourceFile], root: str) -> Iterator[Problem]:
    """Pictures whose names differ in nothing but case: on Windows and macOS one would replace the other."""
    groups: dict[str, list[str]] = {}
    for path, _ in sorted(pictures):
        groups.setdefault(path.casefold(), []).append(path)
    for alike in groups.values():
        for path, other in zip(alike, [*alike[1:], alike[0]], strict=True):
            if other != path:
                name = printable(other.rpartition("/")[2])
                text = f"文件名和“{name}”只差大小写，在 Windows 电脑上会互相覆盖。请改一个名字。"
                yield _problem(path, root, FILE_CASE, text)


def _verdict(entry: "os.DirEntry[str]", path: str) -> tuple[ProblemCode, str] | None:
    folder, _, rest = path.partition("/")
    if not path.isprintable():
        return FILE_NAME, "文件名里有看不见的字符或乱码。请改成用小写字母、数字、汉字和短横线起的名字。"
    if entry.is_symlink() or not entry.is_file(follow_symlinks=False):
        return FILE_LINKED, "这里是一个链接或特殊文件，不是普通文件。请删掉它，把文件本身放进来。"
    if folder not in FOLDERS or not rest:
        return FILE_MISPLACED, "文件放错了地方。稿件放在 articles，固定页面放在 pages，登记表放在 data 文件夹里。"
    if not _is_allowed(folder, _suffix(path)):
        kinds = "、".join(sorted(REGISTER_SUFFIXES)) if folder == "data" else f".md、{SUFFIXES_TO_USE}"
        return FILE_NOT_ALLOWED, f"这里不能放这种文件，只能放：{kinds}。请移走它；如果是稿件，请先转成 .md。"
    # Those of manuscripts are told when they are read, with the name to take instead.
    if not path.endswith(".md") and not all(map(is_portable, path.split("/"))):
        return FILE_NAME, "文件名在别的电脑上用不了，或者不能写进网址。请改成用小写字母、数字、汉字和短横线起的名字。"
    return None


def printable(path: str) -> str:
    """A path that a message can show, whatever bytes the file system holds."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    return "".join(each if each.isprintable() else f"\\x{ord(each):02x}" for each in shown)


def _missing(content: Path) -> Iterator[Problem]:
    if not (content / "data").is_dir():
        text = "缺少 data 文件夹。请建立它，并放入 organisations.yaml、columns.yaml 和 channels.yaml。"
        yield Problem(f"{content.name}/data", 1, FOLDER_MISSING, text)
