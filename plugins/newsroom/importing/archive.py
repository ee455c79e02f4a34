"""Zip archives, opened with care."""

import re
import stat
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.request import File

MOST_BYTES = 80 << 20
MOST_FILES = 2000
DAMAGED = "这个压缩包已损坏，打不开。请让对方重新发一份。"
_UTF8_FLAG, _ENCRYPTED = 0x800, 0x1


def files_in(file: File) -> Iterator[File]:
    """The files of an archive, by names that lead nowhere else."""
    try:
        archive = ZipFile(BytesIO(file.data))
        entries = [each for each in archive.infolist() if not each.is_dir() and not _is_link(each)]
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable(DAMAGED) from error
    if any(each.flag_bits & _ENCRYPTED for each in entries):
        raise Unreadable("这个压缩包加了密码。请先解开，再把里面的文件导入。")
    if len(entries) > MOST_FILES or sum(each.file_size for each in entries) > MOST_BYTES:
        raise Unreadable("这个压缩包解开以后太大，可能被人做过手脚，没有导入。请先解开，只把稿件和照片导入。")
    for each in sorted(entries, key=_name):
        try:
            data = archive.read(each)
        except Exception as error:  # zlib, lzma and bz2 raise their own
            raise Unreadable(DAMAGED) from error
        yield File(name=_name(each), data=data)


def _is_link(entry: ZipInfo) -> bool:
    """Whether an entry is a symbolic link of a Unix system: it holds a path, and no text."""
    return stat.S_ISLNK(entry.external_attr >> 16)


def _name(entry: ZipInfo) -> str:
    """A name as its Chinese Windows wrote it, without drive, root and steps upwards."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("gb18030", "replace")
    parts = [part for part in re.split(r"[/\\]", name) if part not in {"", ".", ".."} and not part.endswith(":")]
    return "/".join(parts) or "file"
