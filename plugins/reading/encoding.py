"""From a file's bytes to its text: UTF-8, with or without a byte order mark, and nothing else."""

import codecs
import re
import shlex

from plugins.reading import codes
from plugins.reading.characters import composed, without_stacks, without_unfit
from plugins.reading.mojibake import mojibake
from plugins.reading.remarks import Remarks, quoted

LARGEST_MANUSCRIPT = 1 << 20
"""Bytes; the longest novel chapter has a tenth of it."""

LARGEST_REGISTER = 4 << 20
"""Bytes; a register of ten thousand organisations has half of it."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""In this order: the mark of UTF-32 begins with that of UTF-16."""

BINARY = (
    (b"PK\x03\x04", " Word、WPS 文档或压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word 文档"),
    (b"{\\rtf", " RTF 文档"),
    (b"%PDF", " PDF 文档"),
    (b"\xff\xd8\xff", "图片"),
    (b"\x89PNG", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"\x1f\x8b", "压缩包"),
    (b"MZ\x90", "程序"),
    (b"\x7fELF", "程序"),
)
"""How files begin that somebody gave the name of a manuscript."""

MOST_MOJIBAKE = 5
"""So many places of a file are told."""

SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
"""Half of a character of UTF-16, written in UTF-8 by a careless program (CESU-8)."""

SAMPLE = 4096
"""Bytes looked at to recognise a foreign encoding."""


def text_of(data: bytes, remarks: Remarks, largest: int = LARGEST_MANUSCRIPT) -> str | None:
    """A file's text with `\\n` line ends, without unfit characters; None where it can't be read at all."""
    if len(data) > largest:
        size = f"文件有 {len(data) // 1024} KB，超过了 {largest // 1024} KB。"
        remarks.error(codes.FILE_TOO_LARGE, 1, size + "图片请单独存成文件放在旁边，太长的文字请分成几篇。")
        return None
    text = _decoded(data, remarks)
    if text is None:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # What went through a wrong encoding is told as that, not character by character.
    readable = _note_mojibake(text, remarks)
    text = without_stacks(composed(without_unfit(text, remarks if readable else Remarks(remarks.file))), remarks)
    if not text.strip():
        remarks.error(codes.FILE_EMPTY, 1, "文件是空的。请把内容写进去，或者删去这个文件。")
        return None
    return text


def _note_mojibake(text: str, remarks: Remarks) -> bool:
    """Note where a text went through a wrong encoding; tells whether it did not."""
    found = list(mojibake(text))
    for at, words in found[:MOST_MOJIBAKE]:
        said = f"{quoted(words, 20)}是乱码，多半是用错误的编码打开或保存过。请找到原稿，重新复制这里的文字。"
        remarks.error(codes.CHARACTER_MOJIBAKE, 1 + text.count("\n", 0, at), said)
    return not found


def _decoded(data: bytes, remarks: Remarks) -> str | None:
    for magic, name in BINARY:
        if data.startswith(magic):
            remarks.error(codes.FILE_NOT_TEXT, 1, f"这不是文字文件，里面是{name}。请把文字复制出来，另存成 .md 文件。")
            return None
    if (foreign := _unicode_but_not_utf8(data)) is not None:
        remarks.error(codes.ENCODING_UTF16, 1, _conversion(foreign, remarks.file))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if is_gb18030(data) and not SURROGATE.search(data):
            remarks.error(codes.ENCODING_GB18030, 1, _conversion("GB18030", remarks.file))
        else:
            _note_invalid(data, error, remarks)
    return None


def _unicode_but_not_utf8(data: bytes) -> str | None:
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name
    return _unmarked_utf16(data[:SAMPLE]) if b"\x00" in data[:SAMPLE] else None


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without its mark: line ends, digits and Latin letters have a zero byte on one side."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "UTF-16LE" if odd > even else "UTF-16BE"
    if _is_utf8(sample):
        return encoding if max(even, odd) * 4 >= len(sample) else None
    text = sample.decode(encoding, "replace")
    return encoding if sum(map(_is_common, text)) * 10 >= len(text) * 9 else None


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _is_common(character: str) -> bool:
    """Whether a character is one that Chinese manuscripts are made of."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3000" <= character <= "\u303f"
        or "\uff01" <= character <= "\uff5e"
        or "\u2010" <= character <= "\u2027"
        or " " <= character <= "~"
        or character in "\r\n\t·"
    )


def is_gb18030(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 read as Chinese text in GB18030, of which GBK and GB2312 are parts."""
    as_utf8 = data.decode("utf-8", "replace")
    lost = as_utf8.count("\ufffd")
    kept = sum(1 for each in as_utf8 if each > "\x7f") - lost
    if kept > lost:
        return False
    text = data.decode("gb18030", "replace")
    return sum(map(_is_common, text)) * 10 >= len(text) * 9


def _conversion(encoding: str, file: str) -> str:
    name = shlex.quote(file)
    said = "GB18030（GBK）" if encoding == "GB18030" else encoding
    return (
        f"文件的编码是 {said}，不是 UTF-8。请用 Windows 记事本打开它，选“文件”→“另存为”，把“编码”改成 UTF-8 再保存；"
        f"或者执行命令：iconv -f {encoding} -t UTF-8 {name} > {name}.utf8 && mv {name}.utf8 {name}"
    )


def _note_invalid(data: bytes, error: UnicodeDecodeError, remarks: Remarks) -> None:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    remarks.error(
        codes.ENCODING_INVALID,
        before.count(b"\n") + 1,
        f"这一行有不是 UTF-8 的字节 0x{data[error.start]:02X}，文字读不出来。请打开原稿，重新存成 UTF-8 编码。",
    )
