"""What an RTF is looked at for before LibreOffice may open it."""

import re

from plugins.newsroom.importing.document import Unreadable

MOST_DEPTH = 500
"""Groups within groups; a document of Word has some thirty."""
_BRACE = re.compile(rb"(?<!\\)[{}]")
_BINARY = re.compile(rb"\\bin([0-9]{1,12})")
TAMPERED = "这个 RTF 文件的结构不正常，可能被人做过手脚，没有导入。请用 Word 或 WPS 打开原稿，另存为 .docx 再导入。"


def refuse_tampered(data: bytes) -> None:
    """`Unreadable` for a file that would keep its reader busy for ever."""
    depth = 0
    for match in _BRACE.finditer(data):
        depth += 1 if match[0] == b"{" else -1
        if depth > MOST_DEPTH:
            raise Unreadable(TAMPERED)
    if any(int(match[1]) > len(data) for match in _BINARY.finditer(data)):
        raise Unreadable(TAMPERED)
