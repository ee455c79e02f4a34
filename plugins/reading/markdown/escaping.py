"""Words as Markdown: whatever they are, reading them gives the same words back."""

import re

_SPECIAL = re.compile(r"[\\`*_\[\]<>|]|&(?=#|[A-Za-z])|~(?=~)|(?<=~)~|#(?=#*\s*\Z)")
_OPENING = re.compile(r"(?m)^([ \t]*)(?:([-+=:#>])|([0-9]{1,9})([.)])(?=\s|$))")


def escaped(text: str) -> str:
    """Words within a line, in which no sign means anything but itself; a heading's last `#` would mean nothing."""
    return _SPECIAL.sub(lambda sign: f"\\{sign[0]}", text)


def escaped_opening(text: str) -> str:
    """Lines of Markdown that begin as words, and not a list, a heading or a quotation."""
    return _OPENING.sub(_escaped_opening, text)


def _escaped_opening(match: "re.Match[str]") -> str:
    blank, sign, number, mark = match.groups()
    return f"{blank}\\{sign}" if sign else f"{blank}{number}\\{mark}"
