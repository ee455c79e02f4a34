"""Points: each rule of a year's file worked by hand, and what holds whatever the rules are."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.committee import Article, Level, OrganisationId
from plugins.committee.office import Asked, Assessment, Brief, CountRule, Decision, JointRule, Mark, Targets, Verdict
from plugins.committee.office.scoreboard import ranked
from tests.committee.office.books import (
    ACTIVITY,
    HALF,
    NEWS,
    QUARTERS,
    VIDEO,
    adoption,
    article,
    board,
    decision,
    months,
    of,
    rule,
)


def points(articles: list[Article], targets: Targets, **books: Any) -> Decimal:
    return of(board(articles, targets, **books), "erzhong").points


def marks(articles: list[Article], targets: Targets) -> list[tuple[Mark, ...]]:
    return [each.marks for each in of(board(articles, targets), "erzhong").lines[0].items]


def test_an_item_is_a_point_where_nothing_is_said() -> None:
    assert points(months("erzhong", "01-05", "02-05"), rule()) == 2


def test_weights() -> None:
    articles = [*months("erzhong", "01-05", "02-05"), *months("erzhong", "03-05", column="videos")]
    assert points(articles, rule(weights={NEWS: Decimal(2), VIDEO: Decimal("4.5")})) == Decimal("8.5")


def test_a_brief_counts_half() -> None:
    articles = [article("erzhong/2020/01-05-a", characters=199), article("erzhong/2020/02-05-b", characters=200)]
    targets = rule(brief=Brief(characters=200, share=HALF))
    assert points(articles, targets) == Decimal("1.5")
    assert marks(articles, targets) == [(Mark.BRIEF,), ()]
    assert of(board(articles, targets), "erzhong").lines[0].done == 2


def test_a_late_item_counts_less() -> None:
    # Two are due in each quarter: the second of the first quarter comes in April, the rest in time or early.
    articles = months("erzhong", "03-31", "04-01", "06-30", "07-01")
    targets = rule(late=HALF, quarters=QUARTERS)
    assert marks(articles, targets) == [(), (Mark.LATE,), (), (Mark.LATE,)]
    assert points(articles, targets) == 3


def test_what_is_beyond_the_year_s_number_is_never_late() -> None:
    articles = months("erzhong", *[f"{month:02}-05" for month in (1, 1, 4, 4, 7, 7, 10, 10, 12)])
    assert marks(articles, rule(late=HALF, quarters=QUARTERS)) == [()] * 9


def test_caps_of_a_quarter_and_of_a_year() -> None:
    articles = months("erzhong", "01-05", "02-05", "03-05", "04-05", "05-05")
    assert points(articles, rule(quarter_caps={NEWS: 2})) == 4
    assert marks(articles, rule(quarter_caps={NEWS: 2}))[2] == (Mark.OVER_QUARTER,)
    assert points(articles, rule(caps={NEWS: 3})) == 3
    assert marks(articles, rule(caps={NEWS: 3}))[3:] == [(Mark.OVER_YEAR,)] * 2
    assert of(board(articles, rule(caps={NEWS: 3})), "erzhong").done == 5


def test_a_cap_keeps_the_best() -> None:
    articles = [article("erzhong/2020/01-05-a", characters=10), article("erzhong/2020/02-05-b")]
    targets = rule(caps={NEWS: 1}, brief=Brief(characters=200, share=HALF))
    assert points(articles, targets) == 1


LEVELS = {Level.NATION: Decimal(10), Level.PROVINCE: Decimal(5), Level.CITY: Decimal(2)}


def test_adoption_brings_points_by_level_and_the_highest_outlet_counts() -> None:
    path = "erzhong/2020/01-05-a"
    rows = (adoption(path, Level.CITY), adoption(path, Level.PROVINCE, line=3))
    found = of(board([article(path)], rule(adoption=LEVELS), adoptions=rows), "erzhong")
    assert [(each.article, each.points) for each in found.bonuses] == [(path, Decimal(5))]
    assert (found.points, found.adopted, found.adoption_percent) == (Decimal(6), 1, 100)


def test_adoption_counts_in_the_year_of_the_outlet_whatever_the_column() -> None:
    essay = article("erzhong/2019/12-05-a", column="essays")
    rows = (adoption("erzhong/2019/12-05-a", Level.CITY, "2020-01-09"),)
    found = of(board([essay], rule(adoption=LEVELS), adoptions=rows), "erzhong")
    assert (found.done, found.points) == (0, Decimal(2))


def test_a_returned_item_brings_no_bonus() -> None:
    path = "erzhong/2020/01-05-a"
    books = {"adoptions": (adoption(path, Level.CITY),), "decisions": (decision(path, Verdict.RETURNED),)}
    assert points([article(path)], rule(adoption=LEVELS), **books) == 0


def test_a_cap_on_adoption() -> None:
    paths = [f"erzhong/2020/0{month}-05-a" for month in (1, 2, 3)]
    rows = tuple(adoption(each, Level.PROVINCE) for each in paths)
    targets = rule(adoption=LEVELS, adoption_cap=Decimal(12))
    found = of(board([article(each) for each in paths], targets, adoptions=rows), "erzhong")
    assert [each.points for each in found.bonuses] == [5, 5, 2]


ASKED = Asked(
    subject="清明祭英烈",
    tag="祭英烈",
    until=date(2020, 4, 10),
    organisations=(OrganisationId("erzhong"), OrganisationId("yucai")),
    points=Decimal(2),
)


@pytest.mark.parametrize(
    ("day", "tags", "lost"),
    [("04-10", ("祭英烈",), 0), ("04-11", ("祭英烈",), 2), ("04-01", ("读书",), 2)],
)
def test_an_asked_for_item_that_did_not_come_costs_points(day: str, tags: tuple[str, ...], lost: int) -> None:
    found = of(board(months("erzhong", day, tags=tags), rule(asked=(ASKED,))), "erzhong")
    assert sum(each.points for each in found.penalties) == lost
    assert found.points == 1 - lost


def test_nobody_loses_points_before_the_day_or_without_being_asked() -> None:
    found = board([], rule(asked=(ASKED,)), on=date(2020, 4, 10))
    assert of(found, "erzhong").points == 0
    assert of(board([], rule(asked=(ASKED,))), "sanxiao").points == 0


def test_ties_share_the_better_place_and_the_next_is_left_out() -> None:
    articles = [*months("minzu", "01-05", "02-05"), *months("erzhong", "01-06"), *months("sanxiao", "01-07")]
    found = board(articles)
    assert [(each.organisation, each.rank) for each in found.assessments if each.level is Level.SCHOOL] == [
        ("minzu", 1),
        ("erzhong", 2),
        ("sanxiao", 2),
    ]
    assert of(found, "yucai").rank == 1
    assert of(found, "kelin").rank == 1


# --- whatever the rules are ----------------------------------------------------------------------------------------

DAYS = st.dates(date(2020, 1, 1), date(2020, 12, 31))
SHARES = st.sampled_from((Decimal(0), Decimal("0.5"), Decimal("0.25"), Decimal(1)))
CAPS = st.dictionaries(st.sampled_from((NEWS, ACTIVITY)), st.integers(0, 3))
RULES = st.builds(
    rule,
    counts=st.sampled_from(CountRule),
    joint=st.sampled_from(JointRule),
    quarters=st.sampled_from(((), QUARTERS)),
    weights=st.dictionaries(st.sampled_from((NEWS, VIDEO)), SHARES),
    adoption=st.sampled_from(({}, LEVELS)),
    caps=CAPS,
    quarter_caps=CAPS,
    adoption_cap=st.none() | SHARES,
    brief=st.none() | st.builds(Brief, characters=st.just(200), share=SHARES),
    late=st.none() | SHARES,
    asked=st.sampled_from(((), (ASKED,))),
)


@st.composite
def sent(draw: st.DrawFn) -> list[Article]:
    found = []
    for place in range(draw(st.integers(0, 9))):
        owner, day = draw(st.sampled_from(("erzhong", "sanxiao", "kelin"))), draw(DAYS)
        found.append(
            article(
                f"{owner}/2020/{day:%m-%d}-{place}",
                column=draw(st.sampled_from(("news", "activities", "videos", "essays"))),
                characters=draw(st.sampled_from((100, 500))),
                tags=draw(st.sampled_from(((), ("祭英烈",)))),
                partners=draw(st.sampled_from(((), (OrganisationId("minzu"),)))),
            )
        )
    return found


def accepted(articles: list[Article]) -> tuple[Decision, ...]:
    return tuple(decision(each.path, Verdict.ACCEPTED, "2020-12-31") for each in articles)


@settings(max_examples=60, deadline=None)
@given(sent(), RULES, DAYS)
def test_a_score_never_falls_when_an_accepted_item_is_added(
    articles: list[Article], targets: Targets, day: date
) -> None:
    more = article(f"erzhong/2020/{day:%m-%d}-more")
    everything = [*articles, more]
    rows = tuple(adoption(each.path, Level.CITY, "2020-12-31") for each in everything[::2])
    books: dict[str, Any] = {"decisions": accepted(everything), "adoptions": rows}
    before, after = (board(each, targets, **books) for each in (articles, everything))
    for each in before.assessments:
        assert of(after, each.organisation).points >= each.points


@settings(max_examples=40, deadline=None)
@given(sent(), RULES, st.randoms(use_true_random=False))
def test_permuting_articles_changes_nothing(articles: list[Article], targets: Targets, random: object) -> None:
    shuffled = articles.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    books: dict[str, Any] = {"decisions": accepted(articles[1:])}
    assert board(shuffled, targets, **books) == board(articles, targets, **books)


@settings(max_examples=40, deadline=None)
@given(sent(), RULES)
def test_totals_are_the_sums_of_their_lines_and_every_point_has_an_article(
    articles: list[Article], targets: Targets
) -> None:
    rows = tuple(adoption(each.path, Level.CITY, "2020-12-31") for each in articles)
    found = board(articles, targets, decisions=accepted(articles), adoptions=rows)
    paths = {each.path for each in articles}
    for total in found.totals():
        lines = [line for each in found.assessments for line in each.lines if line.kind is total.kind]
        assert total.due == sum(each.due for each in lines)
        assert total.done == sum(each.done for each in lines) == sum(total.months)
    for each in found.assessments:
        items = [item for line in each.lines for item in line.items]
        gained = [*((item.article, item.points) for item in items), *((b.article, b.points) for b in each.bonuses)]
        lost = sum(penalty.points for penalty in each.penalties)
        assert each.points == sum(worth for _, worth in gained) - lost
        assert {path for path, worth in gained if worth} <= paths


@given(st.lists(st.integers(0, 4), max_size=9))
def test_a_rank_is_one_more_than_the_number_of_those_ahead(scores: list[int]) -> None:
    base = of(board([]), "erzhong")
    penalties = [tuple(ASKED_PENALTY for _ in range(score)) for score in scores]
    found = ranked(
        [Assessment(organisation=base.organisation, level=base.level, lines=(), penalties=p) for p in penalties]
    )
    for each in found:
        assert each.rank == 1 + sum(other.points > each.points for other in found)


ASKED_PENALTY = of(board([], rule(asked=(ASKED,))), "erzhong").penalties[0]
