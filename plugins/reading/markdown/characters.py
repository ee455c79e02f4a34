"""Characters: which are Chinese, which no page can hold, and how HTML writes the rest."""

import re

CHINESE = (
    "\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u2fdf\u3000-\u30ff\u3105-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffe0-\uffe6\U00020000-\U0003fffd"
)
"""Body of a character class: ideographs, kana, bopomofo, and the punctuation set with them."""

UNWRITABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""What HTML and XML cannot hold, Python-Markdown's own marks among it. No manuscript that was decoded has any."""

IS_CHINESE = re.compile(f"[{CHINESE}]")

LINE_END = re.compile("[ \t\u3000]*\n[ \t\u3000]*")

SOFT_BREAK = re.compile(f"(?<=[{CHINESE}])\n(?=[{CHINESE}])")
"""A line end between two Chinese characters: in Chinese it is no blank."""

MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
NEEDS_ESCAPE = re.compile("[&<>\xa0]")


def escape(text: str) -> str:
    """Text as HTML writes it (HTML, 13.3 “Escaping a string”)."""
    return text.translate(MARKUP) if NEEDS_ESCAPE.search(text) else text


def escape_attribute(value: str) -> str:
    """A value as HTML writes it between double quotes."""
    return escape(value).replace('"', "&quot;")


def is_chinese(character: str) -> bool:
    """Whether a character is Chinese; an empty one is not."""
    return IS_CHINESE.match(character) is not None
