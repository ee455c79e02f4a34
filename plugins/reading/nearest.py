"""The word that was probably meant."""

from collections.abc import Collection
from difflib import get_close_matches

from plugins.reading.remarks import quoted

MOST_LISTED = 16
"""So many right words are told where none is near."""


def nearest(word: str, words: Collection[str], cutoff: float = 0.5) -> str | None:
    """The most similar of some words, if any is similar enough."""
    lowered = {each.casefold(): each for each in words}
    close = get_close_matches(word.casefold(), lowered, n=1, cutoff=cutoff)
    return lowered[close[0]] if close else None


def advice(word: str, words: Collection[str], cutoff: float = 0.5) -> str:
    """The end of a sentence on an unknown word: the nearest right one, else all of them."""
    meant = nearest(word, words, cutoff)
    if meant:
        return f"，是不是{quoted(meant)}？"
    listed = "、".join(list(words)[:MOST_LISTED]) + ("等" if len(words) > MOST_LISTED else "")
    return f"。可以写：{listed}。" if listed else "。"
