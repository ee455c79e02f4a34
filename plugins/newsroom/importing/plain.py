"""Plain text in any encoding that Chinese texts come in."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby, pairwise

from plugins.newsroom.importing.document import Block, Document, Look, Paragraph, Run, Table, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 20_000
_NARROW = re.compile(r"[\x00-\x7f]+")
_INDENTED = re.compile(r"^(?:[ \t]{2,}|\u3000+)")
_WIDE_LINE = 24
"""Characters: lines all about as long as this or longer were broken by a program."""


def text_of(data: bytes, *, stated: str = "gb18030") -> str:
    """Bytes as text: by their mark, as UTF-8, as GB18030 (of which GBK and GB2312 are parts), as Big5.

    `stated`: which of the latter two the source says it is; believed unless the other one reads better.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if b"\0" in data[:_SAMPLE]:
        even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
        return data.decode("utf-16-le" if odd >= even else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4:
            return data.decode("utf-8", "ignore")
    return _chinese(data, stated)


def _chinese(data: bytes, stated: str) -> str:
    """The reading that makes most common characters; what is stated where there is doubt."""
    best, most = "", -1.0
    for name in sorted(("gb18030", "big5hkscs"), key=lambda each: each != stated):
        text = data.decode(name, "replace")
        score = _commonness(_NARROW.sub("", text[: 10 * _SAMPLE])[:_SAMPLE])
        if score > most + 0.02:
            best, most = text, score
    return best


def _commonness(text: str) -> float:
    """How much of a text is what Chinese texts are made of; the first level of GB2312 holds the common hanzi."""
    if not text:
        return 0
    return sum(map(_is_common, text)) / len(text)


def _is_common(character: str) -> bool:
    if character < "\x80":
        return character.isprintable() or character in "\r\n\t"
    if unicodedata.category(character)[0] == "P" or "\uff01" <= character <= "\uff5e" or character == "\u3000":
        return True
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        try:
            code = character.encode("big5")
        except UnicodeEncodeError:
            return False
        return len(code) == 2 and 0xA4 <= code[0] <= 0xC6
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def read_plain(data: bytes) -> Document:
    """A text file as a document."""
    text = text_of(data).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    if text.count("\ufffd") > max(8, len(text) // 20):
        raise Unreadable("这个文件不是文字，或者编码认不出来。请用记事本打开看一看，另存为 UTF-8 再导入。")
    return Document(blocks=tuple(blocks_of(text)))


def blocks_of(text: str) -> Iterator[Block]:
    """Lines as paragraphs; neighbours of as many columns, parted by tabs, as a table."""
    for columns, lines in groupby(text.split("\n"), key=_columns):
        rows = list(lines)
        if columns < 2 or len(rows) < 2:
            yield from paragraphs("\n".join(rows))
            continue
        yield Table(rows=tuple(tuple(_cell(each) for each in row.strip("\n").split("\t")) for row in rows))


def _columns(line: str) -> int:
    """Of a line in a table; tabs that only indent or end a line part nothing."""
    inner = line.count("\t") if line == line.strip("\t \u3000") else 0
    return inner + bool(inner)


def _cell(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(inlines=(Run(text=text.strip()),)),) if text.strip() else ()


def paragraphs(text: str) -> list[Paragraph]:
    """Lines as paragraphs; lines that a program broke joined again."""
    lines = text.split("\n")
    joined = _rejoined(lines) if _is_wrapped(lines) else lines
    return [_paragraph(each) for each in joined if each.strip()]


def _paragraph(line: str) -> Paragraph:
    blanks = len(line) - len(line.lstrip())
    centred = blanks >= 4 and not line.startswith("\u3000\u3000") and len(line.strip()) <= 40
    return Paragraph(inlines=(Run(text=line.strip()),), look=Look(centred=centred))


def _is_wrapped(lines: list[str]) -> bool:
    """Whether most lines that another one follows directly are full and end within a sentence."""
    pairs = [(one.rstrip(), other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    full = [one for one, _ in pairs if len(one) >= _WIDE_LINE]
    if len(full) < 3:
        return False
    longest = max(len(one) for one in full)
    cut = [one for one, other in pairs if len(one) >= longest - 3 and not _INDENTED.match(other)]
    open_ends = [one for one in cut if one[-1] not in "。！？：；”"]
    return len(cut) * 2 >= len(full) and len(open_ends) * 2 >= len(cut)


def _rejoined(lines: list[str]) -> list[str]:
    longest = max(len(each.rstrip()) for each in lines)
    joined: list[str] = []
    is_open = False
    for line in lines:
        if is_open and line.strip() and not _INDENTED.match(line):
            blank = " " if joined[-1][-1:].isascii() and line[:1].isascii() else ""
            joined[-1] = f"{joined[-1].rstrip()}{blank}{line.strip()}"
        else:
            joined.append(line)
        is_open = bool(line.strip()) and len(line.rstrip()) >= longest - 3
    return joined
