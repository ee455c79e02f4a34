from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import Level, Organisation
from plugins.committee.office import Exemption, Pace, PaceState, Targets, pace
from plugins.committee.office.due import schedule, schedules
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
    owed = schedule(8, date(2020, 1, 1), ())
    assert [owed.by(date(2020, month, 15)) for month in (1, 2, 3, 7, 12)] == [0, 1, 1, 4, 7]
    assert owed.by(date(2020, 12, 31)) == 8


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


@pytest.mark.parametrize(
    ("parts", "since_month", "due"),
    [
        ((1, 2, 2, 3), 1, [1, 3, 5, 8]),
        ((0, 4, 0, 4), 1, [0, 4, 4, 8]),
        ((1, 2, 2, 3), 7, [0, 0, 1, 4]),  # half a year owes 4: of 2 and 3 the same parts
        ((3, 3, 1, 1), 7, [0, 0, 1, 2]),  # half a year would owe 4, but no more than 1 and 1 are still asked for
        ((4, 4, 0, 0), 7, [0, 0, 0, 0]),
    ],
)
def test_unequal_quarters(parts: tuple[int, ...], since_month: int, due: list[int]) -> None:
    young = organisation("new", Level.SCHOOL, since=2020, since_month=since_month)
    unequal = rule(quarters=QUARTERS, due={Level.SCHOOL: {NEWS: 8}}, parts={Level.SCHOOL: {NEWS: parts}})
    owed = schedules(young, unequal)[NEWS]
    assert [owed.by(each) for each in QUARTERS] == due
    assert owed.number == due[-1]


def test_an_exception_has_its_own_parts() -> None:
    spared = Exemption(organisation=SCHOOL.id, due={NEWS: 2}, parts={NEWS: (0, 0, 1, 1)}, reason="校舍大修")
    owed = schedules(SCHOOL, rule(quarters=QUARTERS, exceptions=(spared,)))
    assert [owed[NEWS].by(each) for each in QUARTERS] == [0, 0, 1, 2]
    assert owed[VIDEO].number == 0


PARTS = st.lists(st.integers(0, 9), min_size=4, max_size=4).map(tuple)
STARTS = st.integers(1, 12).map(lambda month: date(2020, month, 1))


@given(st.integers(0, 30), st.sampled_from(((), QUARTERS)), STARTS, st.dates(date(2020, 1, 1), date(2020, 12, 30)))
def test_what_is_due_grows_to_the_whole(number: int, quarters: tuple[date, ...], start: date, on: date) -> None:
    owed = schedule(number, start, quarters)
    assert 0 <= owed.by(on) <= owed.by(on + timedelta(days=1)) <= owed.by(date(2020, 12, 31)) == owed.number == number


@given(st.integers(0, 30), PARTS, STARTS, st.dates(date(2020, 1, 1), date(2020, 12, 30)))
def test_unequal_parts_grow_to_what_is_owed(number: int, parts: tuple[int, ...], start: date, on: date) -> None:
    owed = schedule(number, start, QUARTERS, parts)
    ahead = sum(part for day, part in zip(QUARTERS, parts, strict=True) if day >= start)
    assert owed.number == min(number, ahead)
    assert 0 <= owed.by(on) <= owed.by(on + timedelta(days=1)) <= owed.by(date(2020, 12, 31)) == owed.number


@given(st.integers(0, 30), PARTS, st.integers(1, 40), st.sampled_from(QUARTERS))
def test_an_item_s_last_day_is_the_first_on_which_it_is_due(
    number: int, parts: tuple[int, ...], place: int, on: date
) -> None:
    for owed in (schedule(number, date(2020, 1, 1), QUARTERS), schedule(number, date(2020, 1, 1), QUARTERS, parts)):
        last = owed.deadline(place)
        assert (last is not None and last <= on) == (owed.by(on) >= place)
