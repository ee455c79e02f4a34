"""What went wrong, in a file for the maintainer: editors are told only where it is."""

from errno import EACCES, EDQUOT, ENAMETOOLONG, ENOSPC, EPERM, EROFS
from pathlib import Path
from tempfile import gettempdir

NAME = "newsroom-error.txt"
FULL = "No space left on device"

_WORDS = {
    ENOSPC: "磁盘满了，写不下",
    EDQUOT: "磁盘满了，写不下",
    EACCES: "没有权限读写，或者别的程序正开着它",
    EPERM: "没有权限读写，或者别的程序正开着它",
    EROFS: "这个文件夹只能看，不能写",
    ENAMETOOLONG: "名字太长",
}


def note(folder: Path, text: str) -> Path:
    """Write down a program's own words; where."""
    data = text.encode("utf-8", "backslashreplace")
    for place in (folder, Path(gettempdir())):
        try:
            (place / NAME).write_bytes(data)
        except OSError:
            continue
        return place / NAME
    return folder / NAME


def refusal(error: OSError) -> str:
    """What the system would not do, in words; empty where there are none for it."""
    reason = _WORDS.get(error.errno or 0, "")
    where = f"：{error.filename}" if error.filename else ""
    return f"{reason}{where}。" if reason else ""
