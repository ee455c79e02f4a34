"""A manuscript as a file: front matter and Markdown, written so that reading it gives back what was put in."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from plugins.reading.paths import HANZI, LONGEST_NAME
from plugins.reading.unfilled import unfilled

_SAFE = re.compile(r"[/\w\u4e00-\u9fff“”‘’《》（）、，。；：！？·—…〔〕「」][^\n]*")
_UNSAFE_INSIDE = re.compile(r": |:$| #|^(?:true|false|null|yes|no|on|off|~)$|^[0-9.+-]+$", re.IGNORECASE)

NAME_LENGTH = 24
"""Characters of a title in a file's name: an address should be short."""


def front_matter(values: Mapping[str, str | Iterable[str]]) -> str:
    """The lines between and with the two markers; empty values are left out."""
    lines = [f"{key}: {_value(value)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---", ""])


def _value(value: str | Iterable[str]) -> str:
    return scalar(value) if isinstance(value, str) else f"[{', '.join(map(_item, value))}]"


def _item(value: str) -> str:
    return _quoted(value) if re.search(r"[\[\]{},]", value) else scalar(value)


def scalar(value: str) -> str:
    """A line of text as YAML reads it back unchanged."""
    line = " ".join(value.split())
    return line if _SAFE.fullmatch(line) and not _UNSAFE_INSIDE.search(line) else _quoted(line)


def _quoted(value: str) -> str:
    return f"'{value.replace(chr(39), chr(39) * 2)}'"


def date_line(moment: datetime) -> str:
    """A date as manuscripts write it."""
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def file_name(moment: datetime | None, title: str) -> str:
    """A manuscript's name, without suffix: month, day, and the beginning of the title."""
    words = re.sub(rf"[^a-z0-9{HANZI}]+", "-", title.lower()).strip("-")[:NAME_LENGTH].strip("-")
    day = f"{moment:%m-%d}-" if moment else ""
    return f"{day}{words or 'news'}"[:LONGEST_NAME]


def mark(what: str) -> str:
    """What stands where nobody knows yet; reading refuses it."""
    return unfilled(what)
