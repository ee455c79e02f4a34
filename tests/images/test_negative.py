import os
from pathlib import Path

import pytest

from plugins.committee import PicturePath
from plugins.images import kind as kind_module
from plugins.images.flaw import Flaw
from plugins.images.kind import Kind
from plugins.images.negative import find, read, recognise, suffix_of
from tests.images.negatives import corners, saved

PATH = PicturePath("articles/kelin/2019/a.jpg")


def code(found: object) -> str:
    return found.code if isinstance(found, Flaw) else ""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / PATH
    place.parent.mkdir(parents=True)
    return place


def test_a_plain_file_is_read(file: Path) -> None:
    file.write_bytes(b"abc")
    assert code(find(PATH, file)) == ""
    assert read(file, 3) == b"abc"


def test_a_heavy_file_is_refused_with_its_size(file: Path) -> None:
    file.write_bytes(b"")
    os.truncate(file, 52_300_000)
    found = read(file, 40_000_000)
    assert isinstance(found, Flaw)
    assert found.code == "picture-too-large"
    assert "52.3 兆字节" in found.text
    assert "超过了 40 兆字节" in found.text


def test_a_link_is_refused_wherever_it_leads(file: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(saved(corners(), "JPEG"))
    for target in (outside, tmp_path, tmp_path / "nowhere", file):
        file.symlink_to(target)
        assert code(find(PATH, file)) == "picture-link"
        assert code(read(file, 100)) == "picture-link"
        file.unlink()


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "a.jpg").write_bytes(b"abc")
    (tmp_path / "content" / "articles" / "kelin").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "kelin" / "2019").symlink_to(real)
    assert code(find(PATH, tmp_path / "content" / PATH)) == "picture-link"


def test_a_content_folder_that_is_a_link_is_the_offices_own_business(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"abc")
    (tmp_path / "linked").symlink_to(tmp_path)
    assert code(find(PATH, tmp_path / "linked" / PATH)) == ""


def test_what_is_no_file_is_refused_at_once(file: Path) -> None:
    file.mkdir()
    assert code(find(PATH, file)) == "picture-link"
    file.rmdir()
    os.mkfifo(file)
    assert code(find(PATH, file)) == "picture-link"
    assert read(file, 100) == b""


def test_a_file_that_is_gone_is_said_to_be(file: Path) -> None:
    assert code(find(PATH, file)) == "picture-unreadable"
    assert code(read(file, 100)) == "picture-unreadable"


@pytest.mark.parametrize(
    ("data", "suffix", "expected", "words"),
    [
        (b"", ".jpg", "picture-empty", "0 字节"),
        (saved(corners(), "PNG"), ".jpg", "picture-disguised", "改成“.png”"),
        (saved(corners(), "WEBP"), ".jpeg", "picture-disguised", "WebP"),
        (saved(corners(), "JPEG"), ".gif", "picture-disguised", "改成“.jpg”"),
        (saved(corners(), "JPEG"), ".exe", "picture-disguised", "改成“.jpg”"),
        (b"<html><script>alert(1)</script>", ".jpg", "picture-disguised", "网页"),
        (b"MZ\x90\0\3\0\0\0", ".png", "picture-disguised", "Windows 程序"),
        ("请见附件".encode(), ".webp", "picture-disguised", "文字"),
        (b"\0\0\0\x18ftypheic", ".heic", "picture-unsupported", "JPG"),
        (b"\0\0\0\x18ftypheic", ".jpg", "picture-unsupported", "HEIC"),
        (b"<svg onload='alert(1)'>", ".svg", "picture-unsupported", "PNG"),
        (b"<svg onload='alert(1)'>", ".png", "picture-unsupported", "SVG"),
        (saved(corners(), "AVIF"), ".avif", "picture-unsupported", "AVIF"),
        (saved(corners(), "TIFF"), ".jpg", "picture-unsupported", "TIFF"),
        (saved(corners(), "BMP"), ".bmp", "picture-unsupported", "BMP"),
        (b"%PDF-1.7", ".pdf", "picture-unsupported", ".pdf"),
        (bytes(100), ".jpg", "picture-damaged", "另存为 JPG"),
    ],
)
def test_a_name_that_says_something_else_is_told_what_the_file_is(
    data: bytes, suffix: str, expected: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kind_module, "reads_heif", lambda: False)
    found = recognise(data, suffix)
    assert isinstance(found, Flaw)
    assert (found.code, words in found.text) == (expected, True), found.text


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.jpg", Kind.JPEG), ("a.JPG", Kind.JPEG), ("会场.jpeg", Kind.JPEG), ("b.PNG", Kind.PNG), ("c.webp", Kind.WEBP)],
)
def test_a_name_that_says_the_same_is_right(name: str, kind: Kind) -> None:
    assert recognise(saved(corners(), kind), suffix_of(PicturePath(f"pages/{name}"))) is kind
