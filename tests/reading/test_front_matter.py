import pytest

from tests.reading.county import FILE, SOUND, article, check_messages, manuscript, only, places, read, read_fields, said


def header(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "会议在镇政府召开。", ""])


SOUND_LINES = ("title: 会议", "date: 2019-12-12", "column: news")


def test_a_sound_manuscript() -> None:
    reading = read(manuscript())
    assert article(reading).title == "克林镇召开三联动工作会议"
    assert reading.problems == ()
    assert "会议在镇政府召开。" in reading.html


@pytest.mark.parametrize("value", ["yes", "2020", "1.0", "0x10", "3:25", "true", "2019-12-12", "1e3", "off"])
def test_plain_text_stays_as_it_is_written(value: str) -> None:
    assert article(read_fields(title=value, author=value)).title == value


@pytest.mark.parametrize("value", ["[会议]", "{会议: 一}"])
def test_a_list_is_no_title(value: str) -> None:
    assert places(read_fields(title=value)) == [(2, "value-type")]


@pytest.mark.parametrize("value", ["", "~", "null", "''", '"  "', "'　'"])
def test_an_empty_title(value: str) -> None:
    assert only(read_fields(title=value).problems).startswith("2: 错误 标题是空的。请写上，例如：title: ")


def test_an_empty_field_that_may_be_left_out_is_left_out() -> None:
    found = article(read_fields(author="", source="~", tags="", aliases="", cover="", status="", participants=""))
    assert (found.author, found.source, found.tags, found.cover) == ("", "", (), None)


def test_all_problems_are_told_at_once() -> None:
    text = manuscript({"titel": "会议", "date": "2019-13-40", "column": "工作动太", "tags": "一、二", "status": "发布"})
    assert places(read(text)) == [
        (2, "key-unknown"),
        (3, "date-invalid"),
        (4, "column-unknown"),
        (5, "tags-not-list"),
        (6, "status-unknown"),
    ]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("标题", "title"),
        ("Date", "date"),
        ("category", "column"),
        ("作者", "author"),
        ("auther", "author"),
    ],
)
def test_an_unknown_key_is_told_with_the_right_one(key: str, meant: str) -> None:
    message = only(read_fields(**{key: "x"}).problems)
    assert message == f"5: 错误 没有“{key}”这一项，是不是“{meant}”？[key-unknown]"


def test_a_key_that_resembles_none_is_told_with_all() -> None:
    assert "可以写：title、date、column、" in only(read_fields(zzzz="x").problems)


@pytest.mark.parametrize(
    ("line", "number", "code", "instead"),
    [
        ("title：会议", 2, "yaml-colon", "title: 会议"),
        ("title ： 会议", 2, "yaml-colon", "title: 会议"),
        ("标题：会议", 2, "yaml-colon", "标题: 会议"),
        ("title：「会议」：一", 2, "yaml-colon", "title: 「会议」：一"),
        ("title：@会议", 2, "yaml-colon", "title: '@会议'"),
        ("title:　会议", 2, "yaml-blank", "title: 会议"),
        ("title:\u00a0会议", 2, "yaml-blank", "title: 会议"),
        ("title: ? 会议", 2, "yaml-quotes", "title: '? 会议'"),
        ("title:会议", 2, "yaml-blank", "title: 会议"),
        ('title: "会议”', 2, "yaml-quotes", "title: '会议'"),
        ("title: '会议", 2, "yaml-quotes", "title: '会议'"),
        ('title: "重点"会议', 2, "yaml-quotes", "title: '重点\"会议'"),
        ("title: 通知: 会议", 2, "yaml-quotes", "title: '通知: 会议'"),
        ("title: [重要]会议", 2, "yaml-quotes", "title: '[重要]会议'"),
        ("title: @会议", 2, "yaml-quotes", "title: '@会议'"),
        ("title: - 会议", 2, "yaml-quotes", "title: '- 会议'"),
        ("title: %会议", 2, "yaml-quotes", "title: '%会议'"),
    ],
)
def test_mistakes_of_editors_are_told_with_what_to_write(line: str, number: int, code: str, instead: str) -> None:
    reading = read(header(line, *SOUND_LINES[1:]))
    assert (number, code) in places(reading)
    assert {code for _, code in places(reading)} <= {code, "key-unknown"}
    assert any(f"“{instead}”" in message for message in said(reading.problems))


@pytest.mark.parametrize("item", ["-五老", "－五老", "－ 五老", "・五老", "—五老"])
def test_items_of_a_list_without_a_proper_mark(item: str) -> None:
    reading = read(header(*SOUND_LINES, "tags:", item, "- 三联动"))
    assert places(reading) == [(6, "yaml-blank")]
    assert "“- 五老”" in only(reading.problems)


def test_a_mistake_does_not_hide_the_problems_behind_it() -> None:
    assert places(read(header("title：会议", "date：2019-13-40", "column:没有的"))) == [
        (2, "yaml-colon"),
        (3, "date-invalid"),
        (3, "yaml-colon"),
        (4, "column-unknown"),
        (4, "yaml-blank"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("title: 会议", "date: 2019-12-12", "column: news", "title: 又一个"), [(5, "key-duplicate")]),
        (("title:\t会议", *SOUND_LINES[1:]), [(2, "yaml-tab")]),
        (
            ("title: &a 会议", "date: 2019-12-12", "column: news", "author: *a"),
            [(2, "yaml-anchor"), (5, "yaml-anchor")],
        ),
        (("title: *a", *SOUND_LINES[1:]), [(2, "yaml-anchor")]),
        (("title: !!python/object:os.system 会议", *SOUND_LINES[1:]), [(2, "yaml-tag")]),
        (("title: !tag 会议", *SOUND_LINES[1:]), [(2, "yaml-tag")]),
        ((*SOUND_LINES, "<<: {author: 某}"), [(5, "key-unknown")]),
        ((*SOUND_LINES, "? [a, b]", ": c"), [(5, "yaml-syntax")]),
        ((*SOUND_LINES, "...", "author: 某"), [(6, "yaml-syntax")]),
        ((*SOUND_LINES, "--- x"), [(5, "yaml-syntax")]),
        ((*SOUND_LINES, "tags: [[[[[[一]]]]]]"), [(5, "yaml-nested")]),
        ((*SOUND_LINES, "tags:", "- - - - - 一"), [(6, "yaml-nested")]),
        (("title: 会议 # 第二次", *SOUND_LINES[1:]), [(2, "yaml-comment")]),
        (("title: 会议", "  在镇里开", *SOUND_LINES[1:]), [(2, "value-lines")]),
        (("title: |", "  会议", *SOUND_LINES[1:]), [(2, "value-lines")]),
        (('title: "会\\n议"', *SOUND_LINES[1:]), [(2, "value-lines")]),
        (("title: 会议", "只有字", *SOUND_LINES[1:]), [(3, "yaml-syntax")]),
        (
            ("<<<<<<< HEAD", "title: 会议", "=======", "title: 大会", ">>>>>>> b", *SOUND_LINES[1:]),
            CONFLICT := [(2, "merge-conflict"), (4, "merge-conflict"), (5, "key-duplicate"), (6, "merge-conflict")],
        ),
        (("- title: 会议",), [(2, "front-matter-missing")]),
        (("会议",), [(2, "front-matter-missing")]),
        ((), [(2, "front-matter-missing")]),
    ],
)
def test_what_yaml_could_mean_otherwise_is_refused_at_its_line(
    lines: tuple[str, ...], expected: list[tuple[int, str]]
) -> None:
    assert places(read(header(*lines))) == expected


def test_a_comment_of_its_own_line_is_fine() -> None:
    assert article(read(header("# 下面是标题", *SOUND_LINES))).title == "会议"
    assert article(read(header("title: '会议 # 2'", *SOUND_LINES[1:]))).title == "会议 # 2"


@pytest.mark.parametrize(
    "bomb", ["[" * 16000, "{a: " * 5000, "- " * 8000, "? " * 8000, "&a [" * 3000, '[ "]", ' * 2000]
)
def test_nesting_that_overflows_the_stack_elsewhere(bomb: str) -> None:
    reading = read(header("title: 会议", "tags: " + bomb))
    assert reading.article is None
    check_messages(reading.problems)


def test_a_front_matter_that_is_too_large() -> None:
    assert places(read(header("title: " + "会" * 20_000))) == [(2, "yaml-too-large")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("正文直接开始。\n", [(1, "front-matter-missing")]),
        ("# 标题\n\n正文。\n", [(1, "front-matter-missing")]),
        ("\n" + manuscript(), [(1, "front-matter-marker")]),
        (" " + manuscript(), [(1, "front-matter-marker")]),
        ("----\n" + manuscript()[4:], [(1, "front-matter-marker")]),
        ("——\n" + manuscript()[4:], [(1, "front-matter-marker")]),
        (manuscript().replace("\n---\n", "\n－－－\n"), [(5, "front-matter-marker")]),
        (manuscript().replace("\n---\n", "\n----\n"), [(5, "front-matter-marker")]),
        (manuscript().replace("\n---\n", "\n...\n"), [(5, "front-matter-marker")]),
        (manuscript().replace("\n---\n", "\n"), [(5, "front-matter-unclosed")]),
        (
            manuscript(body="正文。\n\n---\n\n又一段。\n").replace("\n---\n\n正", "\n\n正", 1),
            [(6, "front-matter-unclosed")],
        ),
        (
            manuscript(body="## 小标题\n\n---\n\n正文。\n").replace("\n---\n\n#", "\n\n#", 1),
            [(6, "front-matter-unclosed")],
        ),
        ("---", [(1, "front-matter-unclosed")]),
    ],
)
def test_missing_markers(text: str, expected: list[tuple[int, str]]) -> None:
    assert places(read(text)) == expected


def test_blanks_behind_a_marker_are_no_matter() -> None:
    assert article(read(manuscript().replace("---\n", "---  \n"))).title == SOUND["title"]


def test_a_failed_merge_in_the_text() -> None:
    body = "<<<<<<< HEAD\n一。\n=======\n二。\n>>>>>>> other\n"
    assert [place for place in places(read(manuscript(body=body))) if place[1] == "merge-conflict"] == [
        (7, "merge-conflict"),
        (11, "merge-conflict"),
    ]


@pytest.mark.parametrize("body", ["", "\n\n", "　　\n"])
def test_an_empty_text(body: str) -> None:
    assert places(read(manuscript(body=body))) == [(6, "body-empty")]


def test_a_withdrawn_article_needs_no_text() -> None:
    fields = {**SOUND, "status": "withdrawn", "reason": "内容有误，正在核实"}
    assert article(read(manuscript(fields, body=""))).reason == "内容有误，正在核实"


@pytest.mark.parametrize("line", range(2, 6))
def test_problems_stand_at_the_same_line_whatever_the_line_ends(line: int) -> None:
    lines = manuscript().split("\n")
    lines.insert(line - 1, "author：某")
    for line_end in ("\n", "\r\n", "\r"):
        assert places(read(line_end.join(lines)))[0] == (line, "yaml-colon")


def test_of_very_many_problems_the_first_are_told() -> None:
    messages = said(read(manuscript(body="<<<<<<< HEAD\n\n" * 300)).problems)
    assert len(messages) == 101
    assert messages[0].startswith(f"{FILE}:7: 错误 这里留着两个人改同一处的标记。")
    assert "处问题。请先改好前面的，再检查一遍。" in messages[-1]
