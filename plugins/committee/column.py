"""The columns (栏目) under which the site's items stand."""

from enum import StrEnum
from typing import NewType

from msgspec import Struct

ColumnId = NewType("ColumnId", str)
"""A column's address, such as `news`."""


class ItemKind(StrEnum):
    """What a column holds; some kinds bring front-matter keys of their own."""

    NEWS = "news"
    NOTICE = "notice"
    ACTIVITY = "activity"
    VIDEO = "video"
    PORTRAIT = "portrait"
    ESSAY = "essay"
    LESSON = "lesson"
    RULE = "rule"
    ADOPTION = "adoption"


class TargetKind(StrEnum):
    """What a yearly target counts."""

    NEWS = "news"
    ACTIVITY = "activity"
    VIDEO = "video"


class Column(Struct, frozen=True, kw_only=True):
    """A column of the register `columns.yaml`, in the order of the navigation."""

    id: ColumnId
    name: str
    description: str
    item: ItemKind
    target: TargetKind | None = None
    """The yearly target its items count towards, if any."""
