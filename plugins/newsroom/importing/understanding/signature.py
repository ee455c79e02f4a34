"""Who sent a manuscript and when: from labelled lines, the byline and the signature at the end."""

import re
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Block, Field, Hint, Paragraph
from plugins.newsroom.importing.understanding.figures import is_marked
from plugins.newsroom.importing.understanding.labels import at_the_beginning, at_the_end, labelled
from plugins.newsroom.importing.understanding.register import Register

FROM_START, FROM_END = 10, 8
"""Paragraphs in which such things are said."""
HEAD = 4
"""Lines below the title in which a date may stand alone."""
SIGNATURE_LENGTH = 40


class Signed(Struct, frozen=True, kw_only=True):
    """What was found, and the blocks that say nothing else."""

    hints: tuple[Hint, ...]
    lines: dict[int, tuple[Hint, ...]]
    """The blocks that say nothing else, with what each says."""


def find_signature(blocks: Sequence[Block], skipped: frozenset[int], register: Register) -> Signed:
    """Everything that the text says of its origin, the surest first."""
    written = [
        (at, each.text.strip())
        for at, each in enumerate(blocks)
        if at not in skipped and isinstance(each, Paragraph) and each.text.strip()
    ]
    hints: list[Hint] = []
    lines: dict[int, tuple[Hint, ...]] = {}
    for at, text in dict.fromkeys((*written[:FROM_START], *written[-FROM_END:])):
        found = labelled(text.strip("（）()【】[]"))
        if found:
            hints += found
            block = blocks[at]
            if not (isinstance(block, Paragraph) and block.images) and _says_all(text, found):
                lines[at] = tuple(found)
    for _, text in reversed(written[-FROM_END:]):
        hints += () if is_marked(text) else at_the_end(text)
        hints += _signed(text, register)
    for _, text in written[:3]:
        hints += at_the_beginning(text)
    for _, text in written[:HEAD]:
        hints += [each for each in _signed(text, register) if each.field is Field.DATE]
    return Signed(hints=tuple(hints), lines=lines)


def _says_all(text: str, found: list[Hint]) -> bool:
    """Whether a line's words are all in what was found in it: else it stays in the text too."""
    left = text
    for each in found:
        left = left.replace(each.value, "")
    return len(re.sub(r"[^\u4e00-\u9fffA-Za-z0-9]", "", left)) <= 8 * len(found)


def _signed(text: str, register: Register) -> list[Hint]:
    """A signature: a line with an organisation, a date, or both, and nothing else."""
    if len(text) > SIGNATURE_LENGTH or re.search(r"[。！？；，]|[：:]$|^(?:各|主送|抄送|此致)", text):
        return []
    found = dates_in(text)
    rest = text
    for each in reversed(found):
        rest = rest[: each.start] + rest[each.end :]
    rest = re.sub(r"(?:供稿|报送|宣)$", "", rest.strip(" 　()（）:：,，")).rstrip()
    where = f"单独一行的“{text}”"
    hints = []
    if found and (not rest or register.organisation_in(rest) is not None):
        hints.append(Hint(field=Field.DATE, value=text[found[-1].start : found[-1].end], where=where))
    if rest and register.organisation_in(rest) is not None and len(rest) <= 30 and (found or _is_name(rest, register)):
        hints.append(Hint(field=Field.ORGANISATION, value=rest, where=where))
    return hints


def _is_name(text: str, register: Register) -> bool:
    return register.is_organisation(text) or text.endswith(
        ("关工委", "委员会", "小组", "学校", "中学", "小学", "社区", "办公室")
    )


def moment_of(hints: Sequence[Hint]) -> tuple[datetime, Hint] | None:
    """The first date that hints give; those of last resort only where there is no other."""
    for last_resort in (False, True):
        for each in hints:
            if each.field is Field.DATE and each.last_resort is last_resort:
                found = dates_in(each.value)
                if found:
                    return found[0].moment, each
    return None


def first(hints: Sequence[Hint], field: Field) -> Hint | None:
    """The surest hint of a field."""
    fitting = [each for each in hints if each.field is field]
    return min(fitting, key=lambda each: each.last_resort, default=None)
