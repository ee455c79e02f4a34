"""Every hostile input, in whole builds by Pelican's own command."""

import re
from html import unescape

import pytest
from lxml import html  # type: ignore[import-untyped]

from plugins.hardening import seal
from tests.feeds.atom_rules import atom_faults
from tests.feeds.rss_rules import rss_faults
from tests.feeds.values import html_faults
from tests.hostile import pictures
from tests.hostile.building import Built, built_of, entries, page_of
from tests.hostile.case import Case
from tests.hostile.corpus import CASES, KINDS
from tests.images.negatives import MARK
from tests.reading.county import MESSAGE
from tests.site.county import County


def file_told(built: Built, case: Case) -> str:
    """The file of a case as messages call it."""
    file = f"content/{case.file}"
    if file.isprintable():
        return file
    return next((each for each in built.problems if case.name in each), file)


def words(data: bytes) -> str:
    """What a reader sees in the main part of a page, and what is said of it to programs."""
    page = html.fromstring(data.decode())
    said = page.xpath("//meta/@content | //main//@title | //main//@alt")
    return "\n".join([*(each.text_content() for each in page.iter("main")), *said])


def test_there_are_enough_of_each_kind() -> None:
    assert sum(map(len, KINDS.values())) == len(CASES) >= 350
    assert all(any(case.accepted for case in KINDS[kind]) for kind in KINDS if kind not in ("pasted", "places"))


def test_the_build_ends_with_an_error_and_everything_sound_is_built(built: Built) -> None:
    assert built.status == 1
    assert "Traceback" not in "\n".join(built.told)
    assert "搁置" in built.summary
    assert "一切照旧。" in words(built.files["kelin/2019/sound/index.html"])
    assert {"index.html", "feeds/all.atom.xml", "sitemap.xml", "_headers"} <= built.files.keys()


@pytest.mark.parametrize("name", CASES)
def test_an_input_is_told_or_shown(built: Built, name: str) -> None:
    case = CASES[name]
    file = file_told(built, case)
    assert built.problems.get(file, set()) == case.codes
    if case.path:
        return
    page = page_of(built, case)
    assert (page is None) == (file in built.errors)
    if page is not None:
        shown = words(page)
        assert [each for each in case.shows if each not in shown] == []


def test_every_problem_is_a_whole_line_for_its_editor(built: Built) -> None:
    assert [line for line in built.told if not MESSAGE.fullmatch(line)] == []
    assert not any(set(line) & set("\x00\x1b\u202e\u200b") for line in built.told)


def test_of_one_input_little_is_told(built: Built) -> None:
    assert max(sum(line.startswith(f"{file}:") for line in built.told) for file in built.errors) <= 102


def test_the_same_comes_of_any_number_of_processes(county: County, built: Built) -> None:
    again = built_of(county, "again", "process:2")
    assert again._replace(memory=0) == built._replace(memory=0)
    assert max(built.memory, again.memory) <= 512


def test_what_is_refused_is_nowhere_in_the_output(built: Built) -> None:
    refused = {case.name for case in CASES.values() if f"content/{case.file}" in built.errors}
    everything = "\n".join(
        unescape(data.decode("utf-8", "replace"))
        for file, data in built.files.items()
        if not file.startswith("images/")
    )
    titles = set(re.findall(r"投稿([a-z0-9-]+)", everything))
    assert refused & titles == set()
    assert "不该让人看见的话" not in everything
    assert "root:x:0" not in everything


def test_every_page_keeps_the_seal(built: Built) -> None:
    pages = {file: data.decode() for file, data in built.files.items() if file.endswith(".html")}
    kinds = ("article.html", "columns.html", "redirect.html")
    assert [file for file, page in pages.items() if all(seal(page, kind) for kind in kinds)] == []


def test_every_published_input_is_in_the_feed_and_the_site_map(built: Built) -> None:
    titles = {title for title, _ in entries(built)}
    places = built.files["sitemap.xml"].decode()
    for case in CASES.values():
        page = page_of(built, case)
        if page is not None and not case.path:
            (heading,) = html.fromstring(page.decode()).iter("h1")
            assert "".join(heading.text_content().split()) in {"".join(title.split()) for title in titles}
            assert f"/kelin/2019/{case.name}/</loc>" in places


def test_feeds_are_well_formed_and_passive(built: Built) -> None:
    for file, data in built.files.items():
        address = f"http://127.0.0.1:8000/{file}"
        if file.endswith(".atom.xml"):
            assert not list(atom_faults(data, address)), file
        if file.endswith(".rss.xml"):
            assert not list(rss_faults(data, address)), file
    assert [title for title, content in entries(built) if list(html_faults(content))] == []


def test_pictures_carry_nothing_but_their_pixels(built: Built) -> None:
    renditions = {file: data for file, data in built.files.items() if file.startswith("images/")}
    assert len(renditions) >= 3
    for file, data in renditions.items():
        for trace in (MARK.encode(), b"canary", b"<?php", b"Exif", b"GPS", b"PK\3\4", b"ICC_PROFILE", b"xmp"):
            assert trace not in data, (file, trace)


def test_every_faulty_picture_is_told_once_itself(built: Built) -> None:
    for name, (suffix, _, code) in pictures.FILES.items():
        file = f"content/articles/kelin/2019/picture-{name}-file.{suffix}"
        assert built.problems.get(file, set()) == ({code} if code else set()), name
