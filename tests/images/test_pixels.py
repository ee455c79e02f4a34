"""What a reader sees is what the editor saw."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from PIL import Image

from plugins.images import Recipe
from plugins.images.enlarger import Enlarger
from plugins.images.exchange import Print, Request
from plugins.images.kind import Kind
from tests.images.negatives import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    corners,
    exif,
    photo,
    profile_of_exchanged_colours,
    saved,
)

Colour = tuple[int, ...]


def developed(enlarger: Enlarger, data: bytes, kind: Kind, recipe: Recipe | None = None) -> tuple[Print, ...]:
    answer = enlarger.develop(Request(data, kind, recipe or Recipe()))
    assert answer.flaw is None, answer.flaw
    return answer.prints


def opened(file: Print) -> Image.Image:
    image = Image.open(BytesIO(file.data), formats=(file.type.removeprefix("image/"),))
    image.load()
    return image


def corner_colours(image: Image.Image) -> list[Colour]:
    width, height = image.size
    plain = image.convert("RGBA" if image.has_transparency_data else "RGB")
    colours = [plain.getpixel(place) for place in ((4, 4), (width - 5, 4), (4, height - 5), (width - 5, height - 5))]
    return [colour for colour in colours if isinstance(colour, tuple)]


def near(found: Sequence[Colour], wanted: Sequence[Colour], tolerance: int = 12) -> bool:
    pairs = [pair for one, other in zip(found, wanted, strict=True) for pair in zip(one, other, strict=True)]
    return all(abs(one - other) <= tolerance for one, other in pairs)


UPRIGHT = [RED, GREEN, BLUE, YELLOW]

TURNED = {
    1: [RED, GREEN, BLUE, YELLOW],
    2: [GREEN, RED, YELLOW, BLUE],
    3: [YELLOW, BLUE, GREEN, RED],
    4: [BLUE, YELLOW, RED, GREEN],
    5: [RED, BLUE, GREEN, YELLOW],
    6: [BLUE, RED, YELLOW, GREEN],
    7: [YELLOW, GREEN, BLUE, RED],
    8: [GREEN, YELLOW, RED, BLUE],
}
"""Where the corners of a picture belong by its orientation (CIPA DC-008, 4.6.4)."""


@pytest.mark.parametrize("orientation", sorted(TURNED))
@pytest.mark.parametrize("kind", [Kind.JPEG, Kind.PNG, Kind.WEBP])
def test_a_picture_stands_upright(enlarger: Enlarger, kind: Kind, orientation: int) -> None:
    for file in developed(enlarger, saved(corners(), kind, exif=exif(orientation), quality=95), kind):
        image = opened(file)
        assert (file.width, file.height) == image.size == ((120, 80) if orientation < 5 else (80, 120))
        assert near(corner_colours(image), TURNED[orientation]), file.type


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_no_standard_knows_changes_nothing(enlarger: Enlarger, orientation: int) -> None:
    file = developed(enlarger, saved(corners(), "JPEG", exif=exif(orientation), quality=95), Kind.JPEG)[0]
    assert near(corner_colours(opened(file)), UPRIGHT)


def test_faulty_exif_does_no_harm_to_a_good_picture(enlarger: Enlarger) -> None:
    data = saved(corners(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f" + b"\xff" * 40, quality=95)
    assert near(corner_colours(opened(developed(enlarger, data, Kind.JPEG)[0])), UPRIGHT)


@pytest.mark.parametrize("kind", [Kind.JPEG, Kind.PNG, Kind.WEBP])
def test_colours_of_another_profile_become_those_of_the_screen(enlarger: Enlarger, kind: Kind) -> None:
    data = saved(corners(), kind, icc_profile=profile_of_exchanged_colours(), quality=95)
    for file in developed(enlarger, data, kind):
        first, second, *_ = corner_colours(opened(file))
        assert first[1] > 120 > first[0]
        assert second[0] > 120 > second[1]


def test_a_faulty_profile_is_passed_over(enlarger: Enlarger) -> None:
    data = saved(corners(), "JPEG", icc_profile=profile_of_exchanged_colours()[:200], quality=95)
    assert near(corner_colours(opened(developed(enlarger, data, Kind.JPEG)[0])), UPRIGHT)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (saved(corners(mode="CMYK"), "JPEG", quality=95), Kind.JPEG),
        (saved(corners(), "JPEG", quality=95, progressive=True), Kind.JPEG),
        (saved(corners().quantize(8), "PNG"), Kind.PNG),
        (saved(corners().quantize(8), "GIF"), Kind.GIF),
        (saved(corners(mode="RGBA"), "PNG"), Kind.PNG),
        (saved(corners(mode="RGBA"), "WEBP", lossless=True), Kind.WEBP),
        (saved(corners(), "MPO", save_all=True, append_images=[photo()], quality=95), Kind.JPEG),
    ],
    ids=["cmyk", "progressive", "palette", "gif", "opaque alpha", "webp", "two exposures"],
)
def test_every_form_of_a_picture_shows_the_same(enlarger: Enlarger, data: bytes, kind: Kind) -> None:
    files = developed(enlarger, data, kind)
    assert [file.type for file in files if not near(corner_colours(opened(file)), UPRIGHT)] == []


def test_greys_keep_their_lightness(enlarger: Enlarger) -> None:
    sixteen = Image.frombytes("I;16", (64, 64), b"\x00\x80" * 64 * 64)
    half = Image.new("LA", (64, 64), (128, 255))
    one = Image.new("1", (64, 64), 1)
    for picture, lightness in ((sixteen, 128), (half, 128), (one, 255)):
        file = developed(enlarger, saved(picture, "PNG"), Kind.PNG)[-1]
        assert near(corner_colours(opened(file)), [(lightness,) * 3] * 4)


@pytest.mark.parametrize("mode", ["P", "LA", "RGBA"])
def test_what_shines_through_still_does(enlarger: Enlarger, mode: str) -> None:
    picture = corners(mode="LA" if mode == "LA" else "RGBA")
    picture.putalpha(Image.new("L", picture.size, 255))
    picture.paste((0, 0) if mode == "LA" else (0, 0, 0, 0), (0, 0, 30, 80))
    files = developed(enlarger, saved(picture.quantize(16) if mode == "P" else picture, "PNG"), Kind.PNG)
    assert {file.type for file in files} >= {"image/webp", "image/png"}
    for file in files:
        assert [colour[3] for colour in corner_colours(opened(file))] == [0, 255, 0, 255], file.type


def test_a_colour_made_transparent_shines_through(enlarger: Enlarger) -> None:
    data = saved(corners(), "PNG", transparency=RED)
    assert [colour[3] for colour in corner_colours(opened(developed(enlarger, data, Kind.PNG)[-1]))] == [
        0,
        255,
        255,
        255,
    ]


@pytest.mark.parametrize("size", [(120, 80), (1000, 700), (5000, 400)])
def test_nothing_hides_where_nothing_shows(enlarger: Enlarger, size: tuple[int, int]) -> None:
    hidden = corners(*size, mode="RGBA")
    hidden.putalpha(0)
    hidden.putpixel((0, 0), (255, 255, 255, 255))
    for file in developed(enlarger, saved(hidden, "PNG"), Kind.PNG):
        image = opened(file).convert("RGBA")
        assert image.crop((16, 16, *image.size)).convert("RGB").getextrema() == ((0, 0),) * 3, file.type


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1", "I;16"])
def test_a_picture_shrunk_band_by_band_has_no_seams(enlarger: Enlarger, mode: str) -> None:
    ramp = Image.linear_gradient("L").resize((420, 3001))
    picture = (
        ramp.convert("I").point(lambda value: value * 257).convert("I;16") if mode == "I;16" else ramp.convert(mode)
    )
    recipe = Recipe(widths=(100,))
    file = developed(enlarger, saved(picture, "PNG"), Kind.PNG, recipe)[-1]
    column = opened(file).convert("L").resize((1, file.height), Image.Resampling.BOX)
    lightness = list(column.tobytes())
    wanted = list(ramp.resize((1, file.height), Image.Resampling.BOX).tobytes())
    assert max(abs(one - other) for one, other in zip(lightness, wanted, strict=True)) <= (30 if mode == "1" else 6)


def test_photographs_and_drawings_get_the_format_that_suits_them(enlarger: Enlarger) -> None:
    photographs = developed(enlarger, saved(photo(), "PNG"), Kind.PNG)
    drawings = developed(enlarger, saved(corners(), "PNG"), Kind.PNG)
    assert [file.type for file in photographs] == ["image/webp", "image/jpeg"]
    assert [file.type for file in drawings if file.type != "image/avif"] == ["image/webp", "image/png"]


def test_avif_is_made_where_it_pays_and_then_in_all_widths(enlarger: Enlarger) -> None:
    smooth = Image.merge("RGB", [Image.radial_gradient("L").resize((1000, 700), Image.Resampling.BICUBIC)] * 3)
    files = developed(enlarger, saved(smooth, "JPEG", quality=90), Kind.JPEG)
    weights = {
        kind: sum(len(file.data) for file in files if file.type == kind) for kind in ("image/avif", "image/webp")
    }
    assert [(file.type, file.width) for file in files] == [
        (kind, width) for kind in ("image/avif", "image/webp", "image/jpeg") for width in (480, 1000)
    ]
    assert weights["image/avif"] <= 0.85 * weights["image/webp"]
