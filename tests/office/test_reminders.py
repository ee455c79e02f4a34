from datetime import date

from plugins.office import reminders
from tests.committee.office.books import QUARTERS, committee, months, rule
from tests.pages.office.test_office_pages import SITE


def test_a_message_for_each_that_is_behind_and_a_notice_for_those_who_sent_nothing() -> None:
    books = committee([*months("erzhong", "01-05"), *months("kelin", "02-05")], rule(quarters=QUARTERS))
    found = {each.organisation: each for each in reminders(books, SITE, date(2020, 3, 31))}
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
    assert reminders(books, SITE, date(2020, 3, 30)) == ()
    assert reminders(books, SITE, date(2021, 3, 30)) == ()
