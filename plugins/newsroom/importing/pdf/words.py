"""The words of a page as boxes: a line, or as much of it as no wide gap parts."""

from collections.abc import Iterator, Sequence
from typing import Any

from plugins.newsroom.importing.pdf.layout import Box

_GAP = 0.5
"""Of a letter's size, from which on words stand apart."""
_BLANK = 0.2
"""The same from which on two Latin words are two."""
_STRONG = ("bold", "hei", "black", "xbs")


def words_of(page: Any, tables: Sequence[tuple[float, float, float, float]]) -> Iterator[Box]:
    """The words of a page outside of its tables; letters that stand askew are a mark on the page."""
    upright = page.dedupe_chars().filter(lambda each: each["object_type"] != "char" or each["upright"])
    found = upright.extract_words(
        keep_blank_chars=True, x_tolerance_ratio=_GAP, y_tolerance=3, return_chars=True, use_text_flow=False
    )
    for each in found:
        if each["text"].strip() and not _is_within(each, tables):
            yield _box(each)


def has_askew(page: Any) -> bool:
    """Whether letters lie across a page, as marks over it do."""
    return any(not each["upright"] for each in page.chars)


def _box(word: dict[str, Any]) -> Box:
    chars = [each for each in word["chars"] if each["text"].strip()]
    sizes = [round(each["size"], 1) for each in chars]
    fonts = [str(each["fontname"]).lower() for each in chars]
    return Box(
        left=chars[0]["x0"],
        top=word["top"],
        right=chars[-1]["x1"],
        bottom=word["bottom"],
        content=_text(word["chars"]),
        size=max(set(sizes), key=sizes.count),
        bold=all(any(strong in font for strong in _STRONG) for font in fonts),
    )


def _text(chars: Sequence[dict[str, Any]]) -> str:
    """Letters as words; a gap without a blank parts only what is Latin on both sides."""
    text = ""
    for before, char in zip([None, *chars], chars, strict=False):
        wide = before is not None and char["x0"] - before["x1"] > _BLANK * char["size"]
        if wide and text[-1:].isascii() and text[-1:].isalnum() and char["text"].isascii() and char["text"].isalnum():
            text += " "
        text += char["text"]
    return text.strip()


def _is_within(word: dict[str, Any], boxes: Sequence[tuple[float, float, float, float]]) -> bool:
    across, middle = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return any(left <= across <= right and top <= middle <= bottom for left, top, right, bottom in boxes)
