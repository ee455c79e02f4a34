"""Sets a tree of elements as HTML: headings, pictures, links, notes, tables, in the order of reading."""

from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from plugins.committee import FileLink, PicturePath, PictureUse
from plugins.reading.desk import Desk
from plugins.reading.markdown.characters import escape, escape_attribute
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import (
    ANCHOR_MISSING,
    FOOTNOTE_UNUSED,
    LINK_EMPTY,
    PICTURE_ALT,
    PICTURE_CAPTION,
)
from plugins.reading.markdown.flow import Flow
from plugins.reading.markdown.headings import Outline
from plugins.reading.markdown.places import Places
from plugins.reading.markdown.targets import (
    Anchor,
    FileTarget,
    Outside,
    Target,
    href,
    link_target,
    picture_target,
    suggestion,
)
from plugins.reading.markdown.urls import Refusal

PICTURE = "<img>"
"""Stands for a picture until the HTML is sanitised."""

CELL_CLASSES = {"right": ' class="right"', "center": ' class="center"'}


class Typesetter:
    """Sets one body."""

    def __init__(self, draft: Draft, places: Places, file: str, desk: Desk) -> None:
        self.draft = draft
        self.places = places
        self.file = file
        self.desk = desk
        self.flow = Flow(draft)
        self.outline = Outline()
        self.pictures: list[PictureUse] = []
        self.links: list[FileLink] = []
        self.paragraphs: list[str] = []
        """Plain text of the paragraphs, for the opening."""
        self.anchors: list[tuple[int, str, str, int, str]] = []
        """Links to headings: their piece, the heading's name, the link as written and its which place, its title."""
        self.notes: dict[str, int] = {}
        """How often each footnote is used, in the order of its first use."""
        self.numbers: dict[str, int] = {}
        self.setters: dict[str, Callable[[Element], None]] = {
            "p": self.paragraph,
            "a": self.link,
            "img": self.picture,
            "note": self.note,
            "pre": self.code_block,
            "code": self.code,
            "table": self.table,
            "br": lambda _element: self.flow.line_break(),
            "hr": lambda _element: self.flow.end_block("<hr>"),
            "footnote": lambda _element: None,
            "ol": self.ordered_list,
        } | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self.heading)

    def body(self, root: Element) -> str:
        """The HTML of a whole tree."""
        self.outline.open(root)
        for element in root:
            self.element(element)
            if element.tag != "footnote":
                self.flow.tag("\n")
        self.footnotes(root)
        self.resolve_anchors()
        return "".join(self.flow.pieces)

    def element(self, element: Element) -> None:
        """An element in its own way, or simply as a tag round its content."""
        setter = self.setters.get(element.tag)
        if setter:
            setter(element)
        elif element.tag in ("em", "strong"):
            self.flow.tag(f"<{element.tag}>")
            self.content(element)
            self.flow.tag(f"</{element.tag}>")
        else:
            self.block(element, f"<{element.tag}>")

    def block(self, element: Element, opening: str) -> None:
        """A block with all that it holds."""
        self.flow.begin_block(opening)
        self.content(element)
        self.flow.end_block(f"</{element.tag}>")

    def content(self, element: Element) -> None:
        """What is inside an element."""
        outer, self.flow.open = self.flow.open, []
        if element.text:
            self.flow.text(element.text)
        for child in element:
            self.element(child)
            if child.tail:
                self.flow.text(child.tail)
        self.flow.close_down(outer)

    def paragraph(self, element: Element) -> None:
        """A paragraph; pictures alone in one are figures."""
        if is_gallery(element):
            for child in element:
                if child.tag == "img":
                    self.figure(child)
            return
        start = len(self.flow.words)
        if not len(element) and element.text and self.flow.is_plain(element.text):
            self.flow.plain_paragraph(element.text)
        else:
            self.block(element, "<p>")
        self.paragraphs.append("".join(self.flow.words[start:]))

    def heading(self, element: Element) -> None:
        """A heading at its level on the page, with an anchor where the outline shows it."""
        if not has_content(element):
            return
        start = len(self.flow.words)
        level, anchor = self.outline.place(int(element.tag[1]))
        self.flow.begin_block(f'<h{level} id="{anchor}">' if anchor else f"<h{level}>")
        self.content(element)
        self.flow.end_block(f"</h{level}>")
        self.outline.add(level, anchor, "".join(self.flow.words[start:]))

    def ordered_list(self, element: Element) -> None:
        """A numbered list, from the number it was given."""
        start = element.get("start", "1")
        self.block(element, "<ol>" if int(start) == 1 else f'<ol start="{int(start)}">')

    def code(self, element: Element) -> None:
        """Code in a line; Python-Markdown has escaped it already."""
        html = (element.text or "").replace("\xa0", "&nbsp;")
        self.flow.tag(f"<code>{html}</code>")
        self.flow.words.append(unescape(html))
        self.flow.last = "x"

    def code_block(self, element: Element) -> None:
        """Fenced code."""
        code = self.draft.codes[int(element.get("n", "0"))]
        self.flow.begin_block(f"<pre><code>{escape(code)}\n</code></pre>")
        self.flow.words.append(code)
        self.flow.end_block("")

    def table(self, element: Element) -> None:
        """A table that scrolls by itself where the page is narrow."""
        self.flow.begin_block('<div class="table" tabindex="0" role="region" aria-label="表格"><table>')
        for part in element:
            self.flow.tag(f"<{part.tag}>")
            for row in part:
                self.flow.tag("<tr>")
                for cell in row:
                    self.block(cell, f"<{cell.tag}{CELL_CLASSES.get(cell.get('align', ''), '')}>")
                self.flow.tag("</tr>")
            self.flow.tag(f"</{part.tag}>")
        self.flow.end_block("</table></div>")

    def figure(self, element: Element) -> None:
        """A picture by itself, with its caption."""
        caption = element.get("title", "")
        self.flow.begin_block("<figure>")
        self.show(element)
        if caption:
            self.flow.begin_block("<figcaption>")
            self.flow.literal(caption)
            self.flow.end_block("</figcaption>")
        self.flow.end_block("</figure>")

    def picture(self, element: Element) -> None:
        """A picture within text, where no caption can stand."""
        if caption := element.get("title"):
            self.draft.add(PICTURE_CAPTION, element.get("src", ""), caption=caption)
        self.show(element)

    def show(self, element: Element) -> None:
        """The mark of a picture."""
        written, alt = element.get("src", ""), " ".join(element.get("alt", "").split())
        nth = self.draft.count(written)
        path = picture_target(written, self.file)
        if isinstance(path, Refusal):
            self.draft.add_at(path.code, written, nth)
        elif not alt:
            self.draft.add_at(PICTURE_ALT, written, nth)
        else:
            self.pictures.append(PictureUse(PicturePath(path), alt, self.places.line(written, nth)))
            self.flow.tag(PICTURE)
            self.flow.last = ""

    def link(self, element: Element) -> None:
        """A link, or its text alone where it leads nowhere that it may."""
        written, opening = element.get("href", ""), None
        nth = self.draft.count(written)
        target = link_target(written, self.file)
        if isinstance(target, Refusal):
            self.draft.add_at(target.code, written, nth, instead=suggestion(written))
        elif not has_content(element):
            self.draft.add_at(LINK_EMPTY, written, nth)
        else:
            opening = self.link_opening(target, element.get("title", ""), written, nth)
        if opening is None:
            self.content(element)
            return
        if element.get("shown") and isinstance(target, Outside) and target.is_web:
            element.text = AtomicString(target.href)
        self.flow.tag(opening)
        self.content(element)
        self.flow.tag("</a>")

    def link_opening(self, target: Target, title: str, written: str, nth: int) -> str:
        """The opening tag of a link that leads somewhere."""
        title_part = f' title="{escape_attribute(title)}"' if title else ""
        match target:
            case Outside(address):
                mark = ' class="outside" rel="noopener noreferrer"' if target.is_web else ""
                return f'<a href="{escape_attribute(address)}"{title_part}{mark}>'
            case FileTarget(path, address):
                self.links.append(FileLink(path, self.places.line(written, nth)))
                return f'<a href="{escape_attribute(href(address, self.desk.base))}"{title_part}>'
            case Anchor(name):
                self.anchors.append((len(self.flow.pieces), name, written, nth, title_part))
                return ""

    def resolve_anchors(self) -> None:
        """Links to headings, now that all headings are known."""
        for piece, name, written, nth, title in self.anchors:
            anchor = self.outline.find(name)
            if anchor is None:
                self.draft.add_at(ANCHOR_MISSING, written, nth)
            self.flow.pieces[piece] = f'<a href="#{anchor or ""}"{title}>'

    def note(self, element: Element) -> None:
        """The number of a footnote, leading to it."""
        label = element.get("label", "")
        used = self.notes[label] = self.notes.get(label, 0) + 1
        number = self.numbers.setdefault(label, len(self.numbers) + 1)
        anchor = f"fnref-{number}" if used == 1 else f"fnref-{number}-{used}"
        self.flow.tag(f'<sup><a href="#fn-{number}" class="note" id="{anchor}">{number}</a></sup>')

    def footnotes(self, root: Element) -> None:
        """The footnotes that the text uses, in the order of their use, each with its way back."""
        sources = {each.get("label", ""): each for each in root if each.tag == "footnote"}
        paragraphs = len(self.paragraphs)
        if self.notes:
            self.flow.tag('<section class="notes" aria-label="注释"><ol>')
            number = 0
            while number < len(self.notes):
                for label in list(self.notes)[number:]:
                    number += 1
                    self.footnote(sources[label], number)
            self.flow.tag("</ol></section>\n")
        del self.paragraphs[paragraphs:]
        for label in sources.keys() - self.notes.keys():
            self.draft.add(FOOTNOTE_UNUSED, f"[^{label}]")

    def footnote(self, element: Element, number: int) -> None:
        """One footnote."""
        self.flow.begin_block(f'<li id="fn-{number}">')
        self.content(element)
        used = self.notes[element.get("label", "")]
        for place in range(1, used + 1):
            anchor = f"fnref-{number}" if place == 1 else f"fnref-{number}-{place}"
            self.flow.tag(f'<a href="#{anchor}" class="note-back" aria-label="回到正文">↩\ufe0e</a>')
        self.flow.end_block("</li>")


def is_gallery(paragraph: Element) -> bool:
    """Whether a paragraph holds pictures and nothing else."""
    if not len(paragraph) or paragraph[0].tag != "img" or (paragraph.text and paragraph.text.strip()):
        return False
    return all(each.tag in ("img", "br") and not (each.tail and each.tail.strip()) for each in paragraph)


def has_content(element: Element) -> bool:
    """Whether there is anything to see."""
    return bool("".join(element.itertext()).strip()) or any(each.tag in ("img", "note") for each in element.iter())
