"""The registers in YAML: the year's targets, outlets, royalties; and rows on articles that there are not."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.committee import Level, OrganisationId, TargetKind
from plugins.committee.office import AdoptionKind, AuthorRule, CountRule, JointRule, Targets
from plugins.reading import check_rows
from tests.committee.office.books import article
from tests.reading.county import check_messages
from tests.reading.office.registers import read, told
from tests.reading.office.test_tables import ACCEPTANCE

NEWS, ACTIVITY, VIDEO = TargetKind
WHOLE = """\
due:
  school: {news: 8, activity: 2, video: 2}
  township: {news: 4}
exceptions:
  - {organisation: kelin, news: 2, reason: 修路}
counts: accepted
joint: first
quarters: [2020-03-31, 2020年6月30日, 2020/9/30, 2020-12-31]
weights: {news: 1, video: 2.5}
adoption: {province: 5, city: 2}
adoption_cap: 20
caps: {news: 12}
quarter_caps: {news: 4}
brief: {characters: 200, share: 0.5}
late: 0.8
asked:
  - subject: 清明祭英烈
    tag: 祭英烈
    until: 2020-04-10
    organisations: [school, kelin]
    points: 2
"""


def targets(text: str, name: str = "targets/2020.yaml") -> tuple[Targets | None, list[str]]:
    registers, problems = read(name, text)
    check_messages(problems)
    return (registers.office.targets[0] if registers.office.targets else None), told(problems)


def test_a_whole_rule() -> None:
    found, problems = targets(WHOLE)
    assert problems == []
    assert found is not None
    assert found.due == {Level.SCHOOL: {NEWS: 8, ACTIVITY: 2, VIDEO: 2}, Level.TOWNSHIP: {NEWS: 4}}
    assert (found.counts, found.joint, found.late) == (CountRule.ACCEPTED, JointRule.FIRST, Decimal("0.8"))
    assert found.quarters == (date(2020, 3, 31), date(2020, 6, 30), date(2020, 9, 30), date(2020, 12, 31))
    assert found.weights == {NEWS: Decimal(1), VIDEO: Decimal("2.5")}
    assert found.asked[0].organisations == ("erzhong", "sanxiao", "kelin")


def test_unequal_quarters() -> None:
    text = WHOLE.replace("news: 8", "news: [1, 2, 2, 3]").replace("news: 2, reason", "news: [0, 0, 1, 1], reason")
    found, problems = targets(text)
    assert problems == []
    assert found is not None
    assert (found.due[Level.SCHOOL][NEWS], found.parts) == (8, {Level.SCHOOL: {NEWS: (1, 2, 2, 3)}})
    [spared] = found.exceptions
    assert (spared.due, spared.parts) == ({NEWS: 2}, {NEWS: (0, 0, 1, 1)})


def test_parts_without_days_are_told() -> None:
    found, problems = targets("due:\n  school: {news: [1, 2, 2, 3]}\n")
    assert found is None
    assert problems == [
        "targets/2020.yaml:2: 错误 “news”分期写了应报数，可是没有能用的“quarters:”。"
        "请写上各期的截止日，或者只写全年一个数。[parts-differ]"
    ]


def test_everything_but_what_is_due_is_off_by_default() -> None:
    found, problems = targets("due:\n  school: {news: 8}\n")
    assert problems == []
    assert found == Targets(year=2020, due={Level.SCHOOL: {NEWS: 8}})


@pytest.mark.parametrize(
    ("right", "wrong", "place", "code"),
    [
        ("school:", "schol:", 2, "key-unknown"),
        ("news: 4", "news: 四", 3, "number-invalid"),
        ("news: 4", "nws: 4", 3, "key-unknown"),
        ("organisation: kelin", "organisation: kelinn", 5, "organisation-unknown"),
        (", reason: 修路", "", 5, "reason-missing"),
        ("counts: accepted", "counts: all", 6, "value-unknown"),
        ("joint: first", "joint: both", 7, "value-unknown"),
        ("2020-03-31", "2019-03-31", 8, "year-differs"),
        ("2020-03-31", "2020-07-31", 8, "dates-unordered"),
        ("2020-03-31", "三月底", 8, "date-invalid"),
        ("video: 2.5", "video: -2", 9, "amount-invalid"),
        ("city: 2", "county: 2", 10, "key-unknown"),
        ("adoption_cap: 20", "adoption_cap: 很多", 11, "amount-invalid"),
        ("share: 0.5", "share: 1.5", 14, "amount-invalid"),
        ("late: 0.8", "late: 8", 15, "amount-invalid"),
        ("until: 2020-04-10", "until: 清明", 19, "date-invalid"),
        ("[school, kelin]", "[schools]", 20, "organisation-unknown"),
        ("    points: 2\n", "", 17, "value-missing"),
        ("due:", "owed:", 1, "key-unknown"),
        ("news: 4", "news: [1, 1, 2]", 3, "parts-differ"),
        ("news: 4", "news: []", 3, "parts-differ"),
        ("news: 4", "news: [1, 1, 一, 1]", 3, "number-invalid"),
        ("news: 4", "news: [1, 1, [1], 1]", 3, "yaml-nested"),
        ("news: 4", "news: [1, 1, -1, 1]", 3, "number-invalid"),
        ("news: 2,", "news: [1, 1],", 5, "parts-differ"),
        ("news: 12", "news: [3, 3, 3, 3]", 12, "value-type"),
        ("  - {organisation: kelin, news: 2, reason: 修路}", "  kelin: 2", 4, "value-type"),
    ],
)
def test_a_faulty_rule_is_told_at_its_line_and_not_used(right: str, wrong: str, place: int, code: str) -> None:
    assert right in WHOLE
    found, problems = targets(WHOLE.replace(right, wrong, 1))
    assert found is None
    assert any(each.startswith(f"targets/2020.yaml:{place}: ") and each.endswith(f"[{code}]") for each in problems), (
        problems
    )


@pytest.mark.parametrize("text", ["", "- due\n", "due: 8\n", "一段话\n", "{}\n"])
def test_what_is_no_rule(text: str) -> None:
    found, problems = targets(text)
    assert found is None
    assert problems


def test_outlets_and_royalties() -> None:
    rule = """\
- year: 2020
  budget: 10000
  books: 20000
  authors: first
  cap: 800
  rates:
    - {level: province, kind: news, amount: 60}
    - {level: province, kind: news, characters: 800, amount: 100.50}
"""
    registers, problems = read("royalties.yaml", rule)
    assert problems == ()
    [found] = registers.office.royalties
    assert (found.authors, found.cap, found.lectures) == (AuthorRule.FIRST, Decimal(800), Decimal(0))
    lengths = (0, 799, 800)
    amounts = [found.amount(Level.PROVINCE, AdoptionKind.NEWS, each) for each in lengths]
    assert amounts == [60, 60, Decimal("100.50")]
    assert found.amount(Level.CITY, AdoptionKind.NEWS, 800) == 0


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("outlets.yaml", "- {name: 甲, level: county}\n", "value-unknown"),
        ("outlets.yaml", "- {name: 甲, level: city}\n- {name: 甲, level: city}\n", "name-duplicate"),
        ("royalties.yaml", "- {year: 2020}\n", "value-missing"),
        ("royalties.yaml", "- {year: 2020, budget: 一万}\n", "amount-invalid"),
        ("royalties.yaml", "- {year: 2020, budget: 1}\n- {year: 2020, budget: 1}\n", "id-duplicate"),
        ("royalties.yaml", "- {year: 2020, budget: 1, rates: [{level: city, kind: 诗}]}\n", "value-unknown"),
    ],
)
def test_faults_of_outlets_and_royalties(name: str, text: str, code: str) -> None:
    _, problems = read(name, text)
    check_messages(problems)
    assert code in {each.code for each in problems}


def test_the_month_of_a_foundation() -> None:
    registers, _ = read("outlets.yaml", "- {name: 甲, level: city}\n")
    young = next(each for each in registers.organisations if each.id == "sanxiao")
    assert (young.since, young.since_month) == (2020, 7)


def test_a_row_on_an_article_that_does_not_exist_is_a_problem() -> None:
    registers, problems = read("acceptance.csv", ACCEPTANCE)
    assert problems == ()
    here = article("erzhong/2020/03-05-spring")
    moved = article("kelin/2020/05-05-moved", aliases=("/sanxiao/2020/04-01-reading/",))
    files = frozenset({f"articles/{each.path}.md" for each in (here, moved)})
    assert check_rows(registers.office, (here, moved), files, "content") == ()
    gone = check_rows(registers.office, (here,), files, "content")
    assert told(gone) == [
        "acceptance.csv:3: 错误 没有文章“sanxiao/2020/04-01-reading”。请核对路径，"
        "写成“kelin/2019/12-12-meeting”这样，和文件夹、文件名一致。[article-unknown]"
    ]


def test_partners_of_an_article_must_be_registered() -> None:
    from tests.reading.county import article as stated
    from tests.reading.county import places, read_fields

    both = stated(read_fields(**{"with": "[xine, yucai, xine]"}))
    assert both.partners == (OrganisationId("xine"), OrganisationId("yucai"))
    assert places(read_fields(**{"with": "[yucia]"})) == [(5, "organisation-unknown")]
    assert places(read_fields(**{"with": "yucai"})) == [(5, "value-type")]
