"""Pieces of HTML that stand on many pages: rendered and sealed once, and set into each page at their marks."""

import re
from collections.abc import Callable, Hashable, Set

from markupsafe import Markup

from plugins.building.errors import SealBroken
from plugins.hardening import seal_piece

MARK = re.compile(b"<(\x01[0-9]+)>")
"""No text of an editor can hold it: manuscripts with control characters are refused."""
MANY = 20_000
"""Pieces of about a kilobyte, kept for the pages to come."""


class Pieces:
    """The pieces of one theme and frame."""

    def __init__(self) -> None:
        self._by_mark: dict[str, bytes] = {}
        self._by_values: dict[tuple[Hashable, ...], Markup] = {}

    @property
    def marks(self) -> Set[str]:
        """What stands between `<` and `>` in a page where a piece is to be."""
        return self._by_mark.keys()

    @property
    def are_many(self) -> bool:
        """Whether it is time to begin again."""
        return len(self._by_mark) > MANY

    def clear(self) -> None:
        """Forget them all."""
        self._by_mark.clear()
        self._by_values.clear()

    def mark(self, name: str, html: str) -> Markup:
        """A mark for a piece, which is sealed; `name` tells of whence it comes.

        Raises:
            SealBroken: if the piece holds what no page may hold.

        """
        faults = seal_piece(html)
        if faults:
            raise SealBroken(f"内部错误：模板 {name} 生成的内容里有不允许的东西：{'；'.join(faults)}")
        mark = f"\x01{len(self._by_mark)}"
        self._by_mark[mark] = html.encode()
        return Markup(f"<{mark}>")  # noqa: S704 (made here)

    def once(self, macro: Callable[..., str], *values: Hashable) -> Markup:
        """What a macro makes of frozen values, as a mark; for templates. Macros of the theme differ in their names."""
        key = (macro.name, *values)  # type: ignore[attr-defined]
        mark = self._by_values.get(key)
        if mark is None:
            mark = self._by_values[key] = self.mark(f"{key[0]}()", macro(*values))
        return mark

    def fill(self, page: str) -> bytes:
        """A page with its pieces in place, in UTF-8."""
        parts = MARK.split(page.encode())
        parts[1::2] = [self._by_mark[mark.decode()] for mark in parts[1::2]]
        return b"".join(parts)
