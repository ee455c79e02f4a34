from datetime import UTC, date, datetime

from plugins.committee import Problem, ProblemCode
from plugins.committee.office import Concern, Finding, health
from tests.committee.office.books import article, committee
from tests.pages.office.test_office_pages import SITE

NEWS = article("erzhong/2020/03-05-a")
BOOKS = committee([NEWS, article("kelin/2020/03-01-b", column="portraits")])


def found(concern: Concern, findings: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in findings if each.concern is concern]


def test_the_home_page_and_news_columns_fail_after_two_weeks() -> None:
    findings = health(BOOKS, SITE)
    [home] = found(Concern.HOME, findings)
    assert (home.newest, home.fails) == (date(2020, 3, 5), date(2020, 3, 19))
    assert (home.failed(date(2020, 3, 18)), home.failed(date(2020, 3, 19))) == (False, True)
    [stale] = found(Concern.STALE, findings)
    assert (stale.what, stale.fails, stale.who) == ("栏目“工作动态”", date(2020, 3, 19), "逊克县关工委办公室、erzhong")


def test_empty_columns_fail_now() -> None:
    empty = found(Concern.EMPTY, health(BOOKS, SITE))
    assert [each.what for each in empty] == ["栏目“网上活动”", "栏目“视频”", "栏目“作品”"]
    assert all(each.failed(date(1990, 1, 1)) for each in empty)


def test_a_date_after_its_commit() -> None:
    early, later = datetime(2020, 3, 4, 15, 59, tzinfo=UTC), datetime(2020, 3, 4, 16, 1, tzinfo=UTC)
    [finding] = found(Concern.FUTURE, health(BOOKS, SITE, (), {NEWS.file: early}))
    assert finding.who == "erzhong"
    # In the site's own time zone the second moment is already the day that the article states.
    assert found(Concern.FUTURE, health(BOOKS, SITE, (), {NEWS.file: later})) == []


def test_dead_links_name_who_can_mend_them() -> None:
    dead = Problem(f"content/{NEWS.file}", 7, ProblemCode("link-dead"), "链接的文件“x.md”不存在。")
    other = Problem(f"content/{NEWS.file}", 7, ProblemCode("picture-alt"), "没有说明。")
    [finding] = found(Concern.LINK, health(BOOKS, SITE, (dead, other)))
    assert (finding.who, finding.fails) == ("erzhong", None)
