import pytest
from hypothesis import given
from hypothesis import strategies as st
from pillow_heif import register_heif_opener

from plugins.images import kind as kinds
from plugins.images.kind import KIND_OF_SUFFIX, SUFFIX_OF_KIND, Kind, foreign_name, kind_of
from tests.images.negatives import corners, saved

register_heif_opener()


@pytest.fixture
def without_heif(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "reads_heif", lambda: False)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_picture_is_known_by_its_first_bytes(kind: Kind) -> None:
    assert kind_of(saved(corners(mode="P" if kind is Kind.GIF else "RGB"), kind)) is kind
    assert KIND_OF_SUFFIX[SUFFIX_OF_KIND[kind]] is kind


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0", "HEIC"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "AVIF"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", "视频"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', "SVG"),
        (b"  <!DOCTYPE html><title>404", "网页"),
        (b"<script>alert(1)</script>", "网页"),
        ("县关工委召开会议".encode(), "文字"),
        (b"%PDF-1.7", "PDF 文件"),
        (b"PK\3\4word/document.xml", "压缩包或 Office 文件"),
        (b"MZ\x90\0", "Windows 程序"),
        (b"BM\x36\0\0\0\0\0", "BMP 图片"),
        (b"II*\0\x08\0\0\0", "TIFF 图片"),
        (b"\0\1\2\3\4\5\6\7", ""),
        (b"\xd0\xc2\xce\xc5\xa3\xac\xc4\xfa", ""),
    ],
)
@pytest.mark.usefixtures("without_heif")
def test_what_is_no_usable_picture_is_called_by_its_name(data: bytes, name: str) -> None:
    assert kind_of(data) is None
    assert foreign_name(data) == name


def test_a_character_cut_at_the_end_of_the_opening_is_text_still() -> None:
    assert foreign_name(("a" + "关" * 1000).encode()) == "文字"


@given(st.binary(max_size=64))
def test_every_beginning_has_an_answer(data: bytes) -> None:
    assert kind_of(data) in {None, *Kind}
    assert isinstance(foreign_name(data), str)
