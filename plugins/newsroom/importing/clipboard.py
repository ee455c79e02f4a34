"""The page that was copied in a browser."""

import shutil
import subprocess
import sys

from plugins.newsroom.exits import Refused

WINDOWS = (
    "powershell",
    "-NoProfile",
    "-Command",
    "Add-Type -AssemblyName System.Windows.Forms;"
    "$t=[System.Windows.Forms.Clipboard]::GetText([System.Windows.Forms.TextDataFormat]::Html);"
    "[Console]::OpenStandardOutput().Write([Text.Encoding]::UTF8.GetBytes($t),0,[Text.Encoding]::UTF8.GetByteCount($t))",
)
OTHERS = (
    ("wl-paste", "--type", "text/html"),
    ("xclip", "-selection", "clipboard", "-target", "text/html", "-out"),
    ("osascript", "-e", "the clipboard as «class HTML»"),
)
SECONDS = 10


def copied_page() -> bytes:
    """The clipboard's HTML; `Refused` where there is none, or nobody can tell."""
    commands = (WINDOWS,) if sys.platform == "win32" else OTHERS
    for command in commands:
        if shutil.which(command[0]):
            done = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
            page = fragment_of(done.stdout)
            if done.returncode == 0 and page.strip():
                return page
    raise Refused("剪贴板里没有网页内容，或者这台电脑读不了剪贴板。请在浏览器里把网页另存为文件，再导入那个文件。")


def fragment_of(data: bytes) -> bytes:
    """The fragment itself: Windows writes a head before it, macOS its bytes in hexadecimal."""
    if data.startswith("«data HTML".encode()):
        return bytes.fromhex(data.decode()[len("«data HTML") :].strip().strip("»"))
    start = data.find(b"<!--StartFragment-->")
    return data[start:] if is_fragment(data) and start >= 0 else data


def is_fragment(data: bytes) -> bool:
    """Whether bytes are a page as Windows has it in its clipboard (CF_HTML)."""
    return data.startswith(b"Version:") and b"StartFragment" in data[:400]
