from datetime import date

from plugins.office import reminders
from plugins.office.quarter import quarter
from tests.committee.office.books import QUARTERS, committee, months, rule
from tests.pages.office.test_office_pages import SITE


def test_a_message_for_each_that_is_behind_and_a_notice_for_those_who_sent_nothing() -> None:
    books = committee([*months("erzhong", "01-05"), *months("kelin", "02-05")], rule(quarters=QUARTERS))
    found = {each.organisation: each for each in reminders(books, SITE, date(2020, 3, 31), date(2020, 3, 31))}
    assert set(found) == {"erzhong", "yucai", "sanxiao", "minzu"}
    assert found["erzhong"].message == (  # type: ignore[index]
        "erzhong：2020年“8422”任务指标全年应报工作信息8条、网上活动2次、视频2部。截至3月31日，已报工作信息1条，"
        "按进度还欠工作信息1条，请抓紧补报。逊克县关工委办公室"
    )
    assert found["erzhong"].notice == ()  # type: ignore[index]
    assert "还没有报送，按进度还欠工作信息2条" in found["yucai"].message  # type: ignore[index]
    assert "于6月30日前补报" in found["yucai"].notice[1]  # type: ignore[index]


def test_nobody_is_behind_before_anything_is_due_or_without_targets() -> None:
    books = committee([], rule(quarters=QUARTERS))
    assert reminders(books, SITE, date(2020, 3, 30), date(2020, 3, 30)) == ()
    assert reminders(books, SITE, date(2021, 3, 30), date(2021, 3, 30)) == ()


def test_of_a_quarter_those_are_told_who_sent_nothing_in_it() -> None:
    targets = rule(quarters=QUARTERS)
    books = committee(
        [*months("erzhong", "01-05", "05-01"), *months("minzu", "01-05"), *months("kelin", "02-05")], targets
    )
    end, issued = date(2020, 6, 30), date(2020, 7, 6)
    found = {str(each.organisation): each for each in reminders(books, SITE, end, issued, quarter(targets, 2))}
    assert set(found) == {"kelin", "erzhong", "yucai", "sanxiao", "minzu"}
    assert found["erzhong"].message == (
        "erzhong：2020年第二季度“8422”任务指标应报工作信息2条、网上活动1次、视频1部。截至6月30日，已报工作信息1条，"
        "按进度还欠工作信息2条、网上活动1次、视频1部，请抓紧补报。逊克县关工委办公室"
    )
    assert {each for each, reminder in found.items() if reminder.notice} == {"kelin", "yucai", "sanxiao", "minzu"}
    first, second, _ = found["minzu"].notice
    assert first == (
        "按照年度指标，你单位2020年第二季度“8422”任务指标应报工作信息2条、网上活动1次、视频1部。截至2020年6月30日，"
        "你单位没有报送，按进度还欠工作信息3条、网上活动1次、视频1部。"
    )
    assert "于9月30日前补报" in second


def test_a_notice_of_a_year_that_is_over_names_no_day_that_has_passed() -> None:
    books = committee([], rule(quarters=QUARTERS))
    found = reminders(books, SITE, date(2020, 12, 31), date(2021, 1, 8))
    assert "尽快补报" in found[0].notice[1]
