"""Texts in Markdown: headings, pictures and links are what their marks say."""

import re
from collections.abc import Iterator, Mapping
from posixpath import basename, normpath

from plugins.newsroom.importing.document import Block, Document, Image, Paragraph, Run, Shape
from plugins.newsroom.importing.plain import blocks_of, text_of

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_PICTURE = re.compile(r"!\[([^\]\n]{0,200})\]\(\s*<?([^)\s>]{1,400})>?(?:\s+[\"“][^\"”\n]{0,200}[\"”])?\s*\)")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(([^)\s]{1,400})\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?\S)\1")
LEAST = 2
"""Headings that make a text without a telling name Markdown."""


def is_marked_down(name: str, data: bytes) -> bool:
    """Whether a text is Markdown."""
    if name.lower().endswith((".md", ".markdown")):
        return True
    lines = data.splitlines()[:400]
    return sum(bool(re.match(rb"#{1,4} +\S", line)) for line in lines) >= LEAST


def read_marked_down(data: bytes, resources: Mapping[str, bytes]) -> Document:
    """The document of a Markdown text; its pictures are in `resources` by their paths."""
    blocks = blocks_of(text_of(data).replace("\r\n", "\n"))
    return Document(blocks=tuple(part for each in blocks for part in _marked(each, resources)))


def _marked(block: Block, resources: Mapping[str, bytes]) -> Iterator[Block]:
    if not isinstance(block, Paragraph):
        yield block
        return
    text = block.text
    heading = _HEADING.match(text)
    if heading:
        level = len(heading[1])
        shape = Shape.TITLE if level == 1 else Shape.HEADING
        yield Paragraph(inlines=tuple(_words(heading[2])), shape=shape, level=max(1, level - 1))
        return
    at = 0
    for match in _PICTURE.finditer(text):
        yield from _paragraph(text[at : match.start()])
        yield Paragraph(inlines=(_picture(match[1], match[2], resources),))
        if match[1].strip():
            yield Paragraph(inlines=(Run(text=match[1].strip()),), shape=Shape.CAPTION)
        at = match.end()
    yield from _paragraph(text[at:])


def _paragraph(text: str) -> Iterator[Paragraph]:
    quoted = re.match(r"^>\s?", text)
    words = text[quoted.end() :] if quoted else text
    if words.strip():
        yield Paragraph(inlines=tuple(_words(words)), shape=Shape.QUOTE if quoted else Shape.BODY)


def _words(text: str) -> Iterator[Run]:
    """Words with their links; strong ones too."""
    at = 0
    for match in _LINK.finditer(text):
        yield from _strong(text[at : match.start()])
        yield Run(text=match[1], link=match[2])
        at = match.end()
    yield from _strong(text[at:])


def _strong(text: str) -> Iterator[Run]:
    at = 0
    for match in _STRONG.finditer(text):
        yield Run(text=text[at : match.start()])
        yield Run(text=match[2], bold=True)
        at = match.end()
    yield Run(text=text[at:])


def _picture(alt: str, address: str, resources: Mapping[str, bytes]) -> Image:
    data = resources.get(normpath(address)) or resources.get(basename(address)) or b""
    return Image(data=data, name=basename(address) if data else address, alt=alt.strip(), outside=not data)
