from pathlib import Path

import pytest
from PIL import Image

from docs.pictures.draw import ARTICLES, LESSONS, PAGES, PICTURES
from plugins.committee import Article

HEAVIEST = 150_000


@pytest.fixture(scope="module")
def files(content: Path) -> list[Path]:
    return sorted(content.rglob("*.jpg"))


def test_twenty_pictures_or_more_are_shown(articles: list[Article], content: Path, files: list[Path]) -> None:
    shown = {use.path for each in articles for use in each.text.pictures}
    assert shown == {file.relative_to(content).as_posix() for file in files if "articles" in file.parts}
    assert len(shown) >= 20


def test_each_has_a_text_of_its_own_for_those_who_cannot_see_it(articles: list[Article]) -> None:
    alts = [use.alt for each in articles for use in each.text.pictures]
    assert len(set(alts)) == len(alts)
    assert all(10 <= len(alt) <= 60 for alt in alts)


def test_covers_are_pictures_of_the_text(articles: list[Article]) -> None:
    for each in articles:
        assert each.cover is None or each.cover.path in {use.path for use in each.text.pictures}


def test_files_are_fit_to_be_published(files: list[Path]) -> None:
    for file in files:
        with Image.open(file) as picture:
            assert picture.format == "JPEG"
            assert picture.width >= 1600
            assert not picture.getexif()
        assert file.stat().st_size <= HEAVIEST


def test_every_picture_has_a_scene_that_draws_it(content: Path, files: list[Path]) -> None:
    articles = {file.relative_to(content / "articles").as_posix() for file in files if "articles" in file.parts}
    assert articles == set(PICTURES)
    assert Path("content/articles") == ARTICLES
    assert {file.name for file in (content / "pages").glob("*.jpg")} == set(LESSONS)
    assert Path("content/pages") == PAGES


def test_a_scene_is_drawn_the_same_every_time(tmp_path: Path) -> None:
    scene = PICTURES["xunke/2020/river-morning.jpg"]
    for name in ("one.jpg", "two.jpg"):
        scene().save(tmp_path / name)
    assert (tmp_path / "one.jpg").read_bytes() == (tmp_path / "two.jpg").read_bytes()
