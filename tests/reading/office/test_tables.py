"""Registers as spreadsheets save them: accepted where the meaning is certain, else told by row and column."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee.office import (
    Adoption,
    AdoptionKind,
    BudgetLine,
    Decision,
    HonourKind,
    OfficeRegisters,
    Skill,
    Verdict,
)
from plugins.reading.office import OFFICE_FILES
from plugins.reading.office.sheet import appended
from plugins.reading.office.tables import ACCEPTANCE as ACCEPTANCE_COLUMNS
from tests.reading.county import check_messages
from tests.reading.office.registers import read, told

ACCEPTANCE = """\
文章,决定,日期,原因
erzhong/2020/03-05-spring,通过,2020-03-09,
sanxiao/2020/04-01-reading,退回,2020-04-02,照片没有说明
"""
DECISIONS = (
    Decision(article="erzhong/2020/03-05-spring", verdict=Verdict.ACCEPTED, on=date(2020, 3, 9), line=2),  # type: ignore[arg-type]
    Decision(
        article="sanxiao/2020/04-01-reading",  # type: ignore[arg-type]
        verdict=Verdict.RETURNED,
        on=date(2020, 4, 2),
        reason="照片没有说明",
        line=3,
    ),
)


def office(name: str, text: str | bytes) -> tuple[OfficeRegisters, list[str]]:
    registers, problems = read(name, text)
    check_messages(problems)
    return registers.office, told(problems)


def acceptance(text: str | bytes) -> tuple[tuple[Decision, ...], list[str]]:
    found, problems = office("acceptance.csv", text)
    return found.decisions, problems


@pytest.mark.parametrize(
    "data",
    [
        ACCEPTANCE.encode(),
        ACCEPTANCE.encode("utf-8-sig"),
        ACCEPTANCE.encode("gb18030"),
        ACCEPTANCE.encode("gbk").replace(b"\n", b"\r\n"),
        ACCEPTANCE.encode("utf-16"),
        ACCEPTANCE.replace("\n", "\r\n").encode("utf-8-sig"),
        ACCEPTANCE.replace(",", ";").encode(),
        ACCEPTANCE.replace(",", "；").encode("gb18030"),
        ACCEPTANCE.replace(",", "，").encode(),
        ACCEPTANCE.replace(",", "\t").encode("utf-16"),
        ACCEPTANCE.replace("通过", '"通过"').encode(),
        ACCEPTANCE.replace("通过", " 通过　").encode(),
        ACCEPTANCE.replace("通过", "accepted").encode(),
        ACCEPTANCE.replace("通过", "合格").replace("退回,", "退回修改,").encode(),
        ACCEPTANCE.replace("文章,决定,日期,原因", "Article,Verdict,Date,Reason").encode(),
        ACCEPTANCE.replace("2020-03-09", "2020/3/9").encode(),
        ACCEPTANCE.replace("2020-03-09", "２０２０年３月９日").encode(),
        ACCEPTANCE.replace("2020-03-09", "2020-03-09 00:00:00").encode(),
        ACCEPTANCE.replace("erzhong/2020/03-05-spring", "articles/erzhong/2020/03-05-spring.md").encode(),
        ACCEPTANCE.replace("erzhong/2020/03-05-spring", "content\\articles\\erzhong\\2020\\03-05-spring.md").encode(),
        ACCEPTANCE.replace("erzhong/2020/03-05-spring", "/erzhong/2020/03-05-spring/").encode(),
        (ACCEPTANCE + ",,,\n\n").encode(),
    ],
)
def test_what_is_certain_is_accepted(data: bytes) -> None:
    assert acceptance(data) == (DECISIONS, [])


def test_a_title_above_the_names_of_the_columns_is_passed_over() -> None:
    found, problems = acceptance("2020年验收登记表,,,\n" + ACCEPTANCE)
    assert problems == []
    assert [each.line for each in found] == [3, 4]


def test_columns_may_stand_in_any_order() -> None:
    text = "日期,原因,文章,决定\n2020-03-09,,erzhong/2020/03-05-spring,通过\n"
    assert acceptance(text) == (DECISIONS[:1], [])


@pytest.mark.parametrize(
    ("right", "wrong", "line", "text", "code"),
    [
        ("通过", "", 2, "B 列“决定”是空的", "value-missing"),
        ("通过", "很好", 2, "B 列“决定”不能写“很好”", "value-unknown"),
        ("2020-03-09", "3月9日", 2, "C 列“日期”：日期“3月9日”看不懂", "date-invalid"),
        ("2020-03-09", "43899", 2, "C 列“日期”：日期“43899”看不懂", "date-invalid"),
        (",照片没有说明", ",", 3, "B 列“决定”是退回，却没有写原因", "reason-missing"),
        ("照片没有说明", "照片,没有说明", 3, "E 列多出了“没有说明”", "table-row"),
        ("erzhong/2020/03-05-spring", "春天", 2, "A 列“文章”写成了“春天”", "article-unknown"),
        ("照片没有说明", "<b>照片</b>", 3, "D 列“原因”里有网页代码“<b”", "markup-in-value"),
        ("照片没有说明", '"照片', 3, "从这一行起读不下去了", "table-row"),
        ("照片没有说明", '"照片\n没有"', 3, "D 列“原因”里有换行", "value-lines"),
        (",决定", ",决 定", 1, "缺少“决定”", "table-header"),
        (",原因", ",原因,原因", 1, "“原因”这一栏有两个", "table-header"),
        (",原因", ",缘因", 1, "没有“缘因”这一栏", "table-header"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(right: str, wrong: str, line: int, text: str, code: str) -> None:
    _, problems = acceptance(ACCEPTANCE.replace(right, wrong, 1))
    told = [each for each in problems if each.startswith(f"acceptance.csv:{line}: 错误 {text}")]
    assert [each.endswith(f"[{code}]") for each in told] == [True], problems


def test_every_fault_of_a_table_is_told_in_one_run() -> None:
    _, problems = acceptance("文章,决定,日期\n春天,好,昨天\n,,2020-01-01\n")
    assert [each.split(": ")[0] for each in problems] == ["acceptance.csv:2"] * 3 + ["acceptance.csv:3"] * 2


def test_a_table_without_names_is_told_what_to_write() -> None:
    _, problems = acceptance("erzhong/2020/03-05-spring,通过\n")
    assert problems == [
        "acceptance.csv:1: 错误 没有找到写着各栏名称的一行。请在第一行写：文章、决定、日期、原因。[table-header]"
    ]


def test_an_absent_table_is_no_problem_and_an_empty_one_is() -> None:
    assert acceptance("文章,决定,日期\n") == ((), [])
    assert "file-empty" in acceptance("")[1][0]
    assert read("outlets.yaml", "- {name: 一, level: city}\n")[1] == ()


ADOPTIONS = """\
文章,媒体,级别,日期,网址,类别
erzhong/2020/03-05-spring,省关工委网站,省级,2020-03-20,https://example.org/a?id=1,消息
"""


def test_adoptions() -> None:
    found, problems = office("adoptions.csv", ADOPTIONS)
    assert problems == []
    assert found.adoptions == (
        Adoption(
            article="erzhong/2020/03-05-spring",  # type: ignore[arg-type]
            outlet="省关工委网站",
            level="province",  # type: ignore[arg-type]
            on=date(2020, 3, 20),
            url="https://example.org/a?id=1",
            kind=AdoptionKind.NEWS,
            line=2,
        ),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line", "text", "code"),
    [
        ("省关工委网站", "省关工委网", 2, "B 列“媒体”里的“省关工委网”没有在 outlets.yaml 里登记", "outlet-unknown"),
        ("省级", "市级", 2, "C 列“级别”写的是市级，可是“省关工委网站”登记的是省级", "level-differs"),
        (
            "https://example.org/a?id=1",
            "javascript:alert(1)",
            2,
            "E 列“网址”里的网址“javascript:alert(1)”不对",
            "web-address-invalid",
        ),
        ("消息", "通讯", 2, "F 列“类别”不能写“通讯”", "value-unknown"),
    ],
)
def test_faults_of_adoptions(right: str, wrong: str, line: int, text: str, code: str) -> None:
    found, [problem] = office("adoptions.csv", ADOPTIONS.replace(right, wrong))
    assert problem.startswith(f"adoptions.csv:{line}: 错误 {text}")
    assert problem.endswith(f"[{code}]")
    assert len(found.adoptions) == (right.startswith("https"))


def test_one_adoption_is_registered_once() -> None:
    found, problems = office("adoptions.csv", ADOPTIONS + ADOPTIONS.split("\n")[1] + "\n")
    assert len(found.adoptions) == 1
    assert problems == [
        "adoptions.csv:3: 错误 A 列“文章”：同一篇文章、同一家媒体，第 2 行已经有了。请删去一行。[row-duplicate]"
    ]


def test_training_and_its_skills() -> None:
    text = "日期,主办单位,内容,人数,六会\n2019-03-28,kelin,手机入门,４５人,会用手机、会用微信群和公众号\n"
    found, problems = office("training.csv", text)
    assert problems == []
    assert (found.trainings[0].people, found.trainings[0].skills) == (45, (Skill.PHONE, Skill.WECHAT))
    short, problems = office("training.csv", text.replace("会用手机、会用微信群和公众号", "手机，公众号"))
    assert (short.trainings, problems) == (found.trainings, [])
    _, problems = office("training.csv", text.replace("会用手机、", "会用算盘、").replace("kelin", "kelinn"))
    assert problems == [
        "training.csv:2: 错误 B 列“主办单位”里的“kelinn”没有登记，是不是“kelin”？[organisation-unknown]",
        "training.csv:2: 错误 E 列“六会”里的“会用算盘”不是六会之一，是不是“会用电脑”？[value-unknown]",
    ]


ROLES = [
    "副主任",
    "常务副主任",
    "乡关工委常务副主任",
    "社区小组组长",
    "学校网站管理员",
    "退休的乡妇女主任",
    "镇通讯员",
    "村党支部书记",
    "高级教师",
    "校外辅导员",
    "五老宣讲员",
    "老战士",
    "安全副校长",
    "项目负责人",
    "会计",
    "门卫",
    "医生",
    "县关工委办公室",
    "名誉主任",
    "派出所民警",
    "退休干部（五老）",
]
NAMED = [
    "张三",
    "李桂兰",
    "欧阳",
    "李主任",
    "赵老师",
    "社区小组组长王小明",
    "王小明（组长）",
    "退休教师李桂兰",
    "王小明组长",
    "三年级二班学生",
]
HONOUR = "年份,类别,称号,单位,职务,授予单位\n2018,标兵,{title},erzhong,{role},县关工委\n"


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_no_person(role: str) -> None:
    found, problems = office("honours.csv", HONOUR.format(title="网上关工工作标兵", role=role))
    assert (found.honours[0].role, problems) == (role, [])


@pytest.mark.parametrize("role", NAMED)
def test_a_person_is_never_honoured_by_name(role: str) -> None:
    found, problems = office("honours.csv", HONOUR.format(title="网上关工工作标兵", role=role))
    assert found.honours == ()
    assert [each[:14] for each in problems] == ["honours.csv:2:"]
    assert problems[0].endswith("[person-named]")


def test_a_title_names_nobody_either() -> None:
    titles = ("网上关工工作标兵", "先进集体", "全国关心下一代工作先进工作者", "优秀组织奖", "十佳五老")
    for title in titles:
        assert office("honours.csv", HONOUR.format(title=title, role=""))[1] == []
    assert "“王建国”像是姓名" in office("honours.csv", HONOUR.format(title="先进个人（王建国）", role=""))[1][0]


def test_honours_name_a_role_and_never_only_a_person() -> None:
    text = "年份,类别,称号,单位,职务,授予单位\n2018,先进个人,全省先进个人,kelin,社区关工小组组长,省关工委\n"
    found, problems = office("honours.csv", text)
    assert (found.honours[0].kind, problems) == (HonourKind.INDIVIDUAL, [])
    _, problems = office("honours.csv", text.replace("社区关工小组组长", ""))
    assert [each.split("[")[1] for each in problems] == ["value-missing]"]


@pytest.mark.parametrize(("written", "amount"), [("1,234.50", "1234.50"), ("１２３４．５元", "1234.5"), ("80", "80")])
def test_money(written: str, amount: str) -> None:
    found, problems = office("spending.csv", f'日期,用途,事项,金额\n2019-03-28,主题读书活动用书,买书,"{written}"\n')
    assert problems == []
    assert (found.spending[0].amount, found.spending[0].line) == (Decimal(amount), BudgetLine.BOOKS)


@pytest.mark.parametrize("written", ["-80", "80.123", "约80", "1,23", "1e9"])
def test_what_is_no_amount(written: str) -> None:
    found, problems = office("spending.csv", f'日期,用途,事项,金额\n2019-03-28,主题读书活动用书,买书,"{written}"\n')
    assert (found.spending, len(problems)) == ((), 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_are_added_in_the_table_s_own_form(encoding: str, end: str) -> None:
    table = f"日期;决定;文章{end}2020-03-09;通过;erzhong/2020/03-05-spring"
    row = {"article": "kelin/2020/04-01-b", "verdict": "退回", "date": "2020-04-02", "reason": "不写"}
    added = appended(table.encode(encoding), ACCEPTANCE_COLUMNS, [row])
    assert added == f"{table}{end}2020-04-02;退回;kelin/2020/04-01-b{end}".encode(encoding)


def test_rows_begin_a_table_that_spreadsheets_know() -> None:
    row = {"article": "kelin/2020/04-01-b", "verdict": "通过", "date": "2020-04-02"}
    data = appended(b"", ACCEPTANCE_COLUMNS, [row])
    assert data.decode("utf-8-sig") == "文章,决定,日期,原因\r\nkelin/2020/04-01-b,通过,2020-04-02,\r\n"
    assert data.startswith(b"\xef\xbb\xbf")


def test_a_table_that_is_wrong_throughout_is_told_of_in_part() -> None:
    rows = "".join(f"单位{number},随便,昨天,\n" for number in range(50_000))
    _, problems = acceptance("文章,决定,日期,原因\n" + rows)
    assert len(problems) <= 101
    assert "还有" in problems[-1]


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.sampled_from([each for each in OFFICE_FILES if each.endswith(".csv")]), st.binary(max_size=200))
def test_any_bytes_are_a_table_or_a_problem(name: str, data: bytes) -> None:
    _, problems = read(name, data)
    assert problems
    check_messages(problems)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), max_size=5), st.sampled_from(",;\t，"))
def test_any_cells_are_rows_or_problems(rows: list[list[str]], mark: str) -> None:
    text = mark.join(("文章", "决定", "日期", "原因")) + "\n" + "\n".join(mark.join(row) for row in rows)
    registers, problems = read("acceptance.csv", text)
    check_messages(problems)
    assert problems or not registers.office.decisions or len(registers.office.decisions) <= len(rows)
