from datetime import UTC, date, datetime

from plugins.committee import Problem, ProblemCode
from plugins.committee.office import Concern, Finding, Seen, broken, health, late_dates, public
from tests.committee.office.books import article, committee
from tests.pages.office.test_office_pages import SITE

NEWS = article("erzhong/2020/03-05-a")
DAY = date(2020, 4, 1)
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
    [row] = late_dates(BOOKS, {NEWS.file: early}, DAY)
    [finding] = found(Concern.FUTURE, health(BOOKS, SITE, [row]))
    assert (finding.who, finding.fails) == ("erzhong", DAY)
    assert finding.what == "“03-05-a”（articles/erzhong/2020/03-05-a.md）写的是2020-03-05，提交于2020-03-04"
    # In the site's own time zone the second moment is already the day that the article states.
    assert list(late_dates(BOOKS, {NEWS.file: later}, DAY)) == []


def test_dead_links_name_who_can_mend_them() -> None:
    dead = Problem(f"content/{NEWS.file}", 7, ProblemCode("link-dead"), "链接的文件“x.md”不存在。")
    other = Problem(f"content/{NEWS.file}", 7, ProblemCode("picture-alt"), "没有说明。")
    register = Problem("content/data/adoptions.csv", 3, ProblemCode("link-dead"), "链接的文件“x.md”不存在。")
    findings = found(Concern.LINK, health(BOOKS, SITE, broken((dead, other, register), DAY)))
    assert [(each.who, each.fails) for each in findings] == [("erzhong", DAY), ("逊克县关工委办公室", DAY)]
    assert "第7行" in findings[0].what


def test_what_is_sound_never_fails() -> None:
    row = Seen(on=DAY, concern=Concern.LINK, what="试了外面的3个网址，都通")
    [finding] = found(Concern.LINK, health(BOOKS, SITE, [row]))
    assert (finding.what, finding.failed(date(2099, 1, 1))) == (row.what, False)


def test_the_public_page_tells_only_of_what_is_published() -> None:
    rows = [
        Seen(on=DAY, concern=Concern.LINK, file=file, what="x")
        for file in (NEWS.file, "articles/erzhong/2020/draft.md")
    ]
    rows += [Seen(on=DAY, concern=Concern.LINK, file=file, what="x") for file in ("data/adoptions.csv", "")]
    assert [each.file for each in public(rows, BOOKS)] == [NEWS.file, "data/adoptions.csv", ""]
