"""Whatever bytes an editor, or one who stole an editor's key, puts beside an article."""

import struct
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.images import Recipe
from plugins.images.enlarger import Enlarger
from plugins.images.exchange import Answer, Request
from plugins.images.kind import Kind
from plugins.images.negative import recognise
from tests.images.negatives import (
    animation,
    chunk,
    corners,
    jpeg_of_many_scans,
    photo,
    png,
    profile_of_exchanged_colours,
    saved,
)

SOUND = {
    "baseline": (Kind.JPEG, saved(photo(), "JPEG", icc_profile=profile_of_exchanged_colours())),
    "progressive": (Kind.JPEG, saved(photo(), "JPEG", progressive=True)),
    "png": (Kind.PNG, saved(photo(), "PNG")),
    "palette": (Kind.PNG, saved(corners().quantize(8), "PNG")),
    "webp": (Kind.WEBP, saved(photo(), "WEBP")),
    "lossless": (Kind.WEBP, saved(photo(), "WEBP", lossless=True)),
    "gif": (Kind.GIF, saved(photo().quantize(64), "GIF")),
}


def code_of(enlarger: Enlarger, data: bytes, kind: Kind, recipe: Recipe | None = None) -> str:
    """The code of the flaw, "" where there is none."""
    answer = enlarger.develop(Request(data, kind, recipe or Recipe()))
    return answer.flaw.code if answer.flaw else ""


def is_answered(answer: Answer) -> bool:
    """Either a flaw or files, and no violent end."""
    return answer.lasting and bool(answer.prints) is not bool(answer.flaw)


@given(st.sampled_from(sorted(SOUND)), st.floats(0, 1, exclude_max=True))
def test_a_picture_cut_anywhere_is_answered(enlarger: Enlarger, name: str, share: float) -> None:
    kind, data = SOUND[name]
    assert is_answered(enlarger.develop(Request(data[: int(len(data) * share)], kind, Recipe())))


@pytest.mark.parametrize("name", sorted(SOUND))
@pytest.mark.parametrize("share", [0.5, 0.8])
def test_a_picture_cut_in_its_middle_is_not_shown(enlarger: Enlarger, name: str, share: float) -> None:
    kind, data = SOUND[name]
    assert code_of(enlarger, data[: int(len(data) * share)], kind) in {"picture-truncated", "picture-damaged"}


@pytest.mark.parametrize("name", ["baseline", "progressive", "png", "palette"])
def test_a_picture_that_ends_early_is_said_to(enlarger: Enlarger, name: str) -> None:
    kind, data = SOUND[name]
    assert code_of(enlarger, data[: len(data) * 3 // 4], kind) == "picture-truncated"


@given(
    st.sampled_from(sorted(SOUND)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8),
)
def test_a_picture_with_wrong_bytes_is_answered(
    enlarger: Enlarger, name: str, changes: list[tuple[float, int]]
) -> None:
    kind, sound = SOUND[name]
    data = bytearray(sound)
    for share, value in changes:
        data[int(len(data) * share)] = value
    assert is_answered(enlarger.develop(Request(bytes(data), kind, Recipe())))


@given(st.sampled_from(list(Kind)), st.binary(max_size=400))
@example(Kind.PNG, b"")
def test_any_bytes_behind_a_signature_are_answered(enlarger: Enlarger, kind: Kind, data: bytes) -> None:
    signature = {Kind.JPEG: b"\xff\xd8\xff", Kind.PNG: b"\x89PNG\r\n\x1a\n", Kind.GIF: b"GIF89a"}
    signature[Kind.HEIF] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    answer = enlarger.develop(Request(signature.get(kind, b"RIFF\xff\0\0\0WEBPVP8 ") + data, kind, Recipe()))
    assert is_answered(answer)


@given(st.binary(max_size=200), st.sampled_from([".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".svg", ""]))
def test_any_bytes_under_any_name_are_a_kind_or_a_flaw(data: bytes, suffix: str) -> None:
    found = recognise(data, suffix)
    assert isinstance(found, Kind) or found.text.endswith("。")


@pytest.mark.parametrize("kind", [Kind.GIF, Kind.WEBP, Kind.PNG])
def test_what_moves_is_refused(enlarger: Enlarger, kind: Kind) -> None:
    assert code_of(enlarger, animation(kind), kind) == "picture-animated"


@pytest.mark.parametrize(
    "data",
    [
        png(50_000, 50_000),
        png(65_000, 1_000, chunk(b"IDAT", zlib.compress(bytes(1000)))),
        png(2**31 - 1, 2**31 - 1),
    ],
)
def test_a_giant_header_is_refused_before_anything_is_decoded(enlarger: Enlarger, data: bytes) -> None:
    answer = enlarger.develop(Request(data, Kind.PNG, Recipe(memory=256 << 20)))
    assert answer.flaw
    assert answer.flaw.code == "picture-too-large"
    assert "6000 万像素" in answer.flaw.text


def test_a_giant_webp_is_refused_sooner(enlarger: Enlarger) -> None:
    size = struct.pack("<HH", 16_383, 16_383)
    data = b"RIFF\x2a\0\0\0WEBPVP8 \x1e\0\0\0\x10\0\0\x9d\x01\x2a" + size + bytes(20)
    assert code_of(enlarger, data, Kind.WEBP) in {"picture-too-large", "picture-damaged"}
    assert code_of(enlarger, saved(photo(), "WEBP"), Kind.WEBP, Recipe(most_webp_pixels=100)) == "picture-too-large"


def test_a_giant_jpeg_header_is_refused(enlarger: Enlarger) -> None:
    data = bytearray(saved(photo(), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 65_000, 65_000)
    assert code_of(enlarger, bytes(data), Kind.JPEG) == "picture-too-large"


def test_a_frame_larger_than_its_gif_is_refused_or_cut(enlarger: Enlarger) -> None:
    data = bytearray(saved(corners().quantize(8), "GIF"))
    descriptor = data.index(b"\x2c\0\0\0\0")
    data[descriptor + 5 : descriptor + 9] = struct.pack("<HH", 65_000, 65_000)
    answer = enlarger.develop(Request(bytes(data), Kind.GIF, Recipe()))
    assert answer.flaw
    assert not answer.prints


def test_a_stream_that_holds_more_than_its_picture_costs_no_more(enlarger: Enlarger) -> None:
    rows = zlib.compress(bytes(65 * 64) + bytes(200_000_000), 9)
    answer = enlarger.develop(Request(png(64, 64, chunk(b"IDAT", rows)), Kind.PNG, Recipe(memory=192 << 20)))
    assert is_answered(answer)


@pytest.mark.parametrize(
    "head",
    [
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000), 9)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(200_000_000), 9)),
        chunk(b"iCCP", b"icc\0\0" + zlib.compress(bytes(200_000_000), 9)),
    ],
    ids=["zTXt", "iTXt", "iCCP"],
)
def test_a_bomb_in_a_pngs_notes_costs_little(enlarger: Enlarger, head: bytes) -> None:
    data = png(64, 64, head, chunk(b"IDAT", zlib.compress(bytes(65 * 64))))
    assert is_answered(enlarger.develop(Request(data, Kind.PNG, Recipe(memory=192 << 20, processor_seconds=2))))


def test_a_jpeg_of_endless_scans_is_refused_unseen(enlarger: Enlarger) -> None:
    assert code_of(enlarger, jpeg_of_many_scans(1000), Kind.JPEG) == "picture-bomb"


def test_a_picture_that_takes_too_long_is_ended_and_the_next_goes_on(enlarger: Enlarger) -> None:
    recipe = Recipe(most_scans=10**6, most_scanned=10**15, processor_seconds=1)
    answer = enlarger.develop(Request(jpeg_of_many_scans(100_000), Kind.JPEG, recipe))
    assert answer.flaw
    assert (answer.flaw.code, answer.lasting) == ("picture-bomb", False)
    assert code_of(enlarger, saved(photo(), "JPEG"), Kind.JPEG, recipe) == ""


def test_a_picture_that_needs_too_much_memory_is_refused_and_the_next_goes_on(enlarger: Enlarger) -> None:
    recipe = Recipe(memory=128 << 20)
    large = saved(corners(6000, 6000, "RGBA"), "PNG", compress_level=1)
    assert code_of(enlarger, large, Kind.PNG, recipe) == "picture-too-large"
    assert code_of(enlarger, saved(photo(), "JPEG"), Kind.JPEG, recipe) == ""


def test_a_picture_under_a_foreign_kind_is_refused(enlarger: Enlarger) -> None:
    for kind in Kind:
        assert code_of(enlarger, saved(photo(), "TIFF"), kind) == "picture-damaged"


def test_a_spot_is_no_picture(enlarger: Enlarger) -> None:
    assert code_of(enlarger, saved(corners(31, 400), "PNG"), Kind.PNG) == "picture-too-small"
    assert code_of(enlarger, saved(corners(1, 1), "GIF"), Kind.GIF) == "picture-too-small"
    assert code_of(enlarger, saved(corners(32, 32), "PNG"), Kind.PNG) == ""


@pytest.mark.parametrize("size", [(32, 400_000), (400_000, 32)])
def test_a_thread_is_answered_with_a_picture(enlarger: Enlarger, size: tuple[int, int]) -> None:
    width, height = size
    rows = zlib.compress(bytes((width + 1) * height))
    assert code_of(enlarger, png(width, height, chunk(b"IDAT", rows)), Kind.PNG) == ""


def test_a_jpeg_of_many_scans_of_many_pixels_is_refused_unseen(enlarger: Enlarger) -> None:
    assert code_of(enlarger, jpeg_of_many_scans(150, 6000, 6000), Kind.JPEG) == "picture-bomb"


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_long_screenshot_fits_into_the_memory_of_a_picture(enlarger: Enlarger, mode: str) -> None:
    assert code_of(enlarger, saved(corners(1600, 8000, mode), "PNG", compress_level=1), Kind.PNG) == ""


def test_a_progressive_jpeg_that_no_memory_holds_is_refused_unseen(enlarger: Enlarger) -> None:
    data = bytearray(saved(photo(), "JPEG", progressive=True))
    frame = data.index(b"\xff\xc2")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 7500, 7500)
    assert code_of(enlarger, bytes(data), Kind.JPEG) == "picture-too-large"
