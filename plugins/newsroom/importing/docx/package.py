"""The zip of a document: its parts, opened with care."""

import re
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from plugins.newsroom.importing.document import Unreadable
from plugins.newsroom.importing.docx.names import STRICT, Element, every

MOST_BYTES = 120 << 20
"""Of all parts together, unpacked."""
MOST_XML = 40 << 20
MOST_PARTS = 5000

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TAMPERED = "这个文件里藏有不该有的声明，可能被人做过手脚，没有导入。请用 Word 打开原稿，另存一份再试。"
DAMAGED = "这个 Word 文件已损坏，打不开。请用 Word 或 WPS 打开原稿，另存为一份新的 .docx 再导入。"


class Package:
    """Parts by name, and what each refers to."""

    def __init__(self, data: bytes) -> None:
        """Open a document; `Unreadable` where it is none, or would take too much."""
        if data.startswith(_OLE):
            raise Unreadable(
                "这个文件加了密码，或者其实是旧版 .doc。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入。"
            )
        try:
            self._zip = ZipFile(BytesIO(data))
            parts = self._zip.infolist()
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Unreadable(DAMAGED) from error
        if len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > MOST_BYTES:
            raise Unreadable("这个文件解开以后太大，可能被人做过手脚，没有导入。请用 Word 打开原稿，另存一份再试。")
        self._names = {each.filename.lstrip("/").lower(): each for each in parts}
        self.main = self._main()

    def bytes_of(self, part: str, most: int = MOST_BYTES) -> bytes:
        """A part's bytes; empty where it is not there or damaged."""
        info = self._names.get(part.lower())
        if info is None or info.flag_bits & 1 or info.file_size > most:
            return b""
        try:
            return self._zip.read(info)
        except (BadZipFile, OSError, EOFError, NotImplementedError, ValueError, RuntimeError):
            return b""
        except Exception as error:  # zlib and lzma raise their own
            if type(error).__module__ in {"zlib", "_lzma", "lzma"}:
                return b""
            raise

    def xml(self, part: str) -> Element | None:
        """A part's tree; None where there is none."""
        data = self.bytes_of(part, MOST_XML)
        if not data:
            return None
        if _DOCTYPE.search(data):
            raise Unreadable(TAMPERED)
        if b"purl.oclc.org" in data:
            for strict, common in STRICT.items():
                data = data.replace(strict, common)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
        tree = etree.fromstring(data, parser)
        if tree is not None and tree.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(TAMPERED)
        return tree

    def names(self) -> list[str]:
        """All parts."""
        return list(self._names)

    def targets(self, part: str) -> dict[str, tuple[str, bool]]:
        """What a part refers to, by id: the part or address, and whether it is outside."""
        folder = dirname(part)
        tree = self.xml(f"{folder}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/"))
        found: dict[str, tuple[str, bool]] = {}
        for each in () if tree is None else every(tree, "rel:Relationship"):
            target, outside = each.get("Target", ""), each.get("TargetMode") == "External"
            path = target if outside else _inside(folder, target)
            found[each.get("Id", "")] = (path, outside)
        return found

    def _main(self) -> str:
        tree = self.xml("_rels/.rels")
        for each in () if tree is None else every(tree, "rel:Relationship"):
            if each.get("Type", "").endswith("/officeDocument"):
                return _inside("", each.get("Target", ""))
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise Unreadable(DAMAGED)


def _inside(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
