"""Photos that came beside a text: put where the text calls for them, else behind it, with what their names say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from plugins.newsroom.importing.chinese import number_of
from plugins.newsroom.importing.document import Block, Document, Image, Paragraph, Run, Shape, images_of
from plugins.newsroom.importing.request import File

_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_CALL = re.compile(
    r"^[（(【\[\s]*(?:此处|请)?(?:插入|附上?|见|放)?\s*"
    rf"(?:图片|照片|插图|附图|图)\s*({_NUMBER})(?![0-9年月日个张])\s*[）)】\]]?"
)
_NAMED = re.compile(rf"^(?:图片|照片|插图|附图|图)?\s*[（(]?0*({_NUMBER})(?![0-9年月日])[）)]?[\s.、:：_-]*")
_COUNT = re.compile(r"[\s_-]*(?:[（(]\d+[）)]|\d+)$")
_NO_WORDS = re.compile(r"微信|截图|图片|照片|相片|副本|未命名|新建|扫描|无标题|mmexport|拍摄|原图")
LEAST_WORDS = 4
"""Hanzi that make a file's name words about its picture."""
LONGEST_CAPTION = 120


def with_photos(document: Document, photos: Iterable[File]) -> Document:
    """A document with the photos that came with it; not those in it already, nor a saved page's trimmings."""
    present = {each.data for each in images_of(document.blocks)}
    fresh = [each for each in photos if each.data not in present and "_files/" not in each.name]
    blocks = list(document.blocks)
    behind: list[File] = []
    for photo in fresh:
        at = None if present else _called(blocks, _number(_stem(photo)))
        if at is None:
            behind.append(photo)
        else:
            blocks[at : at + 1] = _at_call(photo, blocks[at])
    return replace(document, blocks=(*blocks, *(block for each in behind for block in _behind(each))))


def _behind(photo: File) -> Iterator[Paragraph]:
    yield Paragraph(inlines=(_image(photo),))
    words = _words(_stem(photo))
    if words:
        yield Paragraph(inlines=(Run(text=words),), shape=Shape.CAPTION)


def _at_call(photo: File, block: Block) -> Sequence[Block]:
    """A photo in the place of `（图1）`, or above the caption that begins so."""
    text = block.text.rstrip() if isinstance(block, Paragraph) else ""
    match = _CALL.match(text)
    if match and match.end() == len(text):
        return list(_behind(photo))
    return [Paragraph(inlines=(_image(photo),)), block]


def _image(photo: File) -> Image:
    return Image(data=photo.data, name=photo.name.rpartition("/")[2])


def _called(blocks: Sequence[Block], number: int) -> int | None:
    """Where a text calls for its photo of a number."""
    for at, block in enumerate(blocks):
        if number > 0 and isinstance(block, Paragraph) and len(block.text) <= LONGEST_CAPTION and not block.images:
            match = _CALL.match(block.text)
            if match and number_of(match[1]) == number:
                return at
    return None


def _stem(photo: File) -> str:
    return PurePosixPath(photo.name).stem.strip()


def _number(stem: str) -> int:
    match = _NAMED.match(stem)
    return number_of(match[1]) if match else 0


def _words(stem: str) -> str:
    """What a photo's name says of it; nothing where a camera or a program named it."""
    words = _COUNT.sub("", _NAMED.sub("", stem)).strip()
    is_said = len(re.findall(r"[\u4e00-\u9fff]", words)) >= LEAST_WORDS and not _NO_WORDS.search(words)
    return words if is_said else ""
