"""The cache of pictures: what no build asks for goes after two months."""

import os
import shutil
import time

import pytest

from plugins.committee import Picture
from plugins.images import cabinet
from tests.images.darkrooms import Studio, state
from tests.images.negatives import photo, saved

DAY = 24 * 60 * 60
ONE = saved(photo(500, 300), "JPEG")
OTHER = saved(photo(510, 300), "JPEG")


def let_pass(studio: Studio, days: int) -> None:
    """As if so many days had passed since the entries were used and the cache was swept."""
    then = time.time() - days * DAY
    for file in (*studio.cache.glob("entries/*/*"), studio.cache / "swept"):
        os.utime(file, (then, then))


@pytest.fixture
def files_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program can set back when a file was made; so the day that it must be old is made short."""
    monkeypatch.setattr(cabinet, "_DAY", 0)


def renditions(found: dict[str, Picture]) -> set[str]:
    return {each.name for picture in found.values() for each in picture.renditions}


def files(studio: Studio) -> set[str]:
    return {path.name for path in studio.cache.glob("files/*/*")}


def developed(studio: Studio, **pictures: bytes) -> dict[str, Picture]:
    return {name: each for name, each in studio.develop(**pictures).items() if isinstance(each, Picture)}


def test_pictures_that_are_gone_for_two_months_leave_the_cache(studio: Studio, files_are_old: None) -> None:
    both = renditions(developed(studio, a_jpg=ONE, b_jpg=OTHER))
    assert files(studio) == both
    shutil.rmtree(studio.content)
    let_pass(studio, 61)
    kept = renditions(developed(studio, a_jpg=ONE))
    assert files(studio) == kept
    assert len([*studio.cache.glob("entries/*/*")]) == 1


def test_pictures_of_the_last_two_months_stay(studio: Studio, files_are_old: None) -> None:
    both = renditions(developed(studio, a_jpg=ONE, b_jpg=OTHER))
    shutil.rmtree(studio.content)
    let_pass(studio, 59)
    developed(studio, a_jpg=ONE)
    assert files(studio) == both


def test_what_is_asked_for_stays_for_ever(studio: Studio, files_are_old: None) -> None:
    before = developed(studio, a_jpg=ONE)
    files_before = state(studio.cache / "files")
    for _ in range(3):
        let_pass(studio, 50)
        assert developed(studio) == before
    assert state(studio.cache / "files") == files_before, "nothing was made again"


def test_a_file_that_two_pictures_share_stays_while_one_is_used(studio: Studio, files_are_old: None) -> None:
    # The same pixels in other bytes come to the same files.
    shared = renditions(developed(studio, a_jpg=ONE, b_jpg=ONE + b"trailing"))
    shutil.rmtree(studio.content)
    let_pass(studio, 61)
    assert renditions(developed(studio, a_jpg=ONE)) == shared
    assert files(studio) == shared


def test_it_is_swept_once_a_day(studio: Studio) -> None:
    developed(studio, a_jpg=ONE)
    swept = (studio.cache / "swept").stat().st_mtime_ns
    developed(studio, b_jpg=OTHER)
    assert (studio.cache / "swept").stat().st_mtime_ns == swept


def test_a_new_file_without_an_entry_is_another_builds(studio: Studio) -> None:
    developed(studio, a_jpg=ONE)
    stray = studio.cache / "files/ab/abababababababab-480.webp"
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"half way")
    (studio.cache / "swept").unlink()
    developed(studio)
    assert stray.exists()
