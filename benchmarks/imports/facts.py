"""What a manuscript states, and how much of it an import has kept."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image, ImageOps


@dataclass(frozen=True)
class Facts:
    """What must be found, and what must not."""

    title: str
    date: str = ""
    """`2020-03-31`, or longer where the source tells the time."""
    author: str = ""
    organisation: str = ""
    source: str = ""
    paragraphs: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    """With repetition: a merged cell counts as often as it covers."""
    captions: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    """Digests of pixels."""
    photographer: str = ""
    column: str = ""
    absent: tuple[str, ...] = ()
    """Words that must not be published."""
    order: tuple[str, ...] = ()
    """Words in their order; `▣` is a picture."""
    tied: tuple[str, ...] = ()
    """Captions that a picture carries."""
    sizes: tuple[str, ...] = ()
    """Width and height of pictures whose colours a second form may change: `640x480`."""
    blocks: tuple[str, ...] = ()
    """Paragraphs that stand alone."""
    words: tuple[str, ...] = ()
    """Words that may stand in any form."""
    said: tuple[str, ...] = ()
    """What the editor is told of, because it cannot be kept."""


@dataclass(frozen=True)
class Manuscript:
    """One source with its facts."""

    kind: str
    name: str
    data: bytes
    facts: Facts


@dataclass
class Result:
    """What a program made of a source."""

    text: str = ""
    """All words, whatever the markup."""
    headings: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    told: str = ""
    """What the program says of its work."""


def plain(text: str) -> str:
    """Words without blanks and the marks of Markdown's escapes."""
    return re.sub(r"[\s\u3000\\]+", "", text)


def pixels(data: bytes) -> str:
    """A digest of what a picture shows, upright; small differences of a second compression do not count."""
    with Image.open(BytesIO(data)) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    small = upright.resize((8, 8), Image.Resampling.BOX)
    rough = bytes(each // 16 for each in small.tobytes())
    return f"{upright.width}x{upright.height}-{hashlib.blake2b(rough, digest_size=6).hexdigest()}"


def score(facts: Facts, result: Result) -> tuple[int, int, list[str]]:
    """Facts kept, facts in all, and which were lost."""
    checks = [
        *_of_meta(facts, result),
        *_of_words(facts, result),
        *_of_cells(facts, result),
        *_of_pictures(facts, result),
        *_of_order(facts, result),
    ]
    lost = [f"{name}: {value}" for name, value, kept in checks if not kept]
    return len(checks) - len(lost), len(checks), lost


Check = tuple[str, str, bool]


def _of_meta(facts: Facts, result: Result) -> Iterator[Check]:
    for name in ("title", "date", "author", "photographer", "organisation", "source", "column"):
        value, found = plain(getattr(facts, name)), plain(result.meta.get(name, ""))
        if value:
            yield name, f"{value} ≠ {found}", found.startswith(value) if name == "date" else found == value


def _of_words(facts: Facts, result: Result) -> Iterator[Check]:
    text, headings = plain(result.text), {plain(each) for each in result.headings}
    for name in ("paragraphs", "captions", "items"):
        yield from ((name, value, plain(value) in text) for value in getattr(facts, name))
    yield from (("heading", value, plain(value) in headings) for value in facts.headings)
    yield from (("word", value, plain(value) in text) for value in facts.words)
    yield from (("said", value, value in result.told) for value in facts.said)
    yield from (("absent", value, plain(value) not in text) for value in facts.absent)


def _of_cells(facts: Facts, result: Result) -> Iterator[Check]:
    cells = [plain(each) for each in result.cells]
    for value in dict.fromkeys(facts.cells):
        found = cells.count(plain(value))
        yield from (("cell", value, found > number) for number in range(facts.cells.count(value)))


def _of_pictures(facts: Facts, result: Result) -> Iterator[Check]:
    digests = [pixels(each) for each in result.pictures]
    yield from (("picture", value, value in digests) for value in facts.pictures)
    shapes = [each.split("-")[0] for each in digests]
    yield from (("size", value, value in shapes) for value in facts.sizes)


_IMAGE = re.compile(r"!\[((?:[^\]\\]|\\.)*)\]\(([^\s)]*)(?:\s+\"((?:[^\"\\]|\\.)*)\")?\)")


def _of_order(facts: Facts, result: Result) -> Iterator[Check]:
    text, at = plain(_IMAGE.sub("▣", result.text)), 0
    for value in facts.order:
        found = text.find(plain(value), at)
        yield "order", value, found >= 0
        at = found + len(plain(value)) if found >= 0 else at
    carried = [plain(each[3] or "") for each in _IMAGE.finditer(result.text)]
    yield from (("tied", value, any(plain(value) in each for each in carried)) for value in facts.tied)
    blocks = {plain(each) for each in re.split(r"\n[ \t]*\n", result.text)}
    yield from (("block", value, plain(value) in blocks) for value in facts.blocks)
