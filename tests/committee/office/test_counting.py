"""Which articles count, for whom: each rule worked by hand."""

from datetime import date

import pytest

from plugins.committee import Level, OrganisationId, TargetKind
from plugins.committee.office import CountRule, Exemption, JointRule, Targets, Verdict
from tests.committee.office.books import (
    ACTIVITY,
    COUNTY,
    DRAFT,
    NEWS,
    ORGANISATIONS,
    TARGETS,
    VIDEO,
    WITHDRAWN,
    article,
    board,
    committee,
    decision,
    done,
    months,
    of,
    organisation,
    rule,
)

PATH = "erzhong/2020/03-05-a"


def test_an_article_counts_for_its_folder_in_the_year_of_its_date_under_its_column() -> None:
    articles = [
        article(PATH),
        article("erzhong/2020/04-01-b", column="portraits"),
        article("erzhong/2020/05-01-c", column="activities"),
        article("erzhong/2020/06-01-d", column="videos"),
        article("erzhong/2020/07-01-e", column="essays"),
        article("erzhong/2019/07-01-f"),
        article("erzhong/2020/08-01-g", day="2019-12-31"),
    ]
    found = board(articles)
    assert done(of(found, "erzhong")) == {NEWS: 2, ACTIVITY: 1, VIDEO: 1}
    assert done(of(found, "sanxiao")) == {NEWS: 0, ACTIVITY: 0, VIDEO: 0}


def test_drafts_withdrawn_and_future_articles_do_not_count() -> None:
    articles = [
        article(PATH),
        article("erzhong/2020/03-06-b", status=DRAFT),
        article("erzhong/2020/03-07-c", status=WITHDRAWN),
        article("erzhong/2020/09-01-d"),
    ]
    assert done(of(board(articles, on=date(2020, 8, 31)), "erzhong"))[NEWS] == 1


@pytest.mark.parametrize(
    ("counts", "verdicts", "expected"),
    [
        (CountRule.UNLESS_RETURNED, (), (1, 0)),
        (CountRule.UNLESS_RETURNED, (Verdict.ACCEPTED,), (1, 1)),
        (CountRule.UNLESS_RETURNED, (Verdict.RETURNED,), (0, 0)),
        (CountRule.UNLESS_RETURNED, (Verdict.RETURNED, Verdict.ACCEPTED), (1, 1)),
        (CountRule.UNLESS_RETURNED, (Verdict.ACCEPTED, Verdict.RETURNED), (0, 0)),
        (CountRule.ACCEPTED, (), (0, 0)),
        (CountRule.ACCEPTED, (Verdict.ACCEPTED,), (1, 1)),
        (CountRule.ACCEPTED, (Verdict.RETURNED,), (0, 0)),
    ],
)
def test_the_last_decision_holds(counts: CountRule, verdicts: tuple[Verdict, ...], expected: tuple[int, int]) -> None:
    rows = tuple(decision(PATH, each, f"2020-04-0{day}", line=day + 1) for day, each in enumerate(verdicts, 1))
    line = of(board([article(PATH)], rule(counts=counts), decisions=rows), "erzhong").lines[0]
    assert (line.done, line.accepted) == expected


def test_of_two_decisions_of_a_day_the_lower_row_holds() -> None:
    rows = (decision(PATH, Verdict.ACCEPTED, line=9), decision(PATH, Verdict.RETURNED, line=3))
    assert of(board([article(PATH)], decisions=rows), "erzhong").accepted == 1


def test_a_later_decision_is_not_known_yet() -> None:
    rows = (decision(PATH, Verdict.RETURNED, "2020-05-01"),)
    assert of(board([article(PATH)], on=date(2020, 4, 30), decisions=rows), "erzhong").done == 1


def test_a_row_names_an_article_by_an_address_that_it_had() -> None:
    moved = article(PATH, aliases=("/sanxiao/2020/01-01-old/",))
    rows = (decision("sanxiao/2020/01-01-old", Verdict.RETURNED),)
    assert of(board([moved], decisions=rows), "erzhong").done == 0


@pytest.mark.parametrize(("joint", "second"), [(JointRule.EACH, 1), (JointRule.FIRST, 0)])
def test_joint_items(joint: JointRule, second: int) -> None:
    shared = article("yucai/2020/03-05-essays", partners=(OrganisationId("erzhong"), OrganisationId("yucai")))
    found = board([shared], rule(joint=joint))
    assert (of(found, "yucai").done, of(found, "erzhong").done) == (1, second)


def test_county_totals_are_those_of_the_account() -> None:
    kinds = {Level.SCHOOL: 11, Level.COMMUNITY: 5, Level.TOWNSHIP: 9, Level.BUREAU: 1, Level.VILLAGE: 72}
    many = tuple(organisation(f"{level}-{n}", level) for level, count in kinds.items() for n in range(count))
    found = committee((), organisations=(COUNTY, *many)).office.scoreboard_on(2020, date(2020, 12, 31))
    assert [(each.kind, each.due) for each in found.totals()] == [(NEWS, 164), (ACTIVITY, 32), (VIDEO, 32)]
    assert len(found.assessments) == 25


def test_the_bureau_owes_as_one_line_of_the_file_says() -> None:
    many = (*ORGANISATIONS, organisation("jiaoti", Level.BUREAU))
    owing = rule(due={**TARGETS.due, Level.BUREAU: {NEWS: 4}})
    found = committee((), owing, many).office.scoreboard_on(2020, date(2020, 12, 31))
    assert of(found, "jiaoti").due == 4


def test_a_year_with_other_numbers() -> None:
    other = Targets(year=2021, due={Level.SCHOOL: {NEWS: 3}})
    found = board([article("erzhong/2021/03-05-a")], other, on=date(2021, 12, 31))
    assert [each.organisation for each in found.assessments] == ["erzhong", "sanxiao", "minzu"]
    assert (of(found, "erzhong").lines[0].due, of(found, "erzhong").lines[0].percent) == (3, 33)


def test_an_exception_has_its_own_numbers() -> None:
    spared = Exemption(organisation=OrganisationId("erzhong"), due={NEWS: 2}, reason="校舍大修")
    found = of(board(months("erzhong", "03-05", "04-05"), rule(exceptions=(spared,))), "erzhong")
    assert [each.due for each in found.lines] == [2, 0, 0]
    assert found.complete
    assert found.lines[1].percent is None


@pytest.mark.parametrize(
    ("since", "month", "due"),
    [(2018, 1, (8, 2, 2)), (2020, 1, (8, 2, 2)), (2020, 7, (4, 1, 1)), (2020, 8, (3, 0, 0)), (2020, 12, (0, 0, 0))],
)
def test_organisations_founded_in_the_year_owe_by_months(since: int, month: int, due: tuple[int, ...]) -> None:
    young = organisation("new", Level.SCHOOL, since=since, since_month=month)
    found = committee((), organisations=(COUNTY, young)).office.scoreboard_on(2020, date(2020, 12, 31))
    assert tuple(each.due for each in of(found, "new").lines) == due


def test_organisations_founded_later_are_not_on_the_board() -> None:
    young = organisation("new", Level.SCHOOL, since=2021)
    found = committee((), organisations=(COUNTY, young)).office.scoreboard_on(2020, date(2020, 12, 31))
    assert found.assessments == ()


def test_the_page_counts_up_to_the_newest_date_in_the_books_and_not_to_the_day_of_the_build() -> None:
    office = committee([article(PATH)]).office
    assert office.scoreboard(2020).on == date(2020, 3, 5)
    later = committee([article(PATH), article("erzhong/2021/03-05-a")]).office
    assert later.scoreboard(2020).on == date(2020, 12, 31)
    decided = committee([article(PATH)], decisions=(decision(PATH, Verdict.ACCEPTED, "2020-04-01"),)).office
    assert decided.scoreboard(2020).on == date(2020, 4, 1)


def test_months_are_those_of_the_items() -> None:
    totals = board(months("erzhong", "03-05", "03-31", "12-31")).totals()
    assert totals[0].kind is TargetKind.NEWS
    assert totals[0].months == (0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1)
