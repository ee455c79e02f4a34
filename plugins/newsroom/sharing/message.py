"""A few lines for a WeChat group."""

from plugins.newsroom.sharing.article import Shared

LONGEST = 139
"""Characters: under 140, so that a phone shows all of it at once."""

_ENDS = "。！？；"


def message(shared: Shared) -> str:
    """Title, summary and address; the summary is cut first, then the title, the address never."""
    address = shared.address
    room = LONGEST - len(address) - 2
    title = shortened(f"【{shared.organisation}】{shared.article.title}", max(0, room))
    summary = shortened(shared.article.summary, room - len(title) - 1)
    return "\n".join(part for part in (title, summary, address) if part)


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
