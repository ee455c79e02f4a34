"""Royalties worked by hand; money is decimal and never more or less than its parts."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.committee import Article, Level
from plugins.committee.office import Adoption, AdoptionKind, AuthorRule, Rate, RoyaltyRule
from plugins.committee.office.payroll import Payroll, payroll
from plugins.committee.office.royalty import shares
from tests.committee.office.books import adoption, article, committee

PATH = "erzhong/2020/03-05-a"
RATES = (
    Rate(level=Level.CITY, kind=AdoptionKind.NEWS, amount=Decimal(50)),
    Rate(level=Level.PROVINCE, kind=AdoptionKind.NEWS, amount=Decimal(100)),
    Rate(level=Level.PROVINCE, kind=AdoptionKind.NEWS, characters=800, amount=Decimal(150)),
)
RULE = RoyaltyRule(year=2020, budget=Decimal(200), rates=RATES)


def roll(articles: list[Article], *rows: Adoption, rule: RoyaltyRule = RULE) -> Payroll:
    books = committee(articles, adoptions=rows)
    earlier = RoyaltyRule(year=2019, budget=Decimal(200), rates=RATES)
    return payroll(rule, books.articles, books.office.adoptions, (earlier, rule))


def paid(found: Payroll) -> list[tuple[str, Decimal]]:
    return [(each.author, each.amount) for each in found.payments]


def test_by_level_and_length() -> None:
    short, long = article(PATH, author="甲"), article("erzhong/2020/03-06-b", author="乙", characters=800)
    rows = (adoption(PATH, Level.PROVINCE), adoption("erzhong/2020/03-06-b", Level.PROVINCE, "2020-06-02"))
    found = roll([short, long], *rows)
    assert paid(found) == [("甲", Decimal(100)), ("乙", Decimal(150))]
    assert (found.total, found.left) == (Decimal(250), Decimal(-50))
    assert found.by_level() == {Level.PROVINCE: Decimal(250)}


def test_of_several_outlets_the_highest_pays_once() -> None:
    rows = (adoption(PATH, Level.CITY), adoption(PATH, Level.PROVINCE, line=3))
    assert paid(roll([article(PATH, author="甲")], *rows)) == [("甲", Decimal(100))]


def test_what_an_earlier_year_paid_is_taken_off() -> None:
    old = article("erzhong/2019/11-05-a", author="甲")
    rows = (
        adoption("erzhong/2019/11-05-a", Level.CITY, "2019-12-01"),
        adoption("erzhong/2019/11-05-a", Level.PROVINCE, "2020-01-09", line=3),
    )
    assert paid(roll([old], *rows)) == [("甲", Decimal(50))]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (AuthorRule.SHARED, [("甲", Decimal("33.34")), ("乙", Decimal("33.33")), ("丙", Decimal("33.33"))]),
        (AuthorRule.FIRST, [("甲", Decimal(100))]),
    ],
)
def test_several_authors(rule: AuthorRule, expected: list[tuple[str, Decimal]]) -> None:
    changed = RoyaltyRule(year=2020, budget=Decimal(200), rates=RATES, authors=rule)
    assert paid(roll([article(PATH, author="甲、乙，丙")], adoption(PATH, Level.PROVINCE), rule=changed)) == expected


def test_a_cap_by_person_and_year_cuts_the_later_payment() -> None:
    capped = RoyaltyRule(year=2020, budget=Decimal(200), rates=RATES, cap=Decimal(120))
    articles = [article(PATH, author="甲"), article("erzhong/2020/03-06-b", author="甲")]
    rows = (adoption(PATH, Level.PROVINCE), adoption("erzhong/2020/03-06-b", Level.PROVINCE, "2020-06-02"))
    found = roll(articles, *rows, rule=capped)
    assert [(each.amount, each.capped) for each in found.payments] == [(Decimal(100), False), (Decimal(20), True)]
    assert found.by_author() == {"甲": Decimal(120)}


def test_an_item_without_an_author_is_unpaid_and_listed() -> None:
    found = roll([article(PATH)], adoption(PATH, Level.PROVINCE))
    assert (paid(found), found.total) == ([], Decimal(0))
    assert [(each.article, each.amount) for each in found.unpaid] == [(PATH, Decimal(100))]


def test_the_year_is_that_of_the_adoption() -> None:
    assert paid(roll([article(PATH, author="甲")], adoption(PATH, Level.CITY, date(2021, 1, 2).isoformat()))) == []


@given(
    st.decimals(0, 10000, places=2),
    st.lists(st.text(min_size=1), min_size=1, max_size=7, unique=True),
    st.sampled_from(AuthorRule),
)
def test_shares_come_to_the_whole_to_the_cent(amount: Decimal, authors: list[str], rule: AuthorRule) -> None:
    parts = [part for _, part in shares(amount, tuple(authors), rule)]
    assert sum(parts) == amount
    assert all(part >= 0 and part == part.quantize(Decimal("0.01")) for part in parts)
