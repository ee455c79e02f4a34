"""Personal data, from the editor's file to what is told and what is built."""

import pytest
from msgspec.structs import replace

from plugins.building import Outcome
from plugins.committee import Severity
from plugins.images.faces import FaceFinder
from plugins.reading import Desk, contacts_of, read_manuscript, read_registers
from tests.images.negatives import photo, saved
from tests.images.test_observing import poster
from tests.privacy.people import MOBILE, identity
from tests.site.county import REGISTERS, County, manuscript

OFFICE = "0456-4400000"
LISTED = REGISTERS["organisations.yaml"].replace("2018}", f"2018, contact: {{phone: {OFFICE}}}}}", 1)
PATH = "articles/kelin/2020/01-01-new-year.md"
FILE = f"content/{PATH}"
DATE = "2020-01-01 08:00:00"


def told(outcome: Outcome) -> list[tuple[str, int, str, Severity]]:
    return [(each.file, each.line, str(each.code), each.severity) for each in outcome.problems]


def test_an_article_with_a_number_is_set_aside_and_all_others_are_built(county: County) -> None:
    county.write(PATH, manuscript("新年", DATE, f"请拨打{MOBILE}。"))
    outcome = county.build()
    assert told(outcome) == [(FILE, 7, "privacy-mobile", Severity.ERROR)]
    assert outcome.set_aside == (PATH,)
    assert "kelin/2020/01-01-new-year/index.html" not in outcome.files
    assert outcome.articles == 7
    assert not any(MOBILE in county.page(file) for file in outcome.files if file.endswith((".html", ".xml", ".json")))


def test_the_command_ends_with_an_error_and_does_not_repeat_the_number(county: County) -> None:
    county.write(PATH, manuscript("新年", DATE, f"号码{identity()}。"))
    done = county.pelican()
    assert done.returncode != 0
    assert "[privacy-identity]" in done.stderr
    assert identity() not in done.stderr


def test_what_a_waiver_lets_stand_is_told_to_the_office_in_every_build(county: County) -> None:
    waiver = "[{finding: 手机号码, reason: 值班员本人同意公开}]"
    county.write(PATH, manuscript("新年", DATE, f"请拨打{MOBILE}。", privacy=waiver))
    for _ in range(2):
        outcome = county.build()
        assert told(outcome) == [(FILE, 8, "privacy-mobile", Severity.NOTE)]
        assert "值班员本人同意公开" in outcome.problems[0].text
        assert not outcome.failed
    assert MOBILE in county.page("kelin/2020/01-01-new-year/index.html")


@pytest.mark.parametrize("executor", ["inline", "process:2"])
def test_a_build_says_what_reading_alone_says(county: County, executor: str) -> None:
    texts = {
        f"articles/kelin/2020/01-{day:02}-day.md": manuscript(
            "新年", DATE, f"第{day}段。\n\n号码{identity(day)}，{OFFICE}。"
        )
        for day in range(1, 4)
    }
    county.write(
        "data/organisations.yaml",
        REGISTERS["organisations.yaml"].replace("2018}", f"2018, contact: {{phone: {OFFICE}}}}}", 1),
    )
    for path, text in texts.items():
        county.write(path, text)
    files = {file.name: file.read_bytes() for file in (county.content / "data").glob("*.yaml")}
    registers, _ = read_registers(files, "content")
    desk = Desk(
        organisations={each.id: each.short for each in registers.organisations},
        columns=registers.columns,
        contacts=contacts_of(registers.organisations),
    )
    alone = [each for path, text in texts.items() for each in read_manuscript(text.encode(), path, desk).problems]
    assert [str(each) for each in county.build(EXECUTOR=executor).problems] == [str(each) for each in alone]
    assert len(alone) == 3
    without = replace(desk, contacts=contacts_of(()))
    assert len(read_manuscript(next(iter(texts.values())).encode(), next(iter(texts)), without).problems) == 2


def test_an_office_telephone_that_leaves_the_register_is_told(county: County) -> None:
    county.write("data/organisations.yaml", LISTED)
    county.write(PATH, manuscript("新年", DATE, f"请拨打{OFFICE}。"))
    assert told(county.build()) == []
    county.write("data/organisations.yaml", REGISTERS["organisations.yaml"])
    assert told(county.build()) == [(FILE, 7, "privacy-landline", Severity.ERROR)]


def test_the_check_can_be_switched_off(county: County) -> None:
    county.write(PATH, manuscript("新年", DATE, f"请拨打{MOBILE}。\n\n![合影](a.jpg)"))
    county.write("articles/kelin/2020/a.jpg", saved(photo(), "JPEG", comment=identity().encode()))
    assert told(county.build(PRIVACY_CHECK=False)) == []
    assert [code for _, _, code, _ in told(county.build())] == ["privacy-mobile"]
    county.write(PATH, manuscript("新年", DATE, "![合影](a.jpg)"))
    assert told(county.build(PRIVACY_CHECK=False)) == []
    assert [code for _, _, code, _ in told(county.build())] == ["privacy-identity"]


def test_what_a_picture_says_is_told_where_it_is_shown(county: County) -> None:
    county.write(PATH, manuscript("新年", DATE, "正文。\n\n![通知](a.jpg)\n\n![名单](b.jpg)"))
    county.write("articles/kelin/2020/a.jpg", poster("报名通知", f"手机：{MOBILE}"))
    county.write("articles/kelin/2020/b.jpg", saved(photo(), "JPEG", comment=f"证件{identity()}".encode()))
    outcome = county.build()
    assert told(outcome) == [
        (FILE, 9, "privacy-mobile", Severity.ERROR),
        (FILE, 11, "privacy-identity", Severity.ERROR),
    ]
    assert "图片“a.jpg”写着像是手机号码“138…0”" in outcome.problems[0].text
    assert "图片“b.jpg”自带的信息里像是身份证号码" in outcome.problems[1].text


def test_what_is_written_on_pictures_may_be_left_unread(county: County) -> None:
    county.write(PATH, manuscript("新年", DATE, "![通知](a.jpg)\n\n![名单](b.jpg)"))
    county.write("articles/kelin/2020/a.jpg", poster("报名通知", f"手机：{MOBILE}"))
    county.write("articles/kelin/2020/b.jpg", saved(photo(), "JPEG", comment=identity().encode()))
    assert told(county.build(PRIVACY_PICTURES=False)) == [(FILE, 9, "privacy-identity", Severity.ERROR)]


def test_a_waiver_names_the_picture(county: County) -> None:
    waiver = "[{finding: 身份证号码, picture: b.jpg, reason: 号码是教材里的例子}]"
    county.write(PATH, manuscript("新年", DATE, "![教材](b.jpg)", privacy=waiver))
    county.write("articles/kelin/2020/b.jpg", saved(photo(), "JPEG", comment=identity().encode()))
    outcome = county.build()
    assert told(outcome) == [(FILE, 8, "privacy-identity", Severity.NOTE)]
    assert "理由：号码是教材里的例子" in outcome.problems[0].text


def test_faces_are_a_warning_that_a_waiver_turns_into_a_note(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FaceFinder, "count", lambda *_: 2)
    county.write(PATH, manuscript("新年", DATE, "![五老合影](b.jpg)"))
    county.write("articles/kelin/2020/b.jpg", saved(photo(), "JPEG"))
    outcome = county.build()
    assert told(outcome) == [(FILE, 7, "privacy-face", Severity.WARNING)]
    assert "照片里可能有能认出的面孔（b.jpg）" in outcome.problems[0].text
    waiver = "[{finding: 人脸, picture: b.jpg, reason: 三位五老都已同意}]"
    county.write(PATH, manuscript("新年", DATE, "![五老合影](b.jpg)", privacy=waiver))
    assert told(county.build()) == [(FILE, 8, "privacy-face", Severity.NOTE)]
