"""What readers see of the office's work."""

import re
from decimal import Decimal

import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from plugins.committee import Address, Article, Committee, Level, OrganisationId, Site, StandingPage
from plugins.committee.office import (
    Adoption,
    BudgetLine,
    Concern,
    Honour,
    HonourKind,
    RoyaltyRule,
    Seen,
    Skill,
    Spending,
    Training,
    Verdict,
    office_pages,
    score_pages,
)
from plugins.committee.office.royalty import Rate
from plugins.pages import Page, Showing, pages_of
from tests.committee.office.books import (
    END,
    QUARTERS,
    VIDEO,
    adoption,
    article,
    committee,
    decision,
    months,
    rule,
)
from tests.theme.county import render

SITE = Site(
    name="逊克县关心下一代工作委员会",
    short="逊克县关工委",
    tagline="",
    owner="县关工委",
    url="https://example.org",
    authority="example.org,2018",
    language="zh-CN",
    timezone="Asia/Shanghai",
    page_size=20,
    feed_size=50,
    targets="8422",
)
FIRST = "erzhong/2020/01-05-0"


def version(document: Article | StandingPage) -> bytes:
    return document.file.encode()


def books() -> Committee:
    articles = [
        *months("erzhong", "01-05", "02-05", author="校广播站、校团委"),
        *months("sanxiao", "01-06"),
        *months("yucai", "03-01", column="videos"),
        article("erzhong/2021/01-05-next"),
    ]
    return committee(
        articles,
        rule(quarters=QUARTERS, weights={VIDEO: Decimal(2)}, adoption={Level.PROVINCE: Decimal(3)}),
        decisions=(decision(FIRST, Verdict.ACCEPTED),),
        adoptions=(replace(adoption(FIRST, Level.PROVINCE), url="https://province.example/a"),),
        royalties=(
            RoyaltyRule(
                year=2020,
                budget=Decimal(10000),
                books=Decimal(20000),
                rates=(
                    Rate(level=Level.PROVINCE, kind=adoption(FIRST, Level.PROVINCE).kind, amount=Decimal("100.50")),
                ),
            ),
        ),
        spending=(Spending(on=END, line=BudgetLine.BOOKS, purpose="读本", amount=Decimal("1200.5")),),
        honours=(
            Honour(
                year=2018,
                kind=HonourKind.INDIVIDUAL,
                title="全省先进个人",
                organisation=OrganisationId("yucai"),
                role="社区小组组长",
                by="省关工委",
            ),
        ),
        trainings=(
            Training(on=END, organiser=OrganisationId("kelin"), topic="手机入门", people=45, skills=(Skill.PHONE,)),
        ),
    )


@pytest.fixture(scope="module")
def pages() -> dict[Address, Page]:
    return {page.address: page for page in pages_of(Showing(books(), SITE, version, {}))}


def html(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(render(page.make(), page.template, section=page.section))  # type: ignore[arg-type]


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", html(page).css_first("main").text())  # type: ignore[union-attr]


def rows(page: Page, table: str) -> list[list[str]]:
    found = html(page).css_first(f'[aria-label="{table}"]')
    assert found is not None
    return [[cell.text().strip() for cell in row.css("th, td")] for row in found.css("tbody tr")]


def test_every_page_of_the_office_is_made_and_its_address_known(pages: dict[Address, Page]) -> None:
    opened = set(score_pages(books().office, SITE))
    assert opened <= pages.keys()
    assert {
        each for each in pages if each.startswith(("/8422/", "/adoptions/", "/honours/", "/training/", "/budget/"))
    } == opened
    assert "/8422/2020/erzhong/" in opened


def test_without_registers_there_are_no_such_pages() -> None:
    bare = Committee(replace(books().registers, office=type(books().registers.office)()), books().articles, (), {})
    assert office_pages(bare.office, SITE) == ()
    assert not any(page.template.startswith("office/") for page in pages_of(Showing(bare, SITE, version, {})))


def test_the_scoreboard(pages: dict[Address, Page]) -> None:
    page = pages[Address("/8422/2020/")]
    assert rows(page, "全县合计")[0][:4] == ["工作信息", "36条", "3条", "1条"]
    assert rows(page, "学校小组排名") == [
        ["1. erzhong", "5", "16% 落后10件", "2/8", "0/2", "0/2", "1篇，50%"],
        ["2. sanxiao", "1", "8% 落后11件", "1/8", "0/2", "0/2", "0篇"],
        ["3. minzu", "0", "0% 落后12件", "0/8", "0/2", "0/2", "0篇"],
    ]
    assert "统计到2020年12月31日。" in words(page)
    assert "学校小组每个单位全年应报工作信息8条、网上活动2次、视频2部。" in words(page)


def test_charts_say_in_a_table_what_they_draw_and_need_no_colour(pages: dict[Address, Page]) -> None:
    page = html(pages[Address("/8422/2020/")])
    drawn = [each.text() for each in page.css('svg[role="img"] text')]
    assert drawn[:4] == ["2", "1月", "1", "2月"]
    assert [row[1:] for row in rows(pages[Address("/8422/2020/")], "各月报送件数")][:3] == [
        ["2", "0", "0"],
        ["1", "0", "0"],
        ["0", "0", "1"],
    ]
    assert {each.attributes.get("fill") for each in page.css("svg rect, svg text")} == {"currentColor", "none"}
    assert not page.css("[style], style")


def test_each_point_stands_with_its_article(pages: dict[Address, Page]) -> None:
    page = pages[Address("/8422/2020/erzhong/")]
    assert rows(page, "工作信息") == [["1月5日", "01-05-0", "1", "验收通过"], ["2月5日", "02-05-1", "1", ""]]
    assert rows(page, "采用加分") == [["6月1日", "01-05-0", "3", "省级：province网站"]]
    links = [each.attributes["href"] for each in html(page).css("tbody a")]
    assert links == ["/erzhong/2020/01-05-0/", "/erzhong/2020/02-05-1/", "/erzhong/2020/01-05-0/"]
    assert "得分5分，在3个学校小组中列第1名。" in words(page)
    assert "进度落后，到这一天还欠10件。" in words(page)


def test_years_stand_side_by_side(pages: dict[Address, Page]) -> None:
    page = pages[Address("/8422/")]
    assert rows(page, "全县合计（已报/应报）") == [["工作信息", "3/36"], ["网上活动", "0/8"], ["视频", "1/8"]]
    assert rows(page, "学校小组")[0] == ["erzhong", "第1名 5分 16%"]


def test_adoptions_by_year_and_level(pages: dict[Address, Page]) -> None:
    page = pages[Address("/adoptions/")]
    assert rows(page, "2020年省级") == [["6月1日", "01-05-0", "erzhong", "province网站", "消息"]]
    outside = html(page).css_first("a.outside")
    assert outside is not None
    assert outside.attributes["href"] == "https://province.example/a"


def badges(page: Page) -> list[tuple[str, str | None]]:
    found = html(page).css("nav.members li a:not(:has(.count))")
    return [(each.text().replace(" ", ""), each.attributes["href"]) for each in found]


def test_an_adopted_article_shows_a_badge_that_leads_to_the_outlet(pages: dict[Address, Page]) -> None:
    adopted = badges(pages[Address("/erzhong/2020/01-05-0/")])
    assert adopted == [("省级采用province网站，2020年6月1日", "https://province.example/a")]
    assert badges(pages[Address("/sanxiao/2020/01-06-0/")]) == []


def test_a_badge_without_an_address_leads_to_the_register() -> None:
    county = committee(months("erzhong", "01-05"), adoptions=(adoption(FIRST, Level.CITY),))
    plain = {page.address: page for page in pages_of(Showing(county, SITE, version, {}))}
    assert badges(plain[Address("/erzhong/2020/01-05-0/")]) == [("市级采用city网站，2020年6月1日", "/adoptions/")]


def test_an_organisation_shows_its_honours_and_leads_to_its_scores(pages: dict[Address, Page]) -> None:
    assert badges(pages[Address("/yucai/")]) == [
        ("2018年表彰全省先进个人（社区小组组长）", "/honours/"),
        ("2020年“8422”任务指标第1名，2分", "/8422/2020/yucai/"),
    ]
    assert badges(pages[Address("/minzu/")]) == [("2020年“8422”任务指标还没有得分", "/8422/2020/minzu/")]
    assert badges(pages[Address("/xunke/")]) == []


def test_the_health_page_shows_what_was_registered() -> None:
    rows_ = (Seen(on=END, concern=Concern.LINK, file=f"articles/{FIRST}.md", line=7, what="https://a.example/（404）"),)
    county = committee(months("erzhong", "01-05"), inspection=rows_)
    page = next(each for each in pages_of(Showing(county, SITE, version, {})) if each.address == "/health/")
    last = rows(page, "网站体检")[-1]
    assert last == [
        "“01-05-0”（articles/erzhong/2020/01-05-0.md，第7行）https://a.example/（404）",
        "2020年12月31日",
        "erzhong",
        "失效链接",
        "—",
    ]
    assert "失效链接查到2020年12月31日，日期晚于提交还没有查过" in words(page)


def test_honours_and_training(pages: dict[Address, Page]) -> None:
    assert rows(pages[Address("/honours/")], "2018年") == [
        ["yucai", "全省先进个人", "先进个人", "社区小组组长", "省关工委"]
    ]
    training = pages[Address("/training/")]
    assert rows(training, "各年场次和人次") == [["2020年", "1", "45"], ["合计", "1", "45"]]
    assert ["会用手机", "1"] in rows(training, "六会各讲了几场")


def test_the_budget_shows_sums_and_never_a_person(pages: dict[Address, Page]) -> None:
    page = pages[Address("/budget/")]
    assert rows(page, "2020年经费（元）") == [
        ["稿酬", "10000", "100.5", "9899.5"],
        ["主题读书活动用书", "20000", "1200.5", "18799.5"],
        ["五老报告费和交通费", "0", "0", "0"],
    ]
    assert rows(page, "2020年稿酬按单位（元）") == [["erzhong", "100.5"]]
    assert not re.search("广播站|团委", words(page))


def test_the_site_map_and_the_registers_of_another_county_name_nothing_of_ours() -> None:
    other = replace(SITE, targets="targets")
    addresses = {address for _, address in office_pages(books().office, other)}
    assert "/targets/" in addresses
    assert not any("8422" in each for each in addresses)


def test_adopted_rows_hang_on_the_first_address() -> None:
    moved = article("erzhong/2020/05-05-moved", aliases=("/old/2020/01-01-name/",))
    row: Adoption = adoption("old/2020/01-01-name", Level.CITY)
    assert committee([moved], adoptions=(row,)).office.adoptions == {moved.path: (row,)}
