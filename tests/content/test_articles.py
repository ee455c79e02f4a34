import re
from collections import Counter
from pathlib import Path

import pytest

from plugins.committee import Article, Level, OrganisationTree, Registers, StandingPage, Status
from plugins.reading import Reading, check_addresses, check_links

LONG = 1500
NUMBER_OF_A_PERSON = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-?\d{7,8})(?!\d)")
"""A mobile number, an identity number, a fixed line."""


@pytest.fixture(scope="module")
def shown(articles: list[Article]) -> list[Article]:
    return [each for each in articles if each.status is Status.PUBLISHED]


def test_no_manuscript_has_a_problem(readings: list[Reading]) -> None:
    assert [str(problem) for each in readings for problem in each.problems] == []


def test_links_and_pictures_lead_to_files(content: Path, articles: list[Article]) -> None:
    files = [file.relative_to(content).as_posix() for file in content.rglob("*") if file.is_file()]
    assert [str(problem) for problem in check_links(articles, files, "content")] == []


def test_no_two_articles_claim_one_address(articles: list[Article], pages: list[StandingPage]) -> None:
    assert [str(problem) for problem in check_addresses(articles, pages, "content")] == []


def test_there_are_enough_articles_from_enough_organisations(shown: list[Article]) -> None:
    assert len(shown) >= 48
    assert len({each.organisation for each in shown}) >= 24


def test_all_levels_below_the_superior_ones_send_articles(
    shown: list[Article], organisations: OrganisationTree
) -> None:
    levels = {organisations[each.organisation].level for each in shown}
    assert levels == {each.level for each in organisations.publishing()}


def test_every_township_sends_articles(shown: list[Article], organisations: OrganisationTree) -> None:
    assert {each.id for each in organisations.at(Level.TOWNSHIP)} <= {each.organisation for each in shown}


def test_every_column_has_three_articles_or_more(shown: list[Article], registers: Registers) -> None:
    counts = Counter(each.column for each in shown)
    assert {each.id: counts[each.id] for each in registers.columns if counts[each.id] < 3} == {}


@pytest.mark.parametrize("year", [2018, 2019, 2020])
def test_articles_are_spread_over_the_year(shown: list[Article], year: int) -> None:
    months = {each.published.month for each in shown if each.published.year == year}
    assert len(months) >= 6


def test_articles_are_of_these_three_years(articles: list[Article]) -> None:
    assert {each.published.year for each in articles} == {2018, 2019, 2020}


def test_no_two_articles_are_of_the_same_second(articles: list[Article]) -> None:
    assert len({each.published for each in articles}) == len(articles)


def test_folders_name_the_year(articles: list[Article]) -> None:
    assert [each.path for each in articles if each.path.split("/")[1] != str(each.published.year)] == []


def test_three_are_long_and_have_an_outline(shown: list[Article]) -> None:
    assert len([each for each in shown if each.text.characters >= LONG and len(each.text.headings) >= 4]) >= 3


def test_none_is_a_stub(shown: list[Article]) -> None:
    assert [each.path for each in shown if each.text.characters < 300] == []


@pytest.mark.parametrize(
    ("element", "least"), [("<table", 1), ('class="note"', 3), ("<dl", 3), ("<abbr", 1), ("<figcaption", 20)]
)
def test_texts_use_what_markdown_offers(readings: list[Reading], element: str, least: int) -> None:
    assert len([each for each in readings if element in each.html]) >= least


def test_census_of_channels_is_shown_as_a_table(readings: list[Reading]) -> None:
    table = next(each.html for each in readings if each.article and each.article.path.endswith("channel-census"))
    for count in ("11", "10", "3", "160", "195", "18", "5"):
        assert re.search(rf"<td[^>]*>(?:<strong>)?{count}<", table)


def test_one_is_withdrawn_and_says_why(articles: list[Article]) -> None:
    [withdrawn] = [each for each in articles if each.status is Status.WITHDRAWN]
    assert "监护人" in withdrawn.reason


def test_one_keeps_the_address_it_had_on_the_old_site(articles: list[Article]) -> None:
    assert [each.identity for each in articles if each.aliases] == ["/news/show-176.html"]


def test_articles_lead_to_one_another_and_to_the_rules(shown: list[Article]) -> None:
    targets = {link.target.split("/")[0] for each in shown for link in each.text.links}
    assert targets == {"articles", "pages"}
    assert len([each for each in shown if each.text.links]) >= 20


def test_tags_are_few_and_shared(shown: list[Article]) -> None:
    tags = {tag for each in shown for tag in each.tags}
    assert 15 <= len(tags) <= 35
    assert all(2 <= len(each.tags) <= 7 for each in shown)


def test_activities_say_where_and_videos_lead_out(shown: list[Article]) -> None:
    assert all(each.place for each in shown if each.column == "activities")
    assert all(each.video.startswith("https://example.org/") for each in shown if each.column == "videos")


def test_articles_say_who_wrote_them_and_what_they_hold(articles: list[Article]) -> None:
    assert all(each.author and each.source and each.summary for each in articles)


def test_no_article_gives_a_number_by_which_a_person_is_reached(content: Path) -> None:
    texts = {file.name: file.read_text("utf-8") for file in content.rglob("*.md")}
    assert [name for name, text in texts.items() if NUMBER_OF_A_PERSON.search(text)] == []
