"""The organisations and columns that a text may name."""

import re
from collections.abc import Mapping

from msgspec import Struct

_COMMON = re.compile(
    r"(?:关心下一代工作委员会|关工委|关心下一代工作小组|关工小组|工作小组|小组|网上工作委员会)?(?:办公室|秘书处|宣传组)?$"
)
_COUNTY = re.compile(r"^[\u4e00-\u9fff]{2,4}?县(?=[\u4e00-\u9fff]{3})")
_SHORTEST = 3
"""Characters of a name that may be told from common words."""


class Listed(Struct, frozen=True, kw_only=True):
    """An organisation as texts name it."""

    id: str
    name: str
    """For the editor."""
    names: tuple[str, ...]
    rank: int
    """How far down in the tree: of two named at one place, the lower one is meant."""


class Register(Struct, frozen=True, kw_only=True):
    """What may be recognised."""

    organisations: tuple[Listed, ...]
    columns: Mapping[str, str]
    """Names by kind of item, the first column of each kind."""
    column_names: tuple[str, ...]
    timezone: str

    def organisation_in(self, text: str) -> Listed | None:
        """The organisation that a text names: by a full name, else by what it is called for short."""
        plain = re.sub(r"[\s“”\"（）()]", "", text)
        found = [
            (len(name), each.rank, each)
            for each in self.organisations
            for name in each.names
            if name in plain and (not name.startswith("县") or _stands_alone(name, plain))
        ]
        return max(found, key=lambda item: (item[1], item[0]))[2] if found else None

    def is_organisation(self, text: str) -> bool:
        """Whether a line is nothing but the name of an organisation, or of several."""
        whole = plain = re.sub(r"[\s“”\"（）()、，]", "", text)
        for each in sorted((name for one in self.organisations for name in one.names), key=len, reverse=True):
            plain = plain.replace(each, "")
        return plain != whole and not _COMMON.sub("", plain)


def _stands_alone(name: str, text: str) -> bool:
    """Whether `县关工委` is ours: another county's name would stand before it."""
    return re.search(rf"(?<![\u4e00-\u9fff]){name}", text) is not None


def names_of(name: str, short: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Everything that an organisation is called, longest first; what is left without its common ending too."""
    called = [name, short, *aliases]
    called += [each.replace("关心下一代工作委员会", "关工委") for each in called]
    called += [_COUNTY.sub("", each) for each in (name, name.replace("关心下一代工作委员会", "关工委"))]
    bare = [each for each in (_COMMON.sub("", one) for one in called) if len(each) >= _SHORTEST]
    found = [each for each in (*called, *bare) if len(each) >= _SHORTEST and not _COMMON.fullmatch(each)]
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))
