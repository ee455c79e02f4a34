"""Chinese prose from word lists: deterministic for a given source of chance."""

import re
from random import Random

from benchmarks import vocabulary as words

_UNSEEN = re.compile(r"\]\([^)]*\)|\[\^\d+\]:?|[\s#*|\-\[\]]+")
_SLOT = re.compile(r"\{(\w+)\}")


def characters(markdown: str) -> int:
    """Characters that a reader sees, blanks and signs of Markdown not counted."""
    return len(_UNSEEN.sub("", markdown))


def sentence(chance: Random) -> str:
    """One sentence of 15 to 90 characters."""
    return _SLOT.sub(lambda slot: chance.choice(words.SLOTS[slot[1]]), chance.choice(words.PATTERNS))


def paragraph(chance: Random) -> str:
    """Two to four sentences; one in three carries a bold phrase."""
    sentences = [sentence(chance) for _ in range(chance.randint(2, 4))]
    if chance.random() < 1 / 3:
        sentences.insert(1, f"**{chance.choice(words.EMPHASES)}。**")
    return "".join(sentences)


def bullets(chance: Random) -> str:
    """A list of three to five items."""
    items = chance.sample(words.ITEMS, chance.randint(3, 5))
    return "\n".join(f"- {item}，由{chance.choice(words.WHO)}负责" for item in items)


def table(chance: Random) -> str:
    """A table of three columns."""
    rows = (_row(chance) for _ in range(chance.randint(3, 6)))
    return "\n".join(("| 项目 | 地点 | 人数 |", "| --- | --- | --- |", *rows))


def _row(chance: Random) -> str:
    pick = chance.choice
    return f"| {pick(words.SUBJECTS)}{pick(words.FORMS)} | {pick(words.PLACES)} | {chance.randint(10, 300)} |"


def heading(chance: Random) -> str:
    """A heading within an article."""
    return f"## {chance.choice(words.HEADINGS)}"


def body(chance: Random, links: list[tuple[str, str]]) -> str:
    """A text of 600 to 1,500 characters, with links `(words, target)` in it."""
    target = chance.randint(620, 1400)
    blocks = [paragraph(chance)]
    blocks += [f"{sentence(chance)}此前的报道见[{text}]({address})。" for text, address in links]
    noted = chance.random() < 0.2
    if noted:
        blocks[0] += "参加人数逐年增加[^1]。"
    _add_parts(chance, blocks, target)
    _fill(chance, blocks, target)
    if noted:
        blocks.append(f"[^1]: {chance.choice(words.NOTES)}")
    return "\n\n".join(blocks)


def _add_parts(chance: Random, blocks: list[str], target: int) -> None:
    """Headings, lists and tables, each followed by a paragraph, as far as there is room."""
    for part, share in ((heading, 0.6), (bullets, 0.3), (table, 0.15), (heading, 0.3)):
        if chance.random() < share and _length(blocks) < target - 450:
            blocks += [part(chance), paragraph(chance)]


def _fill(chance: Random, blocks: list[str], target: int) -> None:
    while (missing := target - _length(blocks)) > 0:
        blocks.append(paragraph(chance) if missing > 300 else sentence(chance))


def _length(blocks: list[str]) -> int:
    return sum(map(characters, blocks))
