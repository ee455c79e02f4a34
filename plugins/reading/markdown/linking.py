"""Links of a text: judged, written as HTML, and gathered for those who check them."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from plugins.committee import FileLink
from plugins.reading.desk import Desk
from plugins.reading.hosts import Refusal
from plugins.reading.markdown.characters import escape_attribute
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import ANCHOR_MISSING, LINK_DISGUISED, LINK_EMPTY
from plugins.reading.markdown.headings import Outline
from plugins.reading.markdown.places import Places
from plugins.reading.markdown.targets import Anchor, FileTarget, Outside, Target, href, link_target, suggestion
from plugins.reading.markdown.wording import other_place, says_something, words_of

EMPTY = "]()"
"""Where a link without an address is found."""


class HeadingLink(NamedTuple):
    """A link to a heading that may come further down."""

    piece: int
    """Which piece of the HTML is its opening tag."""
    heading: str
    written: str
    nth: int
    title: str


class Linking:
    """The links of one text."""

    def __init__(self, draft: Draft, places: Places, file: str, desk: Desk) -> None:
        self.draft = draft
        self.places = places
        self.file = file
        self.desk = desk
        self.files: list[FileLink] = []
        self.headings: list[HeadingLink] = []

    def opening(self, element: Element, piece: int) -> str | None:
        """The opening tag of a link; None where it leads nowhere that it may, so that its text stands alone."""
        written = element.get("href", "")
        nth = self.draft.count(written or EMPTY)
        target = link_target(written, self.file)
        if isinstance(target, Refusal):
            found = written or f"[{''.join(element.itertext())}]()"
            self.draft.add_at(target.code, written or EMPTY, nth, found=found, instead=suggestion(written))
            return None
        words = words_of(element)
        if not says_something(words) and not holds_figure(element):
            self.draft.add_at(LINK_EMPTY, written, nth)
            return None
        if isinstance(target, Outside) and target.is_web:
            if element.get("shown"):
                element.text = AtomicString(target.href)
            elif shown := other_place(f"{words} {element.get('title') or ''}", target.href):
                self.draft.add_at(LINK_DISGUISED, written, nth, shown=shown)
        title = f' title="{escape_attribute(said)}"' if (said := element.get("title")) else ""
        if isinstance(target, Anchor):
            self.headings.append(HeadingLink(piece, target.name, written, nth, title))
        if isinstance(target, FileTarget):
            self.files.append(FileLink(target.file, self.places.line(written, nth)))
        return f"<a{attributes(target, title, self.desk.base)}>"

    def resolve(self, outline: Outline, pieces: list[str]) -> None:
        """Put in the anchors of headings, now that all of them are known."""
        for link in self.headings:
            anchor = outline.find(link.heading)
            if anchor is None:
                self.draft.add_at(ANCHOR_MISSING, link.written, link.nth)
            pieces[link.piece] = f'<a href="#{anchor or ""}"{link.title}>'


def attributes(target: Target, title: str, base: str) -> str:
    """The attributes of a link to a target."""
    match target:
        case Outside(address):
            mark = ' class="outside" rel="noopener noreferrer"' if target.is_web else ""
            return f' href="{escape_attribute(address)}"{title}{mark}'
        case FileTarget(_, address):
            return f' href="{escape_attribute(href(address, base))}"{title}'
    return title


def has_content(element: Element) -> bool:
    """Whether there is anything to see."""
    return bool("".join(element.itertext()).strip()) or holds_figure(element)


def holds_figure(element: Element) -> bool:
    """Whether there is a picture, or the number of a footnote."""
    return any(each.tag in ("img", "note") for each in element.iter())
