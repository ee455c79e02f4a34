from pathlib import Path

from plugins.committee import Article, Registers, StandingPage
from plugins.reading import PageReading, check_links

LESSONS = [f"learn-{skill}" for skill in ("computer", "phone", "lookup", "email", "qq", "wechat")]
RULES = ["study-rules", "website-rules", "email-rules", "wechat-rules", "royalty-rules", "duties"]


def test_no_page_has_a_problem(page_readings: list[PageReading]) -> None:
    assert [str(problem) for each in page_readings for problem in each.problems] == []


def test_links_of_pages_lead_to_files(content: Path, pages: list[StandingPage]) -> None:
    files = [file.relative_to(content).as_posix() for file in content.rglob("*") if file.is_file()]
    assert [str(problem) for problem in check_links(pages, files, "content")] == []


def test_the_six_rules_stand_together_in_order(pages: list[StandingPage]) -> None:
    rules = sorted((each for each in pages if each.group == "制度"), key=lambda each: each.order)
    assert [each.slug for each in rules] == RULES


def test_there_is_an_illustrated_lesson_for_each_of_the_six_skills(pages: list[StandingPage]) -> None:
    lessons = [each for each in pages if each.group == "学习园地"]
    assert [each.slug for each in sorted(lessons, key=lambda each: each.order)] == LESSONS
    for each in lessons:
        [picture] = each.text.pictures
        assert picture.path == f"pages/{each.slug}.jpg"
        assert len(picture.alt) >= 10


def test_about_contribute_and_privacy_are_there(pages: list[StandingPage]) -> None:
    assert {each.slug for each in pages} == {"about", "contribute", "privacy", *RULES, *LESSONS}


def test_pages_have_substance(pages: list[StandingPage]) -> None:
    assert [each.slug for each in pages if each.text.characters < 250 or not each.summary] == []


def test_every_rule_is_reached_from_a_text(pages: list[StandingPage], articles: list[Article]) -> None:
    others = {link.target for each in articles for link in each.text.links}
    others |= {link.target for each in pages if each.group != "制度" for link in each.text.links}
    assert {f"pages/{slug}.md" for slug in RULES} <= others


def test_contribute_explains_only_columns_that_exist(page_readings: list[PageReading], registers: Registers) -> None:
    html = next(each.html for each in page_readings if each.page and each.page.slug == "contribute")
    named = [each.name for each in registers.columns if f">{each.name}</td>" in html]
    assert named == ["工作动态", "网上活动", "视频", "五老风采", "三联动", "学习培训", "青少年作品"]
