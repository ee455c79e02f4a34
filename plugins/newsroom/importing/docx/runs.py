"""The inside of a paragraph: words with their looks, pictures, citations; what nobody should read left out."""

from enum import Enum, auto

from msgspec import Struct

from plugins.newsroom.importing.document import Inline, Run
from plugins.newsroom.importing.docx.drawings import Drawings, text_boxes
from plugins.newsroom.importing.docx.names import SPACES, Element, every, find, name, value
from plugins.newsroom.importing.docx.styles import Style, Styles, over, stated

PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX")
DELETED = {name("w:del"), name("w:moveFrom")}
_IGNORED = {name("w:pPr"), name("w:rPr"), name("w:sectPr"), name("w:instrText"), name("w:delText"), name("w:rubyPr")}
_DRAWINGS = {name("w:drawing"), name("w:pict"), name("w:object")}
_BREAKS = {name("w:br"), name("w:cr")}


class LeftOut(Enum):
    """What is left out on purpose."""

    HIDDEN = auto()
    DELETED = auto()
    COMMENT = auto()
    CONTENTS = auto()
    CHART = auto()
    EQUATION = auto()


class Piece(Struct, frozen=True):
    """A part of a paragraph with the properties that made its look."""

    inline: Inline
    style: Style


class Collected(Struct):
    """What a paragraph holds, as it is walked."""

    pieces: list[Piece]
    boxes: list[Element]
    """Text boxes anchored here, to stand behind the paragraph."""
    left_out: set[LeftOut]


class _Fields:
    """Nested fields: instruction, then what is shown."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self._shown: list[bool] = []

    def char(self, kind: str) -> None:
        if kind == "begin":
            self._open.append([])
            self._shown.append(False)
        elif kind == "separate" and self._shown:
            self._shown[-1] = True
        elif kind == "end" and self._open:
            self._open.pop()
            self._shown.pop()

    def instruct(self, text: str) -> None:
        if self._open:
            self._open[-1].append(text)

    @property
    def silent(self) -> bool:
        """Whether what comes now is an instruction, or the number of a page."""
        kinds = [("".join(each).split() or [""])[0].upper() for each in self._open]
        return not all(self._shown) or any(kind in PAGE_FIELDS for kind in kinds)

    @property
    def link(self) -> str:
        for parts in self._open:
            words = "".join(parts).split('"')
            if words[0].strip().upper() == "HYPERLINK" and len(words) > 1:
                return words[1]
        return ""


class Walker:
    """Walks paragraphs of one part."""

    def __init__(self, styles: Styles, drawings: Drawings) -> None:
        self._styles = styles
        self._drawings = drawings
        self._fields = _Fields()

    def collect(self, paragraph: Element, style: Style) -> Collected:
        """All of a paragraph."""
        found = Collected([], [], set())
        self._walk(paragraph, style, "", found)
        return found

    def _walk(self, element: Element, style: Style, link: str, found: Collected) -> None:
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _IGNORED or is_placeholder(child):
                continue
            if child.tag in DELETED:
                found.left_out.add(LeftOut.DELETED)
            elif child.tag == name("w:r"):
                self._run(child, style, link, found)
            elif child.tag == name("w:hyperlink"):
                self._walk(child, style, self._drawings.target(value(child, "r:id")), found)
            elif child.tag == name("w:fldSimple"):
                if (value(child, "w:instr").split() or [""])[0].upper() not in PAGE_FIELDS:
                    self._walk(child, style, link, found)
            elif child.tag == name("mc:AlternateContent"):
                self._walk(chosen(child), style, link, found)
            elif child.tag.startswith(f"{{{SPACES['m']}}}"):
                words = "".join(each.text or "" for each in every(child, "m:t"))
                found.left_out |= {LeftOut.EQUATION} if words else set()
                self._add(words, style, link, found)
            else:
                self._walk(child, style, link, found)

    def _run(self, run: Element, style: Style, link: str, found: Collected) -> None:
        properties = find(run, "w:rPr")
        key = value(find(properties, "w:rStyle")) if properties is not None else ""
        own = over(over(style, self._styles.of(key, "character")) if key else style, stated(properties, None))
        if own.hidden:
            if any(each.text for each in every(run, "w:t")) or any(each.tag in _DRAWINGS for each in run):
                found.left_out.add(LeftOut.HIDDEN)
            return
        self._inside(run, own, link, found)

    def _inside(self, run: Element, style: Style, link: str, found: Collected) -> None:
        for child in run:
            if not isinstance(child.tag, str):
                continue
            if child.tag == name("w:fldChar"):
                self._fields.char(value(child, "w:fldCharType"))
            elif child.tag == name("w:instrText"):
                self._fields.instruct(child.text or "")
            elif child.tag == name("w:commentReference"):
                found.left_out.add(LeftOut.COMMENT)
            elif child.tag == name("mc:AlternateContent"):
                self._inside(chosen(child), style, link, found)
            elif child.tag in _DRAWINGS:
                self._drawing(child, style, found)
            elif child.tag in {name("w:footnoteReference"), name("w:endnoteReference")}:
                kind = "f" if child.tag == name("w:footnoteReference") else "e"
                found.pieces.append(Piece(Run(text="", note=f"{kind}{value(child, 'w:id')}"), style))
            elif child.tag == name("w:ruby"):
                self._ruby(child, style, link, found)
            else:
                self._add(_words(child), style, link, found)

    def _add(self, text: str, style: Style, link: str, found: Collected) -> None:
        if not text or self._fields.silent:
            return
        run = Run(text=text, bold=bool(style.bold), link=link or self._fields.link)
        found.pieces.append(Piece(run, style))

    def _ruby(self, element: Element, style: Style, link: str, found: Collected) -> None:
        for part, around in (("w:rubyBase", "{}"), ("w:rt", "（{}）")):
            words = "".join(each.text or "" for top in element.findall(name(part)) for each in every(top, "w:t"))
            if words:
                self._add(around.format(words), style, link, found)

    def _drawing(self, element: Element, style: Style, found: Collected) -> None:
        found.pieces.extend(Piece(image, style) for image in self._drawings.images(element))
        for words in self._drawings.words(element):
            self._add(words, style, "", found)
        found.boxes.extend(text_boxes(element))
        if any("chart" in (each.get("uri") or "") for each in every(element, "a:graphicData")):
            found.left_out.add(LeftOut.CHART)


def is_placeholder(element: Element) -> bool:
    """Whether an element only shows what is to be written there."""
    return bool(element.tag == name("w:sdt") and find(element, "w:sdtPr/w:showingPlcHdr") is not None)


def chosen(element: Element) -> Element:
    """The first choice of what is written twice; the fallback only where there is no choice."""
    choice = find(element, "mc:Choice")
    fallback = find(element, "mc:Fallback")
    if choice is not None and (fallback is None or _says(choice) or not _says(fallback)):
        return choice
    return fallback if fallback is not None else element


def _says(element: Element) -> bool:
    return any(True for _ in element.iter(*(name(each) for each in ("w:t", "a:blip", "v:imagedata", "dgm:relIds"))))


def _words(element: Element) -> str:
    if element.tag == name("w:t"):
        return (element.text or "").replace("\n", " ")
    if element.tag == name("w:tab"):
        return "\t"
    if element.tag in _BREAKS:
        return "" if value(element, "w:type") in {"page", "column"} else "\n"
    if element.tag == name("w:noBreakHyphen"):
        return "-"
    if element.tag == name("w:sym"):
        return _symbol(value(element, "w:char"))
    return ""


def _symbol(code: str) -> str:
    """A character of a symbol font; those that have no place in Unicode as a box, so that nobody overlooks them."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = {0xF0FE: "☑", 0xF0FC: "✓", 0xF0A8: "□", 0xF06F: "□", 0xF0B7: "·", 0xF06C: "●", 0xF06E: "■", 0xF0E0: "→"}
    return known.get(number, "□" if 0xE000 <= number <= 0xF8FF else chr(number))
