"""The running text of a body: HTML on one side, plain words on the other."""

import re
from collections import Counter

from plugins.allowed import WRITTEN
from plugins.reading.markdown.characters import LINE_END, SOFT_BREAK, escape, escape_attribute, is_chinese
from plugins.reading.markdown.draft import ETX, STX, Draft, unmarked
from plugins.reading.markdown.faults import HTML_UNCLOSED
from plugins.reading.markdown.tags import VOID

TAG_MARK = re.compile(f"{STX}t([0-9]+){ETX}")


class Flow:
    """Takes text and tags in the order of reading. It begins when the draft's abbreviations are known."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.pieces: list[str] = []
        """HTML."""
        self.words: list[str] = []
        """What a reader reads, in the same order."""
        self.last = ""
        """The character before, of the same block."""
        self.held: tuple[int, int] | None = None
        """The piece and the word that are a line end whose next character is not known yet."""
        self.open: list[tuple[str, str, int]] = []
        """Safe tags not closed yet: name, words as written, which place of these words."""
        self.refused: Counter[str] = Counter()
        self.abbreviation = abbreviations(draft.abbreviations)

    def is_plain(self, text: str) -> bool:
        """Whether a text is its own HTML, escapes apart."""
        return not ("\n" in text or STX in text or self.abbreviation)

    def plain_paragraph(self, text: str) -> None:
        """A whole paragraph without marks or elements."""
        self.pieces.append(f"<p>{escape(text)}</p>")
        self.words += (text, "\n")
        self.last, self.held = "", None

    def tag(self, html: str) -> None:
        """A tag of our own."""
        self.pieces.append(html)

    def begin_block(self, html: str) -> None:
        """A tag that begins a block."""
        self.pieces.append(html)
        self.last, self.held = "", None

    def end_block(self, html: str) -> None:
        """A tag that ends a block."""
        self.drop_held()
        self.pieces.append(html)
        self.words.append("\n")
        self.last, self.held = "", None

    def text(self, text: str) -> None:
        """Text, with marks in it for escapes and safe tags."""
        if STX not in text:
            self.literal(text)
            return
        text = unmarked(text)
        for number, part in enumerate(TAG_MARK.split(text)):
            if number % 2:
                self.safe_tag(*self.draft.tags[int(part)])
            elif part:
                self.literal(part)

    def literal(self, text: str) -> None:
        """Text without marks."""
        if "\n" in text or self.held is not None:
            text = self.joined(text)
        if not text:
            return
        self.words.append(text)
        self.last = text[-1]
        self.pieces.append(self.with_abbreviations(text) if self.abbreviation else escape(text))

    def joined(self, text: str) -> str:
        """Text without the line ends between Chinese characters, also across the tags before and behind it."""
        text = SOFT_BREAK.sub("", LINE_END.sub("\n", text))
        if text.startswith("\n"):
            text = text[1:]
            self.hold()
        if text and self.held is not None:
            if is_chinese(self.last) and is_chinese(text[0]):
                self.drop_held()
            self.held = None
        if text.endswith("\n"):
            text = text[:-1]
            self.literal(text)
            self.hold()
            return ""
        return text

    def hold(self) -> None:
        """A line end; whether it is a blank is known with the next character."""
        if self.held is None and self.last:
            self.held = len(self.pieces), len(self.words)
            self.pieces.append("\n")
            self.words.append("\n")

    def drop_held(self) -> None:
        """A line end that is no blank."""
        if self.held is not None:
            piece, word = self.held
            self.pieces[piece] = self.words[word] = ""

    def line_break(self) -> None:
        """A line end that stays."""
        self.pieces.append("<br>\n")
        self.words.append("\n")
        self.last, self.held = "", None

    def safe_tag(self, name: str, written: str) -> None:
        """A safe tag of the manuscript, where it opens and closes in order."""
        nth = self.draft.count(written)
        if name in VOID:
            self.line_break()
        elif name.startswith("/"):
            self.close(name, written, nth)
        elif WRITTEN[name] and not (self.open and self.open[-1][0] in WRITTEN[name]):
            self.refuse(name, written, nth)
        else:
            self.open.append((name, written, nth))
            self.pieces.append(f"<{name}>")

    def close(self, name: str, written: str, nth: int) -> None:
        """A closing tag."""
        if self.open and self.open[-1][0] == name[1:]:
            self.open.pop()
            self.pieces.append(f"<{name}>")
        elif self.refused[name[1:]]:
            self.refused[name[1:]] -= 1
        else:
            self.draft.add_at(HTML_UNCLOSED, written, nth)

    def refuse(self, name: str, written: str, nth: int) -> None:
        """An opening tag that is a fault; its closing tag needs no word of its own."""
        self.refused[name] += 1
        self.draft.add_at(HTML_UNCLOSED, written, nth)

    def close_down(self, outer: list[tuple[str, str, int]]) -> None:
        """The end of an element: tags still open in it are faults. Those of the element around it are open again."""
        while self.open:
            name, written, nth = self.open.pop()
            self.pieces.append(f"</{name}>")
            self.refuse(name, written, nth)
        self.open = outer

    def with_abbreviations(self, text: str) -> str:
        """Text as HTML, each abbreviation with its full name."""
        assert self.abbreviation is not None  # noqa: S101 asked by the caller
        parts = self.abbreviation.split(text)
        for number in range(1, len(parts), 2):
            full = escape_attribute(self.draft.abbreviations[parts[number]])
            parts[number] = f'<abbr title="{full}">{escape(parts[number])}</abbr>'
        parts[::2] = map(escape, parts[::2])
        return "".join(parts)


def abbreviations(full_names: dict[str, str]) -> re.Pattern[str] | None:
    """Finds the abbreviations, longest first; one in Latin letters not inside a word."""
    if not full_names:
        return None
    words = "|".join(map(re.escape, sorted(full_names, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<![A-Za-z0-9])({words})(?![A-Za-z0-9])")
