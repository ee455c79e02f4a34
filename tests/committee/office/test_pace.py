from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import Level, Organisation
from plugins.committee.office import Pace, PaceState, Targets, pace
from plugins.committee.office.due import deadline, due_by
from tests.committee.office.books import (
    ACTIVITY,
    COUNTY,
    NEWS,
    ORGANISATIONS,
    QUARTERS,
    VIDEO,
    committee,
    months,
    organisation,
    rule,
)

SCHOOL = ORGANISATIONS[3]
BY_QUARTERS = rule(quarters=QUARTERS)


def paced(days: tuple[str, ...], on: date, targets: Targets = BY_QUARTERS, of: Organisation = SCHOOL) -> Pace:
    articles = months(of.id, *days)
    board = committee(articles, targets, (COUNTY, of)).office.scoreboard_on(2020, on)
    return pace(board.assessments[0], of, targets, on)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 3, 30), {NEWS: 0, ACTIVITY: 0, VIDEO: 0}),
        (date(2020, 3, 31), {NEWS: 2, ACTIVITY: 0, VIDEO: 0}),
        (date(2020, 6, 30), {NEWS: 4, ACTIVITY: 1, VIDEO: 1}),
        (date(2020, 12, 31), {NEWS: 8, ACTIVITY: 2, VIDEO: 2}),
    ],
)
def test_due_so_far_by_quarter_dates(on: date, expected: dict[str, int]) -> None:
    assert {each.kind: each.expected for each in paced((), on).lines} == expected


def test_due_so_far_pro_rata_by_days() -> None:
    start = date(2020, 1, 1)
    assert [due_by(8, start, (), date(2020, month, 15)) for month in (1, 2, 3, 7, 12)] == [0, 1, 1, 4, 7]
    assert due_by(8, start, (), date(2020, 12, 31)) == 8


def test_who_is_ahead_on_pace_and_behind_and_by_how_much() -> None:
    spring = date(2020, 3, 31)
    ahead, on_pace, behind = paced(("01-05",) * 3, spring), paced(("01-05",) * 2, spring), paced(("01-05",), spring)
    assert [each.state for each in (ahead, on_pace, behind)] == [PaceState.AHEAD, PaceState.ON_PACE, PaceState.BEHIND]
    assert (ahead.beyond, on_pace.missing, behind.missing) == (1, 0, 1)


def test_ahead_in_one_kind_does_not_hide_that_another_is_behind() -> None:
    summer = paced(("01-05",) * 6, date(2020, 6, 30))
    assert (summer.state, summer.beyond, summer.missing) == (PaceState.BEHIND, 2, 2)


def test_who_was_founded_in_july_owes_nothing_before() -> None:
    young = organisation("new", Level.SCHOOL, since=2020, since_month=7)
    assert paced((), date(2020, 6, 30), of=young).state is PaceState.ON_PACE
    assert {each.kind: each.expected for each in paced((), date(2020, 9, 30), of=young).lines}[NEWS] == 2


@given(st.integers(0, 30), st.sampled_from(((), QUARTERS)), st.dates(date(2020, 1, 1), date(2020, 12, 30)))
def test_what_is_due_grows_to_the_whole(number: int, quarters: tuple[date, ...], on: date) -> None:
    start = date(2020, 1, 1)
    assert 0 <= due_by(number, start, quarters, on) <= due_by(number, start, quarters, date(2020, 12, 31)) == number


@given(st.integers(0, 30), st.integers(1, 40), st.sampled_from(QUARTERS))
def test_an_item_s_last_day_is_the_first_on_which_it_is_due(number: int, place: int, on: date) -> None:
    start = date(2020, 1, 1)
    last = deadline(place, number, start, QUARTERS)
    assert (last is not None and last <= on) == (due_by(number, start, QUARTERS, on) >= place)
