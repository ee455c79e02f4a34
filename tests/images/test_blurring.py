from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from plugins.images.blurring import BlurError, Box, BoxOutsideError, PictureUnusableError, blur
from tests.images.negatives import MARK, exif, photo, saved, text_chunks

BOX = Box(30, 20, 40, 30)


def opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def part(picture: Image.Image, box: Box = BOX) -> Image.Image:
    return picture.convert("RGB").crop((box.left, box.top, box.left + box.width, box.top + box.height))


def furthest(one: Image.Image, other: Image.Image) -> int:
    """The greatest difference of a channel of a pixel."""
    return max(ImageChops.difference(one.convert("RGB"), other.convert("RGB")).tobytes())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_the_format_and_the_size_stay(kind: str) -> None:
    made = opened(blur(saved(photo(), kind), BOX))
    assert (made.format, made.size) == (kind, photo().size)


def test_the_part_is_changed_and_nothing_else() -> None:
    before, after = photo(), opened(blur(saved(photo(), "PNG"), BOX))
    assert furthest(part(before), part(after)) > 40
    after.paste(part(before), BOX[:2])
    assert furthest(before, after) == 0


def test_pictures_that_differ_in_detail_only_come_to_the_same() -> None:
    """What comes out does not say which of the two went in: nobody can undo it."""
    plain = Image.new("RGB", (120, 80), (120, 120, 120))
    striped = plain.copy()
    for column in range(BOX.left, BOX.left + BOX.width, 2):
        for row in range(BOX.top, BOX.top + BOX.height):
            striped.putpixel((column, row), (122, 122, 122))
            striped.putpixel((column + 1, row), (118, 118, 118))
    assert blur(saved(plain, "PNG"), BOX) == blur(saved(striped, "PNG"), BOX)


def test_little_is_left_of_the_part() -> None:
    noisy = Image.effect_noise((400, 300), 120).convert("RGB")
    after = opened(blur(saved(noisy, "PNG"), Box(0, 0, 400, 300)))
    assert len({after.getpixel((x, y)) for x in range(40, 400, 80) for y in range(38, 300, 75)}) <= 20
    assert len(saved(after, "PNG")) * 20 < len(saved(noisy, "PNG"))


def test_the_box_is_of_the_picture_as_it_is_seen() -> None:
    """A phone's upright photograph lies on its side in the file."""
    lying = saved(photo(120, 80), "JPEG", exif=exif(orientation=6), quality=95)
    made = opened(blur(lying, Box(0, 0, 10, 10)))
    assert made.size == (80, 120)


def test_no_metadata_is_left() -> None:
    for data in (
        saved(photo(), "JPEG", exif=exif(), comment=MARK.encode()),
        saved(photo(), "PNG", exif=exif(), pnginfo=text_chunks()),
        saved(photo(), "WEBP", exif=exif(), xmp=MARK.encode()),
    ):
        assert MARK.encode() in data
        made = blur(data, BOX)
        assert MARK.encode() not in made
        assert not opened(made).getexif()


@pytest.mark.parametrize(
    "box",
    [Box(-1, 0, 5, 5), Box(0, 0, 0, 5), Box(0, 0, 5, -1), Box(118, 0, 5, 5), Box(0, 79, 5, 5), Box(500, 500, 1, 1)],
)
def test_a_box_outside_says_how_large_the_picture_is(box: Box) -> None:
    with pytest.raises(BoxOutsideError, match="宽 120、高 80 像素"):
        blur(saved(photo(), "PNG"), box)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "空的"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"%PDF-1.7", "PDF"),
        (saved(photo(), "JPEG")[:500], "不完整|损坏"),
        (saved(photo(8, 8), "PNG"), "太小"),
    ],
)
def test_what_is_no_picture_is_said_in_words(data: bytes, word: str) -> None:
    with pytest.raises(PictureUnusableError, match=word):
        blur(data, BOX)


@given(st.binary(max_size=200), st.tuples(*[st.integers(-5, 300)] * 4))
def test_any_bytes_are_a_picture_or_a_message(data: bytes, box: tuple[int, int, int, int]) -> None:
    for each in (data, saved(photo(), "PNG")[:60] + data):
        with pytest.raises(BlurError):
            blur(each, Box(*box))


@given(st.integers(0, 119), st.integers(0, 79), st.integers(1, 120), st.integers(1, 80))
def test_any_box_in_the_picture_can_be_blurred(left: int, top: int, width: int, height: int) -> None:
    box = Box(left, top, min(width, 120 - left), min(height, 80 - top))
    assert opened(blur(saved(photo(), "PNG"), box)).size == (120, 80)
