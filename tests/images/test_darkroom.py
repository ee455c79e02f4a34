import os
import shutil
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.committee import Picture, PicturePath, Problem, Rendition
from plugins.images import Darkroom, Recipe
from plugins.images.enlarger import Enlarger
from tests.images.darkrooms import Studio, state
from tests.images.negatives import animation, corners, jpeg_of_many_scans, photo, png, saved

GOOD = saved(photo(700, 500), "JPEG")
BAD = b"<html>404</html>"


def many(studio: Studio) -> Mapping[PicturePath, Path]:
    for number in range(5):
        studio.put(f"articles/kelin/2019/p{number}.jpg", saved(photo(500 + 7 * number, 300), "JPEG"))
        studio.put(f"articles/kelin/2019/d{number}.png", saved(corners(300 + 9 * number, 200), "PNG"))
    studio.put("articles/kelin/2019/web.jpg", BAD)
    studio.put("articles/kelin/2019/moving.gif", animation("GIF"))
    return studio.files()


def forbid_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Enlarger) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(Enlarger, "__init__", refuse)


def test_good_and_bad_pictures_of_a_site_are_told_apart(studio: Studio) -> None:
    found = studio.develop(a_jpg=GOOD, b_jpg=BAD, c_gif=animation("GIF"), d_png=png(50_000, 50_000), e_webp=b"")
    problems = {name: (each.code, each.file) for name, each in found.items() if isinstance(each, Problem)}
    assert problems == {
        "b.jpg": ("picture-disguised", "content/articles/kelin/2019/b.jpg"),
        "c.gif": ("picture-animated", "content/articles/kelin/2019/c.gif"),
        "d.png": ("picture-too-large", "content/articles/kelin/2019/d.png"),
        "e.webp": ("picture-empty", "content/articles/kelin/2019/e.webp"),
    }
    picture = found["a.jpg"]
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (700, 500)
    assert [(each.type, each.width) for each in picture.renditions if each.type != "image/avif"] == [
        ("image/webp", 480),
        ("image/webp", 700),
        ("image/jpeg", 480),
        ("image/jpeg", 700),
    ]


def test_a_problem_reads_as_its_editor_needs_it(studio: Studio) -> None:
    darkroom = Darkroom(studio.cache, processes=1, folder="稿件")
    file = studio.put("pages/about.jpg", b"")
    assert [str(each) for each in darkroom.develop({PicturePath("pages/about.jpg"): file}).values()] == [
        "稿件/pages/about.jpg:1: 错误 图片文件是空的（0 字节），多半是没有传完。请重新上传原图。[picture-empty]"
    ]


def test_files_hold_what_their_renditions_say(studio: Studio) -> None:
    picture, files = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    for each in picture.renditions:
        assert len(files[each.name]) == each.size
        assert each.name.endswith(f"-{each.width}.{each.type.removeprefix('image/').replace('jpeg', 'jpg')}")


def test_results_come_in_the_order_asked_for(studio: Studio) -> None:
    files = many(studio)
    backwards = dict(reversed(list(files.items())))
    assert list(studio.darkroom(processes=2).develop(backwards)) == list(backwards)
    assert list(studio.darkroom().develop(files)) == list(files)


def test_results_are_the_same_with_any_number_of_processes_and_any_cache(studio: Studio, tmp_path: Path) -> None:
    files = many(studio)
    one, two = studio.darkroom(cache=tmp_path / "one"), studio.darkroom(processes=2, cache=tmp_path / "two")
    assert one.develop(files) == two.develop(files) == one.develop(files)
    assert contents(tmp_path / "one" / "files") == contents(tmp_path / "two" / "files")


def contents(folder: Path) -> Mapping[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_what_is_known_is_not_made_again(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    files = many(studio)
    first = studio.darkroom().develop(files)
    before = state(studio.cache / "files")
    forbid_processes(monkeypatch)
    assert studio.darkroom().develop(files) == first
    assert state(studio.cache / "files") == before


def test_a_copy_under_another_name_is_not_made_again(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    forbid_processes(monkeypatch)
    assert studio.picture("articles/baoshan/2020/b.jpg", GOOD)[0] == first


def test_a_good_copy_under_a_wrong_name_is_not_let_through(studio: Studio) -> None:
    studio.picture("articles/kelin/2019/a.jpg", GOOD)
    verdict = studio.develop(b_png=GOOD)["b.png"]
    assert isinstance(verdict, Problem)
    assert verdict.code == "picture-disguised"


def test_a_changed_picture_is_made_again(studio: Studio) -> None:
    first, _ = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    second, _ = studio.picture("articles/kelin/2019/a.jpg", saved(corners(700, 500), "JPEG"))
    assert {each.name for each in first.renditions} & {each.name for each in second.renditions} == set()


def test_another_recipe_makes_other_files(studio: Studio) -> None:
    file = studio.put("pages/a.jpg", GOOD)
    path = PicturePath("pages/a.jpg")
    found = studio.darkroom(recipe=Recipe(widths=(200,))).develop({path: file})[path]
    assert isinstance(found, Picture)
    assert found.width == 200
    assert studio.picture("pages/a.jpg", GOOD)[0].width == 700


@pytest.mark.parametrize("damage", ["cut", "same size", "gone", "empty", "link"])
def test_a_damaged_file_of_the_cache_is_made_anew(studio: Studio, damage: str) -> None:
    picture, files = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    for each in picture.renditions:
        spoil(studio.darkroom().path_of(each), damage)
    assert studio.picture("articles/kelin/2019/a.jpg", GOOD) == (picture, files)


def spoil(file: Path, damage: str) -> None:
    data = file.read_bytes()
    if damage == "cut":
        file.write_bytes(data[:-1])
    elif damage == "same size":
        file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    elif damage == "empty":
        file.write_bytes(b"")
    else:
        file.unlink()
    if damage == "link":
        file.symlink_to("/etc/passwd")


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 40, b"0" * 32 + b'{"picture":null,"flaw":null}'])
def test_a_damaged_entry_of_the_cache_is_made_anew(studio: Studio, content: bytes) -> None:
    made = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    for folder in ("entries", "ledger"):
        for file in [studio.cache / folder, *studio.cache.glob(f"{folder}/*/*")]:
            if file.is_file():
                file.write_bytes(content)
    assert studio.picture("articles/kelin/2019/a.jpg", GOOD) == made


def test_a_cache_whose_times_were_lost_in_copying_is_read_and_kept(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture, files = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    for each in picture.renditions:
        os.utime(studio.darkroom().path_of(each))
    forbid_processes(monkeypatch)
    assert studio.picture("articles/kelin/2019/a.jpg", GOOD) == (picture, files)


def test_the_cache_may_go_at_any_time(studio: Studio) -> None:
    made = studio.picture("articles/kelin/2019/a.jpg", GOOD)
    shutil.rmtree(studio.cache)
    assert studio.picture("articles/kelin/2019/a.jpg", GOOD) == made


def test_builds_at_once_share_a_cache(studio: Studio) -> None:
    files = many(studio)
    results: list[Mapping[PicturePath, Picture | Problem]] = []
    threads = [threading.Thread(target=lambda: results.append(studio.darkroom().develop(files))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results[0] == results[1] == results[2]
    assert list(studio.cache.rglob(".*")) == []


def test_a_picture_ended_by_force_spoils_no_other_and_is_tried_again(studio: Studio) -> None:
    recipe = Recipe(most_scans=10**6, most_scanned=10**15, processor_seconds=1)
    studio.put("pages/a.jpg", GOOD)
    studio.put("pages/b.jpg", jpeg_of_many_scans(100_000))
    studio.put("pages/c.jpg", GOOD)
    before = studio.darkroom(recipe=recipe).develop(studio.files())
    codes = [each.code if isinstance(each, Problem) else "" for each in before.values()]
    assert codes == ["", "picture-bomb", ""]
    assert len(list(studio.cache.glob("entries/*/*"))) == 1


def test_nothing_to_do_leaves_nothing_behind(studio: Studio) -> None:
    assert studio.darkroom().develop({}) == {}
    assert not studio.cache.exists()


def test_a_link_beside_an_article_is_never_followed(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(GOOD)
    folder = studio.put("articles/kelin/2019/a.jpg", GOOD).parent
    (folder / "b.jpg").symlink_to(tmp_path / "secret.jpg")
    verdict = studio.develop()["b.jpg"]
    assert isinstance(verdict, Problem)
    assert verdict.code == "picture-link"


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/passwd", "0123456789abcdef-480.html", "", "0123456789abcdef-480.webp\n"]
)
def test_no_name_leads_out_of_the_cache(studio: Studio, name: str) -> None:
    with pytest.raises(ValueError, match="no file of a picture"):
        studio.darkroom().path_of(Rendition(name=name, type="image/webp", width=1, height=1, size=1))
