"""Sets a tree of elements as HTML, in the order of reading."""

from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element

from plugins.reading.desk import Desk
from plugins.reading.markdown.brackets import MARKUP_SEARCH
from plugins.reading.markdown.characters import escape
from plugins.reading.markdown.draft import Draft
from plugins.reading.markdown.faults import FOOTNOTE_UNUSED, HTML_NOT_ALLOWED, PICTURE_CAPTION, TABLE_RULE
from plugins.reading.markdown.flow import Flow
from plugins.reading.markdown.headings import LEVELS, Outline
from plugins.reading.markdown.illustration import Illustration, is_gallery
from plugins.reading.markdown.linking import Linking, has_content
from plugins.reading.markdown.notes import NOTES, NOTES_END, Notes
from plugins.reading.markdown.places import Places

CELL_CLASSES = {"right": ' class="right"', "center": ' class="center"'}


class Typesetter:
    """Sets one body."""

    def __init__(self, draft: Draft, places: Places, file: str, desk: Desk) -> None:
        self.draft = draft
        self.places = places
        self.flow = Flow(draft)
        self.outline = Outline()
        self.linking = Linking(draft, places, file, desk)
        self.illustration = Illustration(draft, places, file)
        self.notes = Notes()
        self.tables = 0
        self.paragraphs: list[str] = []
        """Plain text of the paragraphs, for the opening."""
        self.setters: dict[str, Callable[[Element], None]] = {
            "p": self.paragraph,
            "a": self.link,
            "img": self.picture,
            "note": lambda element: self.flow.tag(self.notes.cite(element.get("label", ""))),
            "pre": self.code_block,
            "code": self.code,
            "table": self.table,
            "br": lambda _element: self.flow.line_break(),
            "hr": lambda _element: self.flow.end_block("<hr>"),
            "footnote": lambda _element: None,
            "ol": self.ordered_list,
        } | dict.fromkeys(LEVELS, self.heading)

    def body(self, root: Element) -> str:
        """The HTML of a whole tree."""
        self.judge_abbreviations()
        for element in root:
            self.element(element)
            if element.tag != "footnote":
                self.flow.tag("\n")
        self.footnotes(root)
        self.linking.resolve(self.outline, self.flow.pieces)
        return "".join(self.flow.pieces)

    def judge_abbreviations(self) -> None:
        """Full names are plain words, like titles."""
        for words in self.draft.abbreviations.values():
            if markup := MARKUP_SEARCH.search(words):
                self.draft.add(HTML_NOT_ALLOWED, markup[0])

    def element(self, element: Element) -> None:
        """An element in its own way, or simply as a tag round its content."""
        setter = self.setters.get(element.tag)
        if setter:
            setter(element)
        elif element.tag in ("del", "em", "strong"):
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
        if element.text and element.text[0] == "|" and "\n|" in element.text:
            self.draft.add(TABLE_RULE, element.text.partition("\n")[0])
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
        """A table that scrolls by itself where the page is narrow; each has a name of its own to be read out."""
        self.tables += 1
        name = f"表格{self.tables}" if self.tables > 1 else "表格"
        self.flow.begin_block(f'<div class="table" tabindex="0" role="region" aria-label="{name}"><table>')
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
        self.flow.tag(self.illustration.mark(element))
        self.flow.last = ""

    def link(self, element: Element) -> None:
        """A link, or its text alone."""
        opening = self.linking.opening(element, len(self.flow.pieces))
        self.flow.tag(opening or "")
        self.content(element)
        self.flow.tag("</a>" if opening else "")

    def footnotes(self, root: Element) -> None:
        """The footnotes that the text uses; one may use others."""
        sources = {each.get("label", ""): each for each in root if each.tag == "footnote"}
        paragraphs, uses = len(self.paragraphs), self.notes.uses
        if uses:
            self.flow.tag(NOTES)
            done = 0
            while done < len(uses):
                for label in list(uses)[done:]:
                    self.footnote(sources[label], label)
                    done += 1
            self.flow.tag(NOTES_END)
        del self.paragraphs[paragraphs:]
        for label in sources:
            if label not in uses:
                self.draft.add(FOOTNOTE_UNUSED, f"[^{label}]")

    def footnote(self, element: Element, label: str) -> None:
        """One footnote."""
        self.flow.begin_block(f'<li id="fn-{self.notes.numbers[label]}">')
        self.content(element)
        self.flow.tag(self.notes.ways_back(label))
        self.flow.end_block("</li>")
