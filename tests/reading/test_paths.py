import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import read_standing_page
from tests.reading.county import DESK, article, check_messages, manuscript, places, read, said


def at(path: str) -> list[tuple[int, str]]:
    return places(read(manuscript(), path))


@pytest.mark.parametrize("name", ["12-12-meeting", "a", "9", "会议", "2019年会议", "a_b-c", "〇九会议", "𠮷野会议"])
def test_names_that_are_fine(name: str) -> None:
    found = article(read(manuscript(), f"articles/kelin/2019/{name}.md"))
    assert found.address == f"/kelin/2019/{name}/"
    assert found.organisation == "kelin"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Meeting", "meeting.md"),
        ("my meeting", "my-meeting.md"),
        ("-meeting", "meeting.md"),
        ("_meeting", "meeting.md"),
        ("meeting.v2", "meeting-v2.md"),
        ("会议（一）", "会议-一.md"),
        ("a%2e", "a-2e.md"),
        ("a#b?c", "a-b-c.md"),
        ("a'b\"c", "a-b-c.md"),
        ("..", None),
        ("", None),
        (".hidden", "hidden.md"),
        ("caf\u00e9", "caf.md"),
        ("ｍeeting", "eeting.md"),
        ("\u041c", None),
        ("meeting\n", "meeting.md"),
        ("a\\b", "a-b.md"),
        ("\uf9dc会", "会.md"),
    ],
)
def test_names_that_are_not_are_told_with_a_better_one(name: str, better: str | None) -> None:
    reading = read(manuscript(), f"articles/kelin/2019/{name}.md")
    assert reading.article is None
    assert places(reading) == [(1, "path-name")]
    assert (f"可以改成“{better}”。" if better else "请改一个名字。") in said(reading.problems)[0]


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9", "aux"])
def test_names_that_windows_reserves(name: str) -> None:
    assert at(f"articles/kelin/2019/{name}.md") == [(1, "path-reserved")]


def test_names_that_file_systems_can_not_hold() -> None:
    assert at("articles/kelin/2019/" + "会" * 61 + ".md") == [(1, "path-too-long")]
    assert at("articles/kelin/2019/" + "会" * 60 + ".md") == []


@pytest.mark.parametrize(
    "path",
    [
        "articles/kelin/meeting.md",
        "articles/meeting.md",
        "articles/kelin/2019/12/meeting.md",
        "articles/kelin/2019/meeting.markdown",
        "articles/kelin/2019/meeting.MD",
        "kelin/2019/meeting.md",
        "/articles/kelin/2019/meeting.md",
        "articles//2019/meeting.md/",
        "",
    ],
)
def test_articles_in_the_wrong_place(path: str) -> None:
    assert at(path) == [(1, "path-shape")]


def test_an_unknown_organisation_is_told_with_the_nearest() -> None:
    reading = read(manuscript(), "articles/kellin/2019/meeting.md")
    assert places(reading) == [(1, "path-organisation")]
    assert "没有名称为“kellin”的单位文件夹，是不是“kelin”？" in said(reading.problems)[0]


@pytest.mark.parametrize("year", ["19", "1989", "2101", "２０１９", "y2019", "..", ""])
def test_folders_that_are_no_year(year: str) -> None:
    assert (1, "path-year") in at(f"articles/kelin/{year}/meeting.md")


def test_a_path_and_a_text_with_problems_are_told_together() -> None:
    reading = read(manuscript({"title": "会议", "date": "2019-12-12", "column": "没有的"}), "articles/kelin/2019/A.md")
    assert places(reading) == [(1, "path-name"), (4, "column-unknown")]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("pages/columns.md", "path-reserved"),
        ("pages/kelin.md", "path-reserved"),
        ("pages/nul.md", "path-reserved"),
        ("pages/About.md", "path-name"),
        ("pages/rules/about.md", "path-shape"),
        ("about.md", "path-shape"),
    ],
)
def test_standing_pages_in_the_wrong_place(path: str, code: str) -> None:
    reading = read_standing_page(b"---\ntitle: x\n---\n\nx\n", path, DESK)
    assert reading.page is None
    assert [each.code for each in reading.problems] == [code]


def test_a_standing_page() -> None:
    text = "---\ntitle: 学习制度\ngroup: 制度\norder: 3\n---\n\n每月学习一次。\n"
    reading = read_standing_page(text.encode(), "pages/study-rules.md", DESK)
    assert reading.problems == ()
    assert reading.page is not None
    assert (reading.page.title, reading.page.group, reading.page.order) == ("学习制度", "制度", 3)
    assert reading.page.address == "/study-rules/"
    assert reading.page.summary == "每月学习一次。"
    assert "每月学习一次。" in reading.html


def test_a_standing_page_with_problems() -> None:
    text = "---\ntitel: 学习制度\norder: 第一\n---\n"
    reading = read_standing_page(text.encode(), "pages/study-rules.md", DESK)
    assert [(each.line, each.code) for each in reading.problems] == [
        (2, "key-unknown"),
        (3, "number-invalid"),
        (5, "body-empty"),
    ]


@given(st.text() | st.lists(st.text(max_size=8), max_size=6).map("/".join))
def test_any_path_is_an_address_inside_the_site_or_a_problem(path: str) -> None:
    for candidate in (path, f"articles/kelin/2019/{path}.md"):
        reading = read(manuscript(), candidate)
        check_messages(reading.problems)
        if reading.article:
            assert reading.article.address.startswith("/kelin/2019/")
            assert reading.article.address.count("/") == 4
            assert "." not in reading.article.address
