import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.importing import importer
from plugins.newsroom.importing.isolation import TOO_LONG, ask
from plugins.newsroom.importing.request import Answer, File, Read, Unpack
from plugins.newsroom.importing.understanding import Register
from tests.newsroom.office import Editor, one_editor
from tests.newsroom.sources import answered_here

REGISTER = msgspec.convert(
    {"organisations": [], "columns": {"news": "工作动态"}, "column_names": ["工作动态"], "timezone": "Asia/Shanghai"},
    Register,
)


def package(**parts: str | bytes) -> bytes:
    """A .docx of few parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file.getvalue()


def zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(20):
            archive.writestr(f"word/media/{number}.bin", b"\0" * (60 << 20))
        archive.writestr("word/document.xml", "<x/>")
    return file.getvalue()


def nested(depth: int) -> bytes:
    inner = b"text"
    for _ in range(depth):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("in.zip", inner)
        inner = file.getvalue()
    return inner


def vast_png() -> bytes:
    head = struct.pack(">IIBBBBB", 33_000, 33_000, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def with_vast_picture() -> bytes:
    document = docx.Document()
    document.add_paragraph("正文还在，照片太大。")
    picture = io.BytesIO()
    from PIL import Image

    Image.new("RGB", (64, 64)).save(picture, "PNG")
    document.add_picture(picture)
    file = io.BytesIO()
    document.save(file)
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            is_picture = entry.filename.startswith("word/media/")
            new.writestr(entry.filename, vast_png() if is_picture else old.read(entry))
    return out.getvalue()


XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&e;</w:body></w:document>'
BILLION = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x"}">' for n in range(10))
    + "]><x>&e9;</x>"
)
DEEP = b"<html><body>" + b"<div>" * 200_000 + "深处的字".encode() + b"</div>" * 200_000
HOSTILE = {
    "bomb.docx": zip_bomb(),
    "xxe.docx": package(word__document_xml=XXE),
    "billion.docx": package(word__document_xml=BILLION),
    "cut.docx": zip_bomb()[:3000],
    "empty.docx": b"",
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 40,
    "nested.zip": nested(12),
    "locked.pdf": b"%PDF-1.7\n%%EOF",
    "noise.bin": bytes(range(256)) * 50,
    "wide.docx": package(word__document_xml=BILLION.encode("utf-16")),
    "many.zip": package(**{f"{number}.txt": "标题在这里\n正文在这里。" for number in range(101)}),
    "deep.rtf": b"{\\rtf1" + b"{\\b " * 200_000 + b"x" + b"}" * 200_000 + b"}",
    "bin.rtf": b"{\\rtf1{\\pict\\jpegblip\\bin2000000000 xx}}",
    "deep.html": DEEP,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_message(name: str) -> None:
    opened = importer.open_files((File(name=name, data=HOSTILE[name]),), REGISTER)
    (outcome,) = opened.outcomes
    assert outcome.article is None
    assert outcome.refused.endswith("。")


def test_a_vast_picture_is_left_out_and_the_text_kept() -> None:
    outcome = importer.open_files((File(name="a.docx", data=with_vast_picture()),), REGISTER).outcomes[0]
    assert outcome.article is not None
    assert any("太大，没有放进来" in each for each in outcome.article.left_out)


def test_names_in_a_zip_lead_nowhere_else(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "../../../evil.txt", "克林镇关工委召开会议\n会议开得很好，大家都说好，散会以后又谈了很久。\n2020年3月31日"
        )
    editor = one_editor(tmp_path)
    (tmp_path / "a.zip").write_bytes(file.getvalue())
    assert editor.newsroom("import", "--yes", tmp_path / "a.zip", "-o", "克林镇关工委").returncode == 0
    assert not list(tmp_path.rglob("evil*"))
    assert len(list((editor.content / "articles/kelin/2020").glob("*.md"))) == 1


def test_links_in_a_zip_are_no_texts() -> None:
    file = io.BytesIO()
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    (outcome,) = importer.open_files((File(name="a.zip", data=file.getvalue()),), REGISTER).outcomes
    assert outcome.article is None
    assert "没有找到可以导入的文字稿" in outcome.refused


def test_behind_a_manuscript_that_takes_too_long_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(request: Unpack | Read, _seconds: float = 0) -> Answer:
        return answered_here(request) if isinstance(request, Unpack) else Answer(refused=TOO_LONG)

    monkeypatch.setattr(importer, "ask", slow)
    files = tuple(File(name=f"{number}.txt", data="标题\n正文。".encode()) for number in range(3))
    refused = [each.refused for each in importer.open_files(files, REGISTER).outcomes]
    assert refused == [TOO_LONG, importer.NOT_TRIED, importer.NOT_TRIED]


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.newsroom.importing.isolation.SECONDS", 0.01)
    answer = ask(Unpack(files=(File(name="a.txt", data=b"x"),)))
    assert "用的时间太长" in answer.refused


@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=400), kind=st.sampled_from(["docx", "html", "eml", "txt", "zip", "mhtml", "pdf", "jpg"]))
def test_no_bytes_make_an_import_raise(data: bytes, kind: str) -> None:
    heads = {"docx": b"PK\x03\x04", "zip": b"PK\x03\x04", "pdf": b"%PDF-1.4\n"}
    answer = answered_here(Unpack(files=(File(name=f"a.{kind}", data=heads.get(kind, b"") + data),)))
    if answer.unpacked:
        for each in answer.unpacked.manuscripts:
            read = answered_here(Read(manuscript=each, register=REGISTER))
            assert read.refused or read.article


def test_a_missing_and_a_scanned_file_are_told(tmp_path: Path) -> None:
    from PIL import Image

    editor: Editor = one_editor(tmp_path)
    Image.new("RGB", (800, 1100), "white").save(tmp_path / "scan.pdf")
    done = editor.newsroom("import", "--yes", "none.docx", tmp_path / "scan.pdf")
    assert done.returncode == 1
    assert "none.docx：没有找到这个文件" in done.stderr
    assert "扫描" in done.stderr
    assert "结果：" in done.stdout
