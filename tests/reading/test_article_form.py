import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import Status
from plugins.reading.characters import unfit
from tests.reading.county import PATH, SOUND, article, check_messages, manuscript, only, places, read, read_fields


def test_a_full_front_matter() -> None:
    found = article(
        read_fields(
            author="克林镇通讯员",
            source="县关工委",
            summary="三个小组当天成立。",
            tags="[三联动, 五老]",
            cover="meeting.jpg",
            aliases="[/kelin/2018/old-meeting/, /news/show-176.html]",
            status="已发布",
        )
    )
    assert (found.author, found.source, found.summary) == ("克林镇通讯员", "县关工委", "三个小组当天成立。")
    assert found.tags == ("三联动", "五老")
    assert found.cover is not None
    assert (found.cover.path, found.cover.alt, found.cover.line) == (
        "articles/kelin/2019/meeting.jpg",
        SOUND["title"],
        9,
    )
    assert found.aliases == ("/kelin/2018/old-meeting/", "/news/show-176.html")
    assert found.identity == "/kelin/2018/old-meeting/"
    assert found.status is Status.PUBLISHED


def test_without_a_summary_the_opening_of_the_text_serves() -> None:
    assert article(read_fields()).summary == "会议在镇政府召开。"


def test_without_a_cover_the_first_picture_serves() -> None:
    body = "![会场](meeting.jpg)\n\n![合影](group.jpg)\n"
    cover = article(read(manuscript(body=body))).cover
    assert cover is not None
    assert (cover.path, cover.alt, cover.line) == ("articles/kelin/2019/meeting.jpg", "会场", 7)
    assert article(read_fields()).cover is None


def test_a_cover_that_the_text_shows_too_keeps_its_description() -> None:
    body = "![会场](meeting.jpg)\n\n![合影](group.jpg)\n"
    cover = article(read(manuscript({**SOUND, "cover": "./group.jpg"}, body))).cover
    assert cover is not None
    assert (cover.path, cover.alt, cover.line) == ("articles/kelin/2019/group.jpg", "合影", 5)


@pytest.mark.parametrize(
    "cover",
    [
        "../meeting.jpg",
        "/meeting.jpg",
        "https://example.org/a.jpg",
        "a/../b.jpg",
        "..",
        "meeting.svg",
        "a\\b.jpg",
        "a:b.jpg",
    ],
)
def test_covers_that_are_not_beside_the_article(cover: str) -> None:
    assert places(read_fields(cover=cover)) == [(5, "cover-invalid")]


@pytest.mark.parametrize("written", ["工作动态", "news"])
def test_a_column_goes_by_name_or_id(written: str) -> None:
    assert article(read_fields(column=written)).column == "news"


def test_an_unknown_column_is_told_with_the_nearest() -> None:
    message = only(read_fields(column="工作动太").problems)
    assert message == "4: 错误 栏目“工作动太”不存在，是不是“工作动态”？[column-unknown]"


def test_a_column_that_resembles_none_is_told_with_all() -> None:
    message = only(read_fields(column="天气").problems)
    assert message == "4: 错误 栏目“天气”不存在。可以写：工作动态、网上活动、视频。[column-unknown]"


def test_some_keys_belong_to_kinds_of_columns() -> None:
    activity = article(read_fields(column="网上活动", place="社区", participants="0"))
    assert (activity.place, activity.participants) == ("社区", 0)
    video = article(read_fields(column="视频", video="https://v.example.org/a?b=1", duration="3：25"))
    assert (video.video, video.duration) == ("https://v.example.org/a?b=1", "3:25")
    assert places(read_fields(place="社区", video="https://v.example.org/a")) == [
        (5, "key-misplaced"),
        (6, "key-misplaced"),
    ]


@pytest.mark.parametrize("written", ["-1", "1.5", "约三十", "３０", "1e3", "99999999999999999999"])
def test_participants_are_a_whole_number(written: str) -> None:
    assert places(read_fields(column="activities", participants=written)) == [(5, "number-invalid")]


@pytest.mark.parametrize(
    "address",
    [
        "http://v.example.org/a",
        "javascript:alert(1)",
        "HTTPS://v.example.org@evil.example/",
        "https://user@v.example.org/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "https://v.example.org/视频",
        "'https://v.example.org/a b'",
        "https://v.example.org\\@evil.example",
        "//v.example.org/a",
        "https://",
        "https://v.example.org/" + "a" * 200,
    ],
)
def test_videos_that_are_not_at_a_plain_web_address(address: str) -> None:
    assert places(read_fields(column="视频", video=address)) == [(5, "video-invalid")]


@pytest.mark.parametrize("written", ["3分25秒", "3:75", "225", "3:5", "-1:00"])
def test_durations_that_nobody_understands(written: str) -> None:
    assert places(read_fields(column="视频", duration=written)) == [(5, "duration-invalid")]


@pytest.mark.parametrize(
    ("written", "status"),
    [("draft", Status.DRAFT), ("草稿", Status.DRAFT), ("published", Status.PUBLISHED), ("已发布", Status.PUBLISHED)],
)
def test_statuses(written: str, status: Status) -> None:
    assert article(read_fields(status=written)).status is status


def test_an_unknown_status_is_told_with_the_nearest() -> None:
    assert "状态“publish”不存在，是不是“published”？" in only(read_fields(status="publish").problems)


def test_a_withdrawal_needs_a_reason_and_nothing_else_has_one() -> None:
    assert article(read_fields(status="已撤回", reason="正在核实")).reason == "正在核实"
    assert only(read_fields(status="已撤回").problems).startswith("2: 错误 没有写撤回的原因。")
    assert places(read_fields(reason="正在核实")) == [(5, "reason-unwanted")]


@pytest.mark.parametrize("written", ["三联动、五老", "三联动, 五老", "三联动"])
def test_tags_are_a_list_and_nothing_else(written: str) -> None:
    assert "要写成列表，每一项用半角逗号隔开，两头加半角方括号。例如：tags: [第一项, 第二项]" in only(
        read_fields(tags=written).problems
    )


@pytest.mark.parametrize(
    "tag", ["a/b", "..", ".a", "a#b", "五老 精神", "a?", "con", "page", "一" * 21, "<b>", "{x: y}", "a\\b"]
)
def test_tags_that_are_no_short_word(tag: str) -> None:
    reading = read(manuscript().replace("column", f"tags:\n- 五老\n- {tag}\ncolumn"))
    assert reading.article is None
    assert [line for line, _ in places(reading)] == [6]


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("[五老，三联动]", "两个标签之间请用半角逗号隔开"),
        ("[“五老”]", "标签两头请不要加引号"),
        ("[五老/三联动]", "标签是一个短词"),
    ],
)
def test_faulty_tags_are_told_with_what_to_do(written: str, advice: str) -> None:
    assert advice in only(read_fields(tags=written).problems)


def test_a_tag_that_is_there_twice_is_only_a_reminder() -> None:
    reading = read_fields(tags="[AI, 五老, ai]")
    assert article(reading).tags == ("AI", "五老")
    assert places(reading) == [(5, "tag-duplicate")]


def test_too_many_tags() -> None:
    tags = ", ".join(f"标签{number}" for number in range(13))
    assert places(read_fields(tags=f"[{tags}]")) == [(5, "tag-invalid")]


@pytest.mark.parametrize(
    "alias",
    [
        "kelin/2019/old/",
        "https://example.org/old/",
        "//example.org/old/",
        "/",
        "/../old/",
        "/a/../b/",
        "/a//b/",
        "/.well-known/",
        "/.git/config.html",
        "/columns/news/",
        "/feeds/all.rss.xml",
        "/index.html",
        "/404.html",
        "/kelin/",
        "/kelin/page/2/",
        "/kelin/index.html",
        "/old",
        "/old.php",
        "/a%2e%2e/",
        "/a b/",
        "/con/",
        "/a./",
        "/old/?id=1",
        "/old/#a",
        "/a\\b/",
        "/" + "a" * 200 + "/",
        "/kelin/2019/12-12-linkage-meeting/",
        "/Kelin/2019/12-12-Linkage-Meeting/index.html",
        "/Kelin/",
        "/Kelin/page/2/",
        "/robots.txt/",
        "/sitemap-1.xml/a.html",
    ],
)
def test_addresses_that_no_article_had(alias: str) -> None:
    assert places(read(manuscript().replace("column", f"aliases:\n- '{alias}'\ncolumn"))) == [(5, "alias-invalid")]


@pytest.mark.parametrize("key", ["title", "author", "source", "summary", "place", "reason"])
@pytest.mark.parametrize(
    "value", ["a <script>alert(1)</script>", "'&lt;b>'", "</p>", "<!-- x -->", "<?php", "x&#60;b", "x&nbsp;y"]
)
def test_markup_in_a_value(key: str, value: str) -> None:
    fields = {"status": "withdrawn", "reason": "x", "column": "网上活动", key: value}
    assert [code for _, code in places(read_fields(**fields))] == ["markup-in-value"]


@pytest.mark.parametrize("title", ["3<5", "a & b", "AT&T 活动", "甲＜乙", "{{ title }}", "**重点**", "《五老》<2019>"])
def test_text_that_is_no_markup(title: str) -> None:
    assert article(read_fields(title=f"'{title}'")).title == title


def test_texts_have_their_lengths() -> None:
    assert article(read_fields(title="会" * 80, summary="议" * 300)).title == "会" * 80
    assert places(read_fields(title="会" * 81, summary="议" * 301)) == [(2, "value-too-long"), (5, "value-too-long")]


VALUES = st.recursive(
    st.text(max_size=30)
    | st.sampled_from(["yes", "~", "[", "{", "'", '"', "- a", "#", "2019-12-12", "&a", "*a", "!!x"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]"),
    max_leaves=4,
)
KEYS = st.sampled_from(
    [*SOUND, "tags", "aliases", "cover", "status", "reason", "video", "participants", "x"]
) | st.text(max_size=8)


@given(st.dictionaries(KEYS, VALUES, max_size=8), st.booleans())
def test_any_front_matter_is_an_article_or_a_problem(fields: dict[str, str], sound: bool) -> None:
    text = manuscript({**SOUND, **fields} if sound else fields)
    reading = read(text)
    check_messages(reading.problems)
    assert "body-unreadable" not in [code for _, code in places(reading)]
    assert all(1 <= each.line <= text.count("\n") + text.count("\r") + 1 for each in reading.problems)
    if reading.article:
        found = reading.article
        assert found.title
        assert list(unfit(found.title)) == []
        assert "\n" not in found.title + found.author + found.summary
        assert found.file == PATH
    else:
        assert reading.html == ""
        assert reading.problems


@given(st.dictionaries(KEYS, VALUES, max_size=6), st.text(max_size=60))
def test_carriage_returns_make_no_difference(fields: dict[str, str], body: str) -> None:
    text = manuscript({**SOUND, **fields}, body).replace("\r", "")
    plain, windows = read(text), read(text.replace("\n", "\r\n"))
    assert plain == windows


@pytest.mark.parametrize(
    ("wrong", "line"),
    [({"date": "2019-13-40"}, 3), ({"column": "工作动太"}, 4), ({"titel": "错"}, 7), ({"title": ""}, 2)],
)
def test_the_notice_of_a_withdrawn_article_stands_whatever_else_is_wrong(wrong: dict[str, str], line: int) -> None:
    reading = read_fields(status="withdrawn", reason="内容有误", **wrong)
    assert [number for number, _ in places(reading)] == [line]
    assert reading.html == ""
    assert reading.article is not None
    assert (reading.article.status, reading.article.reason) == (Status.WITHDRAWN, "内容有误")
    assert reading.article.text.characters == 0


def test_a_reason_in_which_something_is_wrong_is_not_shown() -> None:
    reading = read_fields(status="withdrawn", reason="<b>内容有误</b>")
    assert reading.article is not None
    assert reading.article.reason == ""


def test_no_notice_stands_where_no_organisation_is() -> None:
    text = manuscript({**SOUND, "status": "withdrawn", "reason": "有误", "date": "x"})
    assert read(text, "articles/nobody/2019/12-12-a.md").article is None
