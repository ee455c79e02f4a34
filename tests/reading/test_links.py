from collections.abc import Mapping

import pytest

from plugins.committee import Article
from plugins.reading import (
    Desk,
    check_links,
    closed_links,
    read_manuscript,
    read_standing_page,
    without_links,
)
from tests.reading.county import DESK, PATH, SOUND, article, manuscript, read, said

OTHER = "articles/yucai/2018/05-13-mothers-day.md"
BODY = "见[母亲节](../../yucai/2018/05-13-mothers-day.md)。\n\n![会场](meeting.jpg)\n"


def problems(body: str, *files: str, fields: Mapping[str, str] = SOUND) -> list[str]:
    found = article(read(manuscript(fields, body)))
    return [each.partition(".md:")[2] for each in said(check_links([found], files, "content"))]


def other(alias: str = "") -> Article:
    fields = {**SOUND, "date": "2018-05-13", **({"aliases": f"[{alias}]"} if alias else {})}
    return article(read(manuscript(fields), OTHER))


def test_links_and_pictures_that_are_there() -> None:
    assert problems(BODY, OTHER, "articles/kelin/2019/meeting.jpg") == []


@pytest.mark.parametrize(
    ("file", "advice"),
    [
        ("articles/yucai/2018/05-13-mother-day.md", "，是不是“05-13-mother-day.md”？"),
        ("articles/yucai/2018/05-13-Mothers-day.md", "，大小写要和文件一致：“05-13-Mothers-day.md”。"),
        ("articles/yucai/2019/05-13-mothers-day.md", "，是不是“articles/yucai/2019/05-13-mothers-day.md”？"),
        ("articles/kelin/2018/a.md", "。请检查文件名和文件夹，或者删去这里。"),
    ],
)
def test_a_dead_link_is_told_with_the_nearest_file(file: str, advice: str) -> None:
    assert problems(BODY, file, "articles/kelin/2019/meeting.jpg") == [
        f"7: 错误 链接的文件“{OTHER}”不存在{advice}[link-dead]"
    ]


@pytest.mark.parametrize(
    ("file", "advice"),
    [
        ("meeting.jpeg", "，是不是“meeting.jpeg”？"),
        ("Meeting.JPG", "，大小写要和文件一致：“Meeting.JPG”。"),
        ("zzz.png", "。请检查文件名和文件夹，或者删去这里。"),
    ],
)
def test_a_missing_picture_is_told_with_the_nearest_file(file: str, advice: str) -> None:
    assert problems(BODY, OTHER, f"articles/kelin/2019/{file}") == [
        f"9: 错误 图片“meeting.jpg”不存在{advice}[picture-missing]"
    ]


def test_a_missing_cover_is_told_at_its_key() -> None:
    fields = {**SOUND, "cover": "cover.jpg"}
    assert problems("正文。\n", fields=fields) == [
        "5: 错误 图片“cover.jpg”不存在。请检查文件名和文件夹，或者删去这里。[picture-missing]"
    ]


def test_a_withdrawn_article_shows_neither_links_nor_pictures() -> None:
    fields = {**SOUND, "status": "withdrawn", "reason": "正在核实", "cover": "cover.jpg"}
    assert problems(BODY, fields=fields) == []


def test_a_standing_page_is_checked_too() -> None:
    text = "---\ntitle: 关于我们\n---\n\n见[会议](../articles/kelin/2019/12-12-linkage-meeting.md)。\n"
    page = read_standing_page(text.encode(), "pages/about.md", DESK).page
    assert page is not None
    assert [str(each.code) for each in check_links([page], [], "content")] == ["link-dead"]
    assert check_links([page], [PATH], "content") == ()


@pytest.mark.parametrize("base", ["", "/county", "/县"])
@pytest.mark.parametrize("name", ["05-13-mothers-day", "母亲节"])
def test_a_link_to_what_is_not_shown_becomes_text(base: str, name: str) -> None:
    body = f"见[**母亲节**](../../yucai/2018/{name}.md)和[外面](https://example.org/yucai/2018/{name}/)。\n"
    desk = Desk(organisations=DESK.organisations, columns=DESK.columns, base=base)
    reading = read_manuscript(manuscript(body=body).encode(), PATH, desk)
    closed, warnings = closed_links([article(reading)], "content")
    assert closed == {PATH: {f"/yucai/2018/{name}/"}}
    assert [(each.file, each.line, each.code) for each in warnings] == [(f"content/{PATH}", 7, "link-unpublished")]
    assert all("提醒" in each for each in said(warnings))
    assert reading.html.count("<a ") == 2
    html = without_links(reading.html, closed[PATH], base)
    assert html.count("<a ") == 1
    assert "见<strong>母亲节</strong>和<a " in html


def test_a_link_to_what_is_shown_stays() -> None:
    reading = read(manuscript(body=BODY))
    closed, warnings = closed_links([article(reading), other()], "content")
    assert (closed, warnings) == ({}, ())
    assert without_links(reading.html, frozenset(), "") == reading.html
