"""Slips that have one certain remedy, mended without changing a word that readers see."""

import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from plugins.newsroom.files import write_whole
from plugins.newsroom.house import House
from plugins.reading.article_form import KEYS, SYNONYMS
from plugins.reading.characters import composed
from plugins.reading.dates import date_of
from plugins.reading.remarks import Remarks

_HEADER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"(?P<key>[A-Za-z]+|[\u4e00-\u9fff]{2,4})[ \t\u3000]*(?P<colon>[:：])[ \t\u3000]*(?P<value>.*)")
_RIGHT_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?", re.ASCII)
_FENCE = re.compile(r" {0,3}(```+|~~~+)")


class Mend(Struct, frozen=True, kw_only=True):
    """One file as it is and as it would be."""

    file: Path
    shown: str
    """The file as messages name it."""
    before: str
    after: str
    reasons: tuple[str, ...]

    def difference(self) -> str:
        """What would change, line by line; what no eye can see is said in words."""
        lines = unified_diff(
            self.before.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").splitlines(),
            self.after.splitlines(),
            f"{self.shown}（现在）",
            f"{self.shown}（改后）",
            lineterm="",
            n=1,
        )
        return "\n".join([*lines, f"{self.shown}：{'、'.join(self.reasons)}"])

    def apply(self) -> None:
        """Write the mended file in the old one's place."""
        write_whole(self.file, self.after.encode())


def mends(house: House, wanted: frozenset[str] | None) -> Iterator[Mend]:
    """What can be mended in the manuscripts of a site, those of `wanted` only where there is such."""
    for file in sorted(house.content.rglob("*.md")):
        path = house.path_of(file)
        if wanted is None or path in wanted:
            mend = _mend(file, house.shown(path), house.survey.site.timezone)
            if mend:
                yield mend


def _mend(file: Path, shown: str, timezone: str) -> Mend | None:
    try:
        before = file.read_bytes().decode()
    except UnicodeDecodeError:
        return None
    after, reasons = mended(before, timezone)
    return Mend(file=file, shown=shown, before=before, after=after, reasons=reasons) if reasons else None


def mended(text: str, timezone: str) -> tuple[str, tuple[str, ...]]:
    """A manuscript without the slips, and what they were; mending twice changes nothing more."""
    reasons = []
    steps: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("去掉文件开头看不见的标记", lambda old: old.removeprefix("\ufeff")),
        ("统一换行", lambda old: old.replace("\r\n", "\n").replace("\r", "\n")),
        ("统一字符的写法", composed),
        ("改正开头部分的写法", lambda old: _with_header(old, timezone)),
        ("合并多余的空行", _without_doubled_blanks),
    )
    for reason, step in steps:
        after = step(text)
        if after != text:
            reasons.append(reason)
            text = after
    return text, tuple(reasons)


def _with_header(text: str, timezone: str) -> str:
    header = _HEADER.match(text)
    if not header:
        return text
    lines = [_mended_line(line, timezone) for line in header[1].split("\n")]
    return text[: header.start(1)] + "\n".join(lines) + text[header.end(1) :]


def _mended_line(line: str, timezone: str) -> str:
    match = _KEY.fullmatch(line)
    if not match:
        return line
    key = SYNONYMS.get(match["key"].lower(), match["key"])
    value = match["value"].rstrip(" \t\u3000")
    if key not in KEYS or (match["colon"] == ":" and not value):
        return line
    if key == "date":
        value = _right_date(value, timezone)
    return f"{key}: {value}".rstrip()


def _right_date(value: str, timezone: str) -> str:
    """A date in the form that the site writes; as it was, where there is any doubt."""
    plain = value[1:-1] if value[:1] in {"'", '"'} and value[:1] == value[-1:] else value
    if _RIGHT_DATE.fullmatch(value) or "#" in value:
        return value
    remarks = Remarks("")
    found = date_of(plain, timezone, remarks, 1)
    return f"{found:%Y-%m-%d %H:%M:%S}" if found and not remarks.problems else value


def _without_doubled_blanks(text: str) -> str:
    """One blank line where there were several, except within code."""
    kept: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
        if fence or line.strip() or kept[-1:] != [""]:
            kept.append(line if line.strip() or fence else "")
    return "\n".join(kept)
