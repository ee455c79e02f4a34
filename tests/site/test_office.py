"""The office's registers in whole builds: a changed figure changes the pages, and nothing else is needed."""

import json

import pytest

from plugins.building import BuildStopped
from tests.site.county import County, manuscript, tree

PATH = "kelin/2019/01-05-meeting"
TARGETS = "due:\n  township: {news: 4}\n"


@pytest.fixture
def office(county: County) -> County:
    county.write("data/targets/2019.yaml", TARGETS)
    county.write("data/outlets.yaml", "- {name: 省网, level: province}\n")
    county.write("data/acceptance.csv", f"文章,决定,日期\n{PATH},通过,2019-01-09\n")
    return county


def test_editing_a_number_changes_the_rule_without_code(office: County) -> None:
    assert office.build().problems == ()
    assert "7/4" in office.page("8422/2019/index.html")
    office.write("data/targets/2019.yaml", TARGETS.replace("4", "9"))
    outcome = office.build()
    assert "7/9" in office.page("8422/2019/index.html")
    assert json.loads(office.page("data/8422-2019.json"))["totals"][0]["due"] == 9
    assert not [file for file in outcome.written if file.startswith("kelin/2019/")]


def test_another_year_of_the_same_rule_is_one_more_file(office: County) -> None:
    office.write("data/targets/2021.yaml", TARGETS)
    office.write("articles/kelin/2021/01-05-new.md", manuscript("新年", "2021-01-05"))
    office.build()
    assert "1/4" in office.page("8422/2021/index.html")
    assert "2021年" in office.page("8422/index.html")


def test_an_adoption_reaches_the_article_s_page_by_its_row_alone(office: County) -> None:
    table = "文章,媒体,级别,日期,类别\nkelin/2019/03-05-meeting,省网,省级,2019-03-20,消息\n"
    office.write("data/adoptions.csv", table)
    office.build()
    assert "省网" not in office.page(f"{PATH}/index.html")
    office.write("data/adoptions.csv", f"{table}{PATH},省网,省级,2019-01-20,消息\n")
    outcome = office.build()
    assert "省网，2019年1月20日" in office.page(f"{PATH}/index.html")
    assert f"{PATH}/index.html" in outcome.written
    assert "kelin/2019/02-05-meeting/index.html" not in outcome.written
    office.build("clean")
    assert tree(office.place / "output") == tree(office.place / "clean")


def test_how_often_the_site_before_showed_an_article_stands_on_its_page(office: County) -> None:
    office.write(f"articles/{PATH}.md", manuscript("会议", "2019-01-05", aliases="[/news/show-1.html]"))
    office.build()
    assert "原网站浏览" not in office.page(f"{PATH}/index.html")
    office.write("data/views.csv", "地址,次数\n/news/show-1.html,176\n/news/gone.html,9\n")
    outcome = office.build()
    assert "<dt>原网站浏览</dt><dd>176次</dd>" in office.page(f"{PATH}/index.html")
    assert [file for file in outcome.written if file.startswith("kelin/")] == [f"{PATH}/index.html"]
    office.build("clean")
    assert tree(office.place / "output") == tree(office.place / "clean")


def test_who_took_the_pictures_stands_on_the_page(office: County) -> None:
    office.write(f"articles/{PATH}.md", manuscript("会议", "2019-01-05", photographer="通讯员甲"))
    assert office.build().problems == ()
    assert "<dt>摄影</dt><dd>通讯员甲</dd>" in office.page(f"{PATH}/index.html")


def test_a_build_without_a_change_writes_nothing(office: County) -> None:
    office.build()
    office.write("data/acceptance.csv", f"文章,决定,日期\n{PATH},通过,2019-01-09\n\n")
    assert office.build().written == ()


def test_a_row_on_no_article_fails_the_build_and_keeps_the_rest(office: County) -> None:
    office.write("data/acceptance.csv", "文章,决定,日期\nkelin/2019/none,通过,2019-01-09\n")
    outcome = office.build()
    assert [(each.file, each.line, each.code) for each in outcome.problems] == [
        ("content/data/acceptance.csv", 2, "article-unknown")
    ]
    assert outcome.failed
    assert "7/4" in office.page("8422/2019/index.html")


def test_the_name_of_the_targets_is_no_other_page_s(office: County) -> None:
    with pytest.raises(BuildStopped, match="TARGETS_NAME"):
        office.build(TARGETS_NAME="kelin")
    office.build(TARGETS_NAME="zhibiao")
    assert "“zhibiao”任务指标" in office.page("zhibiao/2019/index.html")
    assert json.loads(office.page("data/zhibiao-2019.json"))["year"] == 2019


def test_drafts_in_the_preview_do_not_count(office: County) -> None:
    office.write("articles/kelin/2019/09-09-draft.md", manuscript("草稿", "2019-09-09", status="draft"))
    office.build(WITH_DRAFTS=True)
    assert "7/4" in office.page("8422/2019/index.html")


def test_joint_items_name_their_partners(office: County) -> None:
    office.write("articles/kelin/2019/09-09-joint.md", manuscript("合办", "2019-09-09", **{"with": "[kelin-1]"}))
    office.build()
    assert "合作单位" in office.page("kelin/2019/09-09-joint/index.html")
    assert "第一村" in office.page("kelin/2019/09-09-joint/index.html")
