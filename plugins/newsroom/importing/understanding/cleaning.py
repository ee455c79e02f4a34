"""Blanks that people and programs put into paragraphs; words and punctuation are not touched."""

import re
import unicodedata

from msgspec.structs import replace

from plugins.newsroom.importing.document import Image, Inline, Paragraph, Run
from plugins.newsroom.importing.radicals import TWINS
from plugins.reading.characters import composed, unfit

_WRAPPED = re.compile(r"[ \t\u00a0]*\n[ \t\u00a0\u3000]*")
_ENDS = "。！？：；…”’）》】"
_INDENT = re.compile(r"^[\s\u3000\u00a0]+")
_END = re.compile(r"[\s\u3000\u00a0]+$")


def words(text: str) -> str:
    """A text of source without what no page may hold; private characters stay, so that the check tells of them."""
    text = text.translate(TWINS)
    text = composed(unicodedata.normalize("NFC", text) if text.isascii() else text)
    unwanted = {at for at, kind in unfit(text) if kind.code not in {"character-private", "character-replacement"}}
    return "".join(each for at, each in enumerate(text) if at not in unwanted) if unwanted else text


def cleaned(paragraph: Paragraph) -> Paragraph:
    """A paragraph without indents and end blanks, and without line ends inside of sentences."""
    inlines = [_cleaned(each) for each in paragraph.inlines]
    inlines = [each for each in inlines if isinstance(each, Image) or each.text or each.note]
    texts = [at for at, each in enumerate(inlines) if isinstance(each, Run) and not each.note]
    if texts:
        inlines[texts[0]] = _trimmed(inlines[texts[0]], _INDENT)
        inlines[texts[-1]] = _trimmed(inlines[texts[-1]], _END)
    return replace(paragraph, inlines=tuple(inlines))


def _trimmed(inline: Inline, blanks: "re.Pattern[str]") -> Inline:
    return replace(inline, text=blanks.sub("", inline.text)) if isinstance(inline, Run) else inline


def _cleaned(inline: Inline) -> Inline:
    if isinstance(inline, Image):
        return replace(inline, alt=" ".join(words(inline.alt).split()))
    return replace(inline, text=words(inline.text))


def sentences(paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph whose line breaks end sentences as several; one whose breaks cut full lines as one."""
    longest = max((len(line.strip()) for line in _WRAPPED.sub("\n", paragraph.text).split("\n")), default=0)
    groups: list[list[Inline]] = [[]]
    for inline in paragraph.inlines:
        if isinstance(inline, Image) or "\n" not in inline.text:
            groups[-1].append(inline)
            continue
        first, *rest = _WRAPPED.sub("\n", inline.text).split("\n")
        groups[-1].append(replace(inline, text=first))
        for line in rest:
            if _breaks_here(_said(groups[-1]), line, longest):
                groups.append([])
            elif _needs_blank(groups[-1], line):
                line = f" {line}"
            groups[-1].append(replace(inline, text=line))
    return [cleaned(replace(paragraph, inlines=tuple(group))) for group in groups]


_FULL = 0.75
"""Of the longest line: what is shorter was ended on purpose."""


def _said(inlines: list[Inline]) -> str:
    return "".join(each.text for each in inlines if isinstance(each, Run)).strip()


def _breaks_here(before: str, after: str, longest: int) -> bool:
    if not before or before[-1] in _ENDS or not after.strip() or _begins_anew(after):
        return True
    return len(before) < _FULL * longest


def _begins_anew(text: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．])", text
        )
    )


def _needs_blank(before: list[Inline], after: str) -> bool:
    last = "".join(each.text for each in before if isinstance(each, Run))[-1:]
    return last.isascii() and last.isalnum() and after[:1].isascii() and after[:1].isalnum()


def spread(text: str) -> str:
    """A title with single blanks; without any where they only spread it: 通　　知."""
    words = text.split()
    return "".join(words) if all(len(each) == 1 for each in words) else _spread_within(words)


def _spread_within(words: list[str]) -> str:
    """Single characters that stand apart joined; words of a title in two halves kept apart."""
    joined = ""
    for before, word in zip(["", *words], words, strict=False):
        joined += word if not joined or (len(before) == 1 and len(word) == 1) else f" {word}"
    return joined


_CAPTIONS = re.compile(r"[\s\u3000；;。]+(?=图\s*[0-9一二三四五六七八九十]{1,2}\s*[：:、.\s\u3000])")


def captions_apart(paragraph: Paragraph) -> list[Paragraph]:
    """A line of several captions, `图1：… 图2：…`, as one each."""
    pieces = _CAPTIONS.split(paragraph.text.strip()) if paragraph.text.strip().startswith("图") else []
    if len(pieces) < 2 or paragraph.images:
        return [paragraph]
    return [replace(paragraph, inlines=(Run(text=each),)) for each in pieces]
