"""What pictures give away: real files, the real reader, the real detector."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from plugins.committee import PicturePath
from plugins.images import Darkroom
from plugins.images.blurring import Box, blur
from plugins.images.faces import FaceFinder, faces_version
from plugins.images.lettering import reader
from plugins.images.observing import Observation, Observer, Trait, open_eyes
from plugins.privacy import Kind
from tests.images.negatives import photo, saved
from tests.images.portrait import group, portrait
from tests.privacy.people import MOBILE, identity

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
PATH = PicturePath("articles/kelin/2019/poster.jpg")


def observed(tmp_path: Path, data: bytes, name: str = "poster.jpg") -> Observation | None:
    path = PicturePath(f"articles/kelin/2019/{name}")
    file = tmp_path / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    darkroom = Darkroom(tmp_path / "cache", processes=2)
    pictures = darkroom.develop({path: file})
    return Observer(tmp_path / "cache", darkroom, open_eyes(), processes=2).observe(pictures).get(path)


def exif(**texts: bytes | str) -> Image.Exif:
    tags = {"description": 0x010E, "artist": 0x013B, "copyright": 0x8298, "comment": 0x9286, "author": 0x9C9D}
    data = Image.Exif()
    for name, text in texts.items():
        data[tags[name]] = text
    return data


def xmp(text: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li photoshop:Instructions="{text}"/></x:xmpmeta>'.encode()


def iptc(text: str) -> bytes:
    """The APP13 segment of a JPEG with a caption (IPTC-IIM 2:120)."""
    words = text.encode()
    field = b"\x1c\x02\x78" + len(words).to_bytes(2, "big") + words
    block = b"8BIM\x04\x04\x00\x00" + len(field).to_bytes(4, "big") + field + b"\0" * (len(field) % 2)
    content = b"Photoshop 3.0\0" + block
    return b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content


def with_iptc(text: str) -> bytes:
    jpeg = saved(photo(), "JPEG")
    return jpeg[:2] + iptc(text) + jpeg[2:]


def chunks(text: str, *, packed: bool) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", text, zip=packed)
    return saved(photo(), "PNG", pnginfo=info)


SECRET = f"id {identity()}"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (saved(photo(), "JPEG", exif=exif(description=SECRET)), "a.jpg"),
        (saved(photo(), "JPEG", exif=exif(artist=f"身份证{identity()}".encode())), "a.jpg"),
        (saved(photo(), "JPEG", exif=exif(comment=b"UNICODE\0" + SECRET.encode("utf-16-le"))), "a.jpg"),
        (saved(photo(), "JPEG", exif=exif(comment=b"ASCII\0\0\0" + SECRET.encode())), "a.jpg"),
        (saved(photo(), "JPEG", exif=exif(author=SECRET.encode("utf-16-le"))), "a.jpg"),
        (saved(photo(), "JPEG", xmp=xmp(SECRET)), "a.jpg"),
        (saved(photo(), "JPEG", comment=SECRET.encode()), "a.jpg"),
        (with_iptc(SECRET), "a.jpg"),
        (chunks(SECRET, packed=False), "a.png"),
        (chunks(SECRET, packed=True), "a.png"),
        (saved(photo(), "PNG", exif=exif(description=SECRET)), "a.png"),
        (saved(photo(), "WEBP", xmp=xmp(SECRET)), "a.webp"),
        (saved(photo(), "WEBP", exif=exif(copyright=SECRET)), "a.webp"),
        (saved(photo(), "GIF", comment=SECRET.encode()), "a.gif"),
    ],
)
def test_what_is_written_into_the_file_is_read(tmp_path: Path, data: bytes, name: str) -> None:
    found = observed(tmp_path, data, name)
    assert found == Observation(traits=(Trait(Kind.IDENTITY, identity(), attached=True),))


def test_serial_numbers_and_dates_are_nobodys(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x0132] = "2019:12:12 09:30:00"
    data.get_ifd(0x8769).update({0xA431: "13800138000", 0x9003: "2019:12:12 09:30:00"})
    assert observed(tmp_path, saved(photo(), "JPEG", exif=data, xmp=xmp("xmp.iid:F77F117407206811"))) is None


def poster(*lines: str) -> bytes:
    """Paper with lines of print, as a notice is photographed."""
    picture = Image.new("RGB", (1200, 800), (250, 246, 235))
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((120, 120 + 130 * number), line, (25, 25, 25), font=ImageFont.truetype(FONT, 48, index=2))
    file = BytesIO()
    picture.save(file, "JPEG", quality=90)
    return file.getvalue()


def test_what_is_written_on_the_picture_is_read(tmp_path: Path) -> None:
    found = observed(tmp_path, poster("读书活动报名表", f"手机：{MOBILE}", f"身份证：{identity()}"))
    assert found is not None
    assert set(found.traits) == {
        Trait(Kind.MOBILE, MOBILE, attached=False),
        Trait(Kind.IDENTITY, identity(), attached=False),
    }


def test_several_pictures_are_read_in_one_run(tmp_path: Path) -> None:
    reads = reader()
    assert reads is not None, "tesseract with chi_sim is missing; `make test` installs it"
    files = []
    for number in range(3):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(poster(f"第{number}张", MOBILE) if number != 1 else saved(photo(), "JPEG"))
    texts = reads.read(files)
    assert [MOBILE in text for text in texts] == [True, False, True]


def test_without_a_reader_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert reader() is None
    assert observed(tmp_path, poster(f"手机：{MOBILE}")) is None


def test_a_reader_that_fails_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "tesseract"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert observed(tmp_path, poster(f"手机：{MOBILE}")) is None


def test_a_picture_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = poster(f"手机：{MOBILE}")
    first = observed(tmp_path, data)

    def never(*_: object) -> list[str]:
        raise AssertionError("read again")

    monkeypatch.setattr("plugins.images.lettering.Reader.read", never)
    assert observed(tmp_path, data) == first
    assert observed(tmp_path, data, "another-name.jpg") == first


def test_what_was_kept_may_be_damaged(tmp_path: Path) -> None:
    data = saved(photo(), "JPEG", comment=SECRET.encode())
    first = observed(tmp_path, data)
    (tmp_path / "cache" / "observations").write_bytes(b"\xff\x00")
    assert observed(tmp_path, data) == first


def test_the_detector_sees_no_face_where_there_is_none(tmp_path: Path) -> None:
    assert faces_version(), "dlib-bin is missing; it belongs to the tests' environment"
    file = tmp_path / "photo.jpg"
    file.write_bytes(saved(photo(1200, 800), "JPEG"))
    assert FaceFinder().count(file) == 0
    assert FaceFinder().count(tmp_path / "missing.jpg") == 0


@pytest.mark.parametrize("angle", [-15, 0, 15])
def test_the_detector_sees_a_face_upright_or_leaning(tmp_path: Path, angle: int) -> None:
    """No photograph of a person belongs into the tests: a drawn face is nobody's."""
    file = tmp_path / "face.png"
    portrait(600, angle).save(file)
    assert FaceFinder().count(file) == 1


def test_faces_are_counted_and_a_blurred_one_is_none(tmp_path: Path) -> None:
    assert observed(tmp_path, group(2)) == Observation(faces=2)
    file = tmp_path / "face.png"
    portrait(600).save(file)
    hidden = blur(file.read_bytes(), Box(100, 60, 400, 480))
    file.write_bytes(hidden)
    assert FaceFinder().count(file) == 0


def test_without_the_extra_no_face_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.images.faces.find_spec", lambda _: None)
    monkeypatch.setattr("plugins.images.observing.FaceFinder", None)
    assert observed(tmp_path, saved(photo(), "JPEG")) is None
