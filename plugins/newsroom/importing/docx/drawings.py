"""Pictures and text boxes within a run: DrawingML, VML, embedded objects."""

import re
from collections.abc import Iterator
from posixpath import basename

from plugins.newsroom.importing.document import Image
from plugins.newsroom.importing.docx.names import Element, every, name, value
from plugins.newsroom.importing.docx.package import Package

_NO_WORDS = re.compile(
    r"(?i)(?:img|dsc|dscn|image|picture|图片|图像|微信图片|mmexport|wps图片|无标题)?[\s_()（）0-9-]*(?:\.\w{3,4})?|[a-z]:\\.*|.*\.(?:jpe?g|png|gif|bmp|webp)"
)
"""What cameras and programs write where a description should stand."""
_GENERATED = re.compile(r"(?i)AI.{0,3}生成|自动生成|descript\w+ automatically|说明:?\s*$")


class Drawings:
    """What the drawings of one part show."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._targets = package.targets(part)
        self.outside: list[str] = []

    def images(self, element: Element) -> list[Image]:
        """The pictures of a drawing, text boxes within it apart."""
        alt = _alt(element)
        found = [self._image(each, alt) for each in _own(element)]
        return [each for each in found if each]

    def words(self, element: Element) -> list[str]:
        """Words that are drawn: word art, and the boxes of a diagram."""
        found = [value_of(each, "string") for each in every(element, "v:textpath")]
        for each in every(element, "dgm:relIds"):
            tree = self._package.xml(self._targets.get(value(each, "r:dm"), ("", False))[0])
            for paragraph in () if tree is None else every(tree, "a:p"):
                found += ["".join(run.text or "" for run in every(paragraph, "a:t"))]
        return [each.strip() for each in found if each.strip()]

    def _image(self, element: Element, alt: str) -> Image | None:
        for key in ("r:embed", "r:id", "r:pict"):
            target, outside = self._targets.get(value(element, key), ("", False))
            data = b"" if outside or not target else self._package.bytes_of(target)
            if data:
                return Image(data=data, name=basename(target), alt=alt)
        for key in ("r:link", "r:href", "r:id", "r:embed"):
            target, outside = self._targets.get(value(element, key), ("", False))
            if target and outside:
                return Image(name=target, alt=alt, outside=True)
        return None

    def target(self, key: str) -> str:
        """An outside address by its id."""
        target, outside = self._targets.get(key, ("", False))
        return target if outside else ""


def _own(element: Element) -> Iterator[Element]:
    """Picture elements that are not within a text box of the drawing: those belong to its paragraphs."""
    for kind in ("a:blip", "v:imagedata"):
        for each in every(element, kind):
            if not any(up.tag == name("w:txbxContent") for up in _between(each, element)):
                yield each


def _between(element: Element, top: Element) -> Iterator[Element]:
    for up in element.iterancestors():
        if up is top:
            return
        yield up


def value_of(element: Element, attribute: str) -> str:
    """A plain attribute."""
    return str(element.get(attribute, ""))


def _alt(element: Element) -> str:
    """What the author wrote of the picture; nothing where a program did."""
    for each in every(element, "wp:docPr"):
        for attribute in ("descr", "title"):
            text = " ".join(value_of(each, attribute).split())
            if text and not _NO_WORDS.fullmatch(text) and not _GENERATED.search(text):
                return text
    for each in element.iter(name("v:shape"), name("v:rect")):
        text = " ".join(value_of(each, "alt").split())
        if text and not _NO_WORDS.fullmatch(text) and not _GENERATED.search(text):
            return text
    return ""


def text_boxes(element: Element) -> list[Element]:
    """The outermost text boxes of a drawing."""
    found = every(element, "w:txbxContent")
    return [each for each in found if not any(up.tag == each.tag for up in _between(each, element))]
