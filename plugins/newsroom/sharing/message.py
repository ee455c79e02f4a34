"""A few lines for a WeChat group."""

from urllib.parse import unquote

from plugins.newsroom.sharing.article import Shared

LONGEST = 139
"""Characters: under 140, so that a phone shows all of it at once."""

ROOM = 40
"""Characters that title and summary need to say anything."""

FEWEST = 12
"""Characters of a summary that still say something."""

_ENDS = "。！？；"


def message(shared: Shared) -> str:
    """Title, summary and address; the summary is cut first, then the title, the address never."""
    address = address_in(shared)
    room = LONGEST - len(address) - 2
    title = shortened(f"【{shared.organisation}】{shared.article.title}", max(0, room))
    left = room - len(title) - 1
    summary = shortened(shared.article.summary, left) if left >= FEWEST else ""
    return "\n".join(part for part in (title, summary, address) if part)


def address_in(shared: Shared) -> str:
    """The address, its hanzi as they are where nine characters for each would leave no room for words."""
    encoded = shared.address
    return encoded if len(encoded) + ROOM <= LONGEST else unquote(encoded)


def shortened(text: str, longest: int) -> str:
    """The beginning of a text: to the end of a sentence where that keeps half of the room, else to a mark."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    if longest < 2:
        return ""
    part = text[: longest - 1]
    end = max(part.rfind(each) for each in _ENDS) + 1
    return part[:end] if end * 2 >= longest else f"{part}…"
