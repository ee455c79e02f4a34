"""What the editor is told of personal data in a manuscript, and how it may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.committee import Severity
from plugins.privacy import Contacts
from plugins.reading import read_manuscript, read_registers, read_standing_page
from tests.privacy.people import MOBILE, NAME, identity
from tests.reading.county import DESK, PATH, SOUND, check_messages, manuscript, only, places, read, read_fields, said

WAIVER = {"privacy": "[{finding: 手机号码, reason: 值班员本人同意公开}]"}


def test_a_finding_sets_the_article_aside_and_is_told_at_its_line_without_the_number() -> None:
    reading = read(manuscript(body=f"第一段。\n\n请拨打{MOBILE}。\n"))
    assert reading.article is None
    assert only(reading.problems) == (
        "9: 错误 这里像是手机号码“138…0”。请删去，或者改成组织登记册（organisations.yaml）里登记的办公电话。"
        "确实要公开的，写明理由放行：privacy: [{finding: 手机号码, reason: 谁同意、为什么}]。[privacy-mobile]"
    )
    assert MOBILE not in only(reading.problems)


@pytest.mark.parametrize("key", ["title", "summary", "author", "source"])
def test_front_matter_is_searched(key: str) -> None:
    reading = read_fields(**{key: f"值班电话{MOBILE}"})
    assert [code for _, code in places(reading)] == ["privacy-mobile"]


def test_front_matter_is_searched_behind_the_escapes_of_yaml() -> None:
    hidden = "".join(f"\\u{ord(each):04x}" for each in MOBILE)
    assert (2, "privacy-mobile") in places(read_fields(title=f'"请拨打{hidden}"'))


def test_tags_and_aliases_are_searched() -> None:
    assert "privacy-mobile" in [code for _, code in places(read_fields(tags=f"[读书, 电话{MOBILE}]"))]
    assert "privacy-identity" in [code for _, code in places(read_fields(aliases=f"[/kelin/2019/{identity()}/]"))]


def test_a_class_in_one_field_and_the_name_in_the_other() -> None:
    assert [code for _, code in places(read_fields(source="第三小学三年级二班", author=NAME))] == ["privacy-pupil"]
    assert places(read_fields(source="第三小学", author=NAME)) == []


def test_the_files_name_is_searched() -> None:
    reading = read(manuscript(), f"articles/kelin/2019/{MOBILE}.md")
    assert places(reading) == [(1, "privacy-mobile")]


@pytest.mark.parametrize(
    "body",
    [
        f"![登记表{identity()}](a.jpg)",
        f'![登记表](a.jpg "{identity()}")',
        f"![登记表]({identity()}.jpg)",
        f"[{identity()}](https://example.org/)",
        f"[登记](https://example.org/{identity()})",
        f'[登记](https://example.org/ "{identity()}")',
        f"[登记][1]\n\n[1]: https://example.org/{identity()}",
        f"[{identity()[:9]}](https://example.org/){identity()[9:]}",
        f"{identity()[:9]}[^1]{identity()[9:]}\n\n[^1]: 注。",
        f"正文。[^1]\n\n[^1]: 见{identity()}。",
        f"| 姓名 | 号码 |\n| --- | --- |\n| 某某 | {identity()} |",
        f"```\n{identity()}\n```",
        f"# {identity()}",
        f"- 一\n    - {identity()}",
        f"{identity()[:6]}**{identity()[6:14]}**{identity()[14:]}",
        f"{identity()[:6]}<b>{identity()[6:14]}</b>{identity()[14:]}",
        f"<!-- {identity()} -->",
        f"*[县]: {identity()}\n\n县里。",
        "".join(f"&#{ord(each)};" for each in identity()),
    ],
)
def test_wherever_it_stands_in_the_text(body: str) -> None:
    assert "privacy-identity" in [code for _, code in places(read(manuscript(body=f"第一段。\n\n{body}\n")))]


def test_standing_pages_are_searched() -> None:
    text = f"---\ntitle: 关于我们\n---\n\n请拨打{MOBILE}。\n"
    reading = read_standing_page(text.encode(), "pages/about.md", DESK)
    assert reading.page is None
    assert [each.code for each in reading.problems] == ["privacy-mobile"]


def test_what_the_register_says_of_offices_may_stand() -> None:
    desk = replace(DESK, contacts=Contacts(phones=("0456-4400000",), emails=("office@xunke.example",)))
    body = "电话0456-4400000，（0456）4400000，电话4400000，邮箱<office@xunke.example>。\n"
    assert read_manuscript(manuscript(body=body).encode(), PATH, desk).problems == ()
    assert len(read(manuscript(body=body)).problems) == 3


def test_a_waiver_lets_a_finding_stand_and_tells_the_office() -> None:
    reading = read(manuscript({**SOUND, **WAIVER}, f"请拨打{MOBILE}。\n"))
    assert reading.article is not None
    assert only(reading.problems) == (
        "8: 提示 手机号码“138…0”由稿件放行，理由：值班员本人同意公开。请办公室核对。[privacy-mobile]"
    )


def test_a_waiver_is_of_one_kind() -> None:
    reading = read(manuscript({**SOUND, **WAIVER}, f"请拨打{MOBILE}，号码{identity()}。\n"))
    assert reading.article is None
    assert {(each.code, each.severity) for each in reading.problems} == {
        ("privacy-mobile", Severity.NOTE),
        ("privacy-identity", Severity.ERROR),
    }


def test_a_waiver_in_lines() -> None:
    written = "\n  - finding: privacy-mobile\n    reason: 值班员本人同意公开"
    assert read(manuscript({**SOUND, "privacy": written}, f"请拨打{MOBILE}。\n")).article is not None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[{finding: 手机号, reason: 值班员本人同意公开}]", "waiver-unknown"),
        ("[{finding: 手机号码}]", "waiver-reason"),
        ("[{finding: 手机号码, reason: ''}]", "waiver-reason"),
        ("[{finding: 手机号码, reason: 好}]", "waiver-reason"),
        ("[{reason: 值班员本人同意公开}]", "value-missing"),
        ("[{finding: 人脸, reason: 三位五老都已同意}]", "waiver-picture"),
        ("[{finding: 人脸, picture: other.jpg, reason: 三位五老都已同意}]", "waiver-picture"),
        ("手机号码", "value-type"),
        ("[手机号码]", "register-shape"),
        ("{finding: 手机号码, reason: 值班员本人同意公开}", "value-type"),
        ("[{finding: 手机号码, reason: 值班员本人同意公开, until: 明天}]", "key-unknown"),
    ],
)
def test_a_waiver_that_cannot_be_read(written: str, code: str) -> None:
    reading = read(manuscript({**SOUND, "privacy": written}, f"请拨打{MOBILE}。\n"))
    check_messages(reading.problems)
    assert code in [each.code for each in reading.problems]
    assert reading.article is None


def test_a_waiver_of_nothing_is_warned_of() -> None:
    reading = read(manuscript({**SOUND, **WAIVER}))
    assert reading.article is not None
    assert [(each.code, each.severity) for each in reading.problems] == [("waiver-unused", Severity.WARNING)]


def test_a_withdrawn_article_keeps_its_notice() -> None:
    fields = {**SOUND, "status": "withdrawn", "reason": "内容不妥，正在核实"}
    assert read(manuscript(fields, f"请拨打{MOBILE}。\n")).article is not None
    told = read(manuscript({**fields, "title": f"请拨打{MOBILE}", "author": f"电话{MOBILE}"}, "正文。\n"))
    assert [each.code for each in told.problems] == ["privacy-mobile", "privacy-mobile"]
    assert told.article is not None
    assert MOBILE not in repr(told.article)
    assert read(manuscript(fields), f"articles/kelin/2019/{MOBILE}.md").article is None


def test_the_check_can_be_switched_off() -> None:
    reading = read_manuscript(manuscript(body=f"请拨打{MOBILE}。\n").encode(), PATH, replace(DESK, privacy=False))
    assert reading.problems == ()


def test_registers_are_searched_but_for_what_they_say_of_offices() -> None:
    rows = (
        "- {id: xunke, name: 县关工委, level: county, since: 2018, contact: {phone: 0456-4400000, email: a@b.cn}}\n"
        f"- {{id: kelin, name: 克林镇, level: township, parent: xunke, since: 2018, office: 主任{MOBILE}}}\n"
    )
    files = {"organisations.yaml": rows.encode()}
    _, problems = read_registers(files, "content")
    assert [(each.line, each.code) for each in problems if each.code.startswith("privacy")] == [(2, "privacy-mobile")]
    _, problems = read_registers(files, "content", privacy=False)
    assert not any(each.code.startswith("privacy") for each in problems)


SIGNS = st.sampled_from(["", "**", "*", " ", "-", "&#8203;", "<b>", "</b>", "[x](https://example.org/)", "`", "~~"])


@given(st.data())
def test_no_article_shows_an_identity_number_whole(data: st.DataObject) -> None:
    number = identity(data.draw(st.integers(1, 999)))
    body = "".join(data.draw(SIGNS) + each for each in number)
    reading = read(manuscript(body=f"登记{body}。\n"))
    check_messages(reading.problems)
    assert number not in reading.html
    assert reading.article is None or "x" in reading.html, said(reading.problems)
