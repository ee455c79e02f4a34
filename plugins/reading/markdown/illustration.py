"""Pictures of a text: judged, marked in the HTML, and gathered for those who make them ready."""

from xml.etree.ElementTree import Element

from plugins.committee import PicturePath, PictureUse
from plugins.reading.hosts import Refusal
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import PICTURE_ALT
from plugins.reading.markdown.places import Places
from plugins.reading.markdown.targets import picture_target

PICTURE = "<img>"
"""Stands for a picture until the HTML is sanitised."""


class Illustration:
    """The pictures of one text."""

    def __init__(self, draft: Draft, places: Places, file: str) -> None:
        self.draft = draft
        self.places = places
        self.file = file
        self.pictures: list[PictureUse] = []

    def mark(self, element: Element) -> str:
        """What stands for a picture; nothing where it cannot be shown."""
        written, alt = element.get("src", ""), " ".join(element.get("alt", "").split())
        nth = self.draft.count(written)
        path = picture_target(written, self.file)
        if isinstance(path, Refusal):
            self.draft.add_at(path.code, written, nth)
            return ""
        if not alt:
            self.draft.add_at(PICTURE_ALT, written, nth)
            return ""
        self.pictures.append(PictureUse(PicturePath(path), alt, self.places.line(written, nth)))
        return PICTURE


def is_gallery(paragraph: Element) -> bool:
    """Whether a paragraph holds pictures and nothing else."""
    if not len(paragraph) or paragraph[0].tag != "img" or (paragraph.text and paragraph.text.strip()):
        return False
    return all(each.tag in ("img", "br") and not (each.tail and each.tail.strip()) for each in paragraph)
