"""Ids and names in registers: each belongs to one row."""

from collections.abc import Collection

from plugins.committee import ProblemCode
from plugins.committee.file_names import WINDOWS_NAMES
from plugins.reading import codes
from plugins.reading.form import Form
from plugins.reading.paths import IDENTIFIER, RESERVED_IDS
from plugins.reading.remarks import quoted

LONGEST_ID = 40


class Taken:
    """The ids, or the names, that rows of one register have so far."""

    def __init__(self, code: ProblemCode, meaning: str) -> None:
        """Take what to say of a second claim."""
        self._code = code
        self._meaning = meaning
        self._lines: dict[str, int] = {}

    def __contains__(self, value: object) -> bool:
        return value in self._lines

    def claimed(self, row: Form, key: str, value: str) -> str:
        """The value, for the row that has it first; empty for any other, which is noted."""
        if not value:
            return ""
        line = row.line_of(key)
        first = self._lines.setdefault(value, line)
        if first == line:
            return value
        text = f"{self._meaning}{quoted(value)}和第 {first} 行的重复了。请改成另一个{self._meaning}，或者删去其中一项。"
        row.error(self._code, key, text)
        return ""


def identifier(row: Form, ids: Taken, reserved: Collection[str] = RESERVED_IDS) -> str:
    """A row's id; empty where a problem was noted. `reserved`: names beside it that the site itself uses."""
    written = row.required("id", LONGEST_ID, "编号", "id: kelin")
    if not written:
        return ""
    if not IDENTIFIER.fullmatch(written):
        text = f"编号{quoted(written)}不能用。只能用小写字母、数字和“-”，例如：id: kelin。"
        row.error(codes.ID_INVALID, "id", text)
        return ""
    if written in reserved or written in WINDOWS_NAMES:
        user = "网站自己要用" if written in reserved else "在 Windows 电脑上不能用"
        row.error(codes.ID_RESERVED, "id", f"编号{quoted(written)}{user}。请换一个编号。")
        return ""
    return ids.claimed(row, "id", written)
