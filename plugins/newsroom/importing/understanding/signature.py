"""Who sent a manuscript and when: from labelled lines, the byline and the signature at the end."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from plugins.newsroom.importing.chinese import dates_in
from plugins.newsroom.importing.document import Block, Field, Hint, Paragraph, Shape
from plugins.newsroom.importing.understanding.bylines import byline, parted, without_role
from plugins.newsroom.importing.understanding.figures import is_marked
from plugins.newsroom.importing.understanding.labels import at_the_beginning, at_the_end, labelled
from plugins.newsroom.importing.understanding.register import Register

FROM_START, FROM_END = 10, 8
"""Paragraphs in which such things are said."""
HEAD = 4
"""Lines below the title in which a date may stand alone."""
SIGNATURE_LENGTH = 40
_SENTENCE = re.compile(r"[。！？；，]")
_PRINTED = re.compile(r"[：:]$|^(?:各|主送|抄送|抄报|此致|[报送发]\s*[：:])|印发|印制|共印")
"""What is no signature: to whom a paper goes, and when it was printed."""


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
    for at, text, first in _where_persons_stand(written):
        taken = at in lines or is_marked(text) or at_the_end(f"（{text.strip('（）()')}）")
        found = [] if taken else byline(text, register, alone=first and _is_plain(blocks[at]))
        hints += found
        lines |= {at: tuple(found)} if found else {}
    for _, text in reversed(written[-FROM_END:]):
        hints += () if is_marked(text) else (at_the_end(text) or bracketed(text, register))
        hints += _signed(text, register)
    for _, text in written[:3]:
        hints += at_the_beginning(text)
    for at, text in written[:HEAD]:
        found = _signed(text, register)
        hints += [each for each in found if each.field in {Field.DATE, Field.AUTHOR}]
        if any(each.field is Field.DATE for each in found) and len(written) > HEAD:
            lines.setdefault(at, tuple(found))
    return Signed(
        hints=tuple(_parted_all(hints, register)),
        lines={at: tuple(_parted_all(found, register)) for at, found in lines.items()},
    )


def _where_persons_stand(written: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str, bool]]:
    """The lines between title and text, and the last ones; of the first one whether it may be a bare name."""
    told = next((place for place, (_, text) in enumerate(written) if _is_told(text)), len(written))
    head = written[: min(told, HEAD)]
    yield from ((at, text, place == 0 and len(written) > 1) for place, (at, text) in enumerate(head))
    yield from ((at, text, False) for at, text in written[max(len(head), len(written) - HEAD) :])


def _is_told(text: str) -> bool:
    """Whether a line is part of the story, and no longer of what stands above it."""
    return len(text) > SIGNATURE_LENGTH or _SENTENCE.search(text) is not None


def _is_plain(block: Block) -> bool:
    """Whether a line is set as names are: no heading, and placed in the middle or at the right where anything is."""
    if not isinstance(block, Paragraph) or block.label or block.look.bold or block.shape is not Shape.BODY:
        return False
    return block.look.centred or block.look.right or not block.look.size


def bracketed(text: str, register: Register) -> list[Hint]:
    """What the brackets at the end of a paragraph say of an organisation and a person of it."""
    match = re.search(r"[（(]([^（）()]{4,40})[）)]\s*[。.]?\s*$", text)
    return byline(match[1], register) if match else []


def _parted_all(hints: Iterable[Hint], register: Register) -> Iterator[Hint]:
    for each in hints:
        yield from _parted(each, register)


def _parted(hint: Hint, register: Register) -> Iterator[Hint]:
    """Of `某镇关工委 通讯员某某`, said to be the author, the person and the organisation apart."""
    if hint.field not in {Field.AUTHOR, Field.PHOTOGRAPHER} or register.is_organisation(hint.value):
        yield hint
        return
    person, organisation = parted(hint.value, register)
    yield replace(hint, value=without_role(person or hint.value))
    if person and organisation:
        yield Hint(field=Field.ORGANISATION, value=organisation, where=hint.where)


def _says_all(text: str, found: list[Hint]) -> bool:
    """Whether a line's words are all in what was found in it: else it stays in the text too."""
    left = text
    for each in found:
        left = left.replace(each.value, "")
    return len(re.sub(r"[^\u4e00-\u9fffA-Za-z0-9]", "", left)) <= 8 * len(found)


def _signed(text: str, register: Register) -> list[Hint]:
    """A signature: a line with an organisation, a date, or both, and nothing else."""
    if len(text) > SIGNATURE_LENGTH or _SENTENCE.search(text) or _PRINTED.search(text):
        return []
    found = dates_in(text)
    rest = text
    for each in reversed(found):
        rest = rest[: each.start] + rest[each.end :]
    rest = re.sub(r"(?:供稿|报送|宣)$", "", rest.strip(" 　()（）[]【】:：,，·|｜/-")).rstrip()
    where = f"单独一行的“{text}”"
    hints = byline(rest, register, alone=True) if found and rest and not register.is_organisation(rest) else []
    if found and (not rest or hints or register.organisation_in(rest) is not None):
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
