from pathlib import Path
from statistics import mean

import pytest

from benchmarks.photos import photos
from benchmarks.pictures import GALLERIES, STEPS, run, table

RENDITIONS = 6
"""Three widths in WebP and in JPEG."""


def test_photos_are_of_twelve_megapixels_and_some_megabytes_and_all_differ() -> None:
    from io import BytesIO

    from PIL import Image

    first, second = photos(2)
    assert first != second
    assert first == next(photos(1))
    for photo in (first, second):
        assert 2_000_000 < len(photo) < 4_000_000
        assert Image.open(BytesIO(photo)).size == (4032, 3024)


def test_a_photo_of_the_same_pixels_has_other_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.photos.DISTINCT", 1)
    assert len(set(photos(3))) == 3


@pytest.mark.parametrize("name", ["ours", pytest.param("hugo", marks=pytest.mark.long)])
def test_every_photo_comes_in_the_same_sizes_and_formats(name: str, tmp_path: Path) -> None:
    costs = run(GALLERIES[name](), tmp_path / name, 1)
    assert tuple(costs) == STEPS
    output = tmp_path / name / "output"
    made = [path for path in output.rglob("*") if path.suffix in (".webp", ".jpg")]
    assert len(made) == 2 * RENDITIONS
    assert {path.suffix for path in made} == {".webp", ".jpg"}
    assert mean(path.stat().st_size for path in made) > 20_000
    assert name in table({name: costs})
