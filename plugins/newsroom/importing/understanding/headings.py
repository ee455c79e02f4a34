"""Which paragraphs are headings and list items: by style, by numbering, by look."""

import re
from collections.abc import Sequence

from plugins.newsroom.importing.document import Block, Paragraph, Shape

LONGEST = 40
LONGEST_BY_LOOK = 30
_ENDS = re.compile(r"[。！？；，、…;,.]\s*[”’」]?$")
_SENTENCE = re.compile(r"[。！？；]")
_NUMBERS = (
    (2, re.compile(r"^(?:第[一二三四五六七八九十百]+[章节部分篇]+[、：\s　]?|[一二三四五六七八九十]{1,3}\s*[、.．])")),
    (3, re.compile(r"^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]")),
    (4, re.compile(r"^[0-9]{1,2}\s*[.．、](?![0-9])")),
    (5, re.compile(r"^[（(]\s*[0-9]{1,2}\s*[）)]|^[0-9]{1,2}[）)]|^[①-⑳]")),
)
"""The order of official documents (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）."""
BY_CHINESE = 3
"""Down to this level a number makes a short paragraph a heading; below, it may as well be a list."""
_BULLET = re.compile(r"^(?:[•●○◆◇■□▪▫◦·➢➤►▶★☆※✓✔☑]|[-–—*]\s)\s*(?=\S)")
_ITEM = re.compile(r"^([0-9]{1,3})\s*[.．、]\s*(?![0-9])")


def labelled_text(paragraph: Paragraph) -> str:
    """A paragraph's words with the number that its program makes up."""
    is_item = paragraph.shape is Shape.ITEM
    return paragraph.text.strip() if is_item or not paragraph.label else f"{paragraph.label}{paragraph.text.strip()}"


def number_level(text: str) -> int:
    """The level that a paragraph's number gives it; 0 without one."""
    return next((level for level, pattern in _NUMBERS if pattern.match(text)), 0)


def heading_ranks(blocks: Sequence[Block], body: float) -> dict[int, int]:
    """The headings of a text by index, each with a level from 2 on, none left out between."""
    raw: dict[int, int] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.text.strip():
            rank = _rank(block, _following(blocks, at), body)
            if rank:
                raw[at] = rank
    looks = {rank for rank in raw.values() if rank >= _BY_LOOK}
    numbered = {rank for rank in raw.values() if rank < _BY_LOOK}
    order = (
        [*sorted(numbered), *sorted(looks)]
        if numbered and looks and not _frames(raw)
        else sorted(looks) + sorted(numbered)
    )
    levels = {rank: min(2 + place, 6) for place, rank in enumerate(order)}
    return {at: levels[rank] for at, rank in raw.items()}


_BY_LOOK = 20
"""Ranks from here on are of headings known by their look alone."""


def _frames(raw: dict[int, int]) -> bool:
    """Whether the first heading is one by look: then the numbered ones stand below such."""
    return bool(raw) and raw[min(raw)] >= _BY_LOOK


def _rank(paragraph: Paragraph, after: Block | None, body: float) -> int:
    text = labelled_text(paragraph)
    if paragraph.shape is Shape.HEADING and len(text) <= 2 * LONGEST:
        return 10 + paragraph.level if not number_level(text) else 10 + number_level(text) - 1
    if paragraph.shape not in {Shape.BODY, Shape.ITEM, Shape.TITLE, Shape.SUBTITLE} or paragraph.images:
        return 0
    level = number_level(text) if paragraph.shape is not Shape.ITEM else 0
    if level and len(text) <= LONGEST and not _SENTENCE.search(text.rstrip("。")):
        if level <= BY_CHINESE and not text.endswith(("；", "，", ";", ",")):
            return 10 + level - 1
        plain = level < 5 and _stands_out(paragraph, after, body)
        if (paragraph.look.bold or plain) and not _ENDS.search(text):
            return 10 + level - 1
    if paragraph.shape in {Shape.TITLE, Shape.SUBTITLE}:
        return 11
    return _BY_LOOK if not level and _by_look(paragraph, after, body) else 0


def _by_look(paragraph: Paragraph, after: Block | None, body: float) -> bool:
    """A short line, all of it strong or larger than the text, that does not end like a sentence."""
    text = paragraph.text.strip()
    if not 2 <= len(text) <= LONGEST_BY_LOOK or _ENDS.search(text) or paragraph.shape is not Shape.BODY:
        return False
    if paragraph.look.right or after is None:
        return False
    larger = bool(body and paragraph.look.size > body + 0.9)
    return (paragraph.look.bold or larger) and not text.endswith(("：", ":"))


def _stands_out(paragraph: Paragraph, after: Block | None, body: float) -> bool:
    """A numbered line without the marks of a sentence, text below it."""
    text = labelled_text(paragraph)
    if not isinstance(after, Paragraph) or re.search(r"[，。；：]", text):
        return False
    return number_level(labelled_text(after)) == 0 and len(after.text.strip()) > len(text) and body >= 0


def _following(blocks: Sequence[Block], at: int) -> Block | None:
    """The next block that says or shows something."""
    for block in blocks[at + 1 :]:
        if not isinstance(block, Paragraph) or block.text.strip() or block.images:
            return block
    return None


def items(blocks: Sequence[Block], headings: dict[int, int]) -> dict[int, tuple[int, int, int]]:
    """Items of lists by index: level, number (0 without), and characters of their typed mark."""
    found: dict[int, tuple[int, int, int]] = {}
    for at, block in enumerate(blocks):
        if at in headings or not isinstance(block, Paragraph) or not block.text.strip():
            continue
        text = block.text
        if block.shape is Shape.ITEM:
            digits = "".join(filter(str.isdecimal, block.label.rpartition(".")[0] or block.label))
            last = re.findall(r"[0-9]+", block.label)
            found[at] = (max(1, block.level), int(last[-1]) if last and digits else 0, 0)
        elif not block.label and (bullet := _BULLET.match(text)):
            found[at] = (1, 0, bullet.end())
        elif not block.label and (numbered := _ITEM.match(text)):
            found[at] = (1, int(numbered[1]), numbered.end())
    return {at: item for at, item in found.items() if not item[2] or _has_neighbour(found, at, blocks)}


def _has_neighbour(found: dict[int, tuple[int, int, int]], at: int, blocks: Sequence[Block]) -> bool:
    """Whether a typed item is one of several in order: `1.` alone is no list."""
    number = found[at][1]
    before, after = found.get(at - 1), found.get(at + 1)
    if not number:
        return bool((before and not before[1]) or (after and not after[1]))
    follows = before is not None and before[1] == number - 1
    leads = after is not None and after[1] == number + 1
    return (follows or leads) and at < len(blocks)
