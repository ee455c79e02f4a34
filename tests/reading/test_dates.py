from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.dates import date_of
from plugins.reading.remarks import Remarks
from tests.reading.county import SOUND, article, only, read_fields

SHANGHAI = ZoneInfo("Asia/Shanghai")


def date(written: str) -> datetime | None:
    return date_of(written, "Asia/Shanghai", Remarks("content/a.md"), 1)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2022-11-15", "2022-11-15T00:00:00+08:00"),
        ("2022-11-15 14:35", "2022-11-15T14:35:00+08:00"),
        ("2022-11-15 14:35:35", "2022-11-15T14:35:35+08:00"),
        ("2022-11-15T14:35:35", "2022-11-15T14:35:35+08:00"),
        ("2022-1-5 9:05", "2022-01-05T09:05:00+08:00"),
        ("2022/11/15 14:35", "2022-11-15T14:35:00+08:00"),
        ("2022.11.15", "2022-11-15T00:00:00+08:00"),
        ("2022年11月15日", "2022-11-15T00:00:00+08:00"),
        ("2022年11月15日14:35:35", "2022-11-15T14:35:35+08:00"),
        ("2022年11月15日 14时35分", "2022-11-15T14:35:00+08:00"),
        ("2022年11月15日 14时35分35秒", "2022-11-15T14:35:35+08:00"),
        ("2022 年 11 月 15 日 14 时", "2022-11-15T14:00:00+08:00"),
        ("２０２２年１１月１５日１４：３５：３５", "2022-11-15T14:35:35+08:00"),
        ("２０２２－１１－１５", "2022-11-15T00:00:00+08:00"),
        ("2022-11-15T14:35:35+08:00", "2022-11-15T14:35:35+08:00"),
        ("2022-11-15T06:35:35Z", "2022-11-15T14:35:35+08:00"),
        ("2022-11-15T23:35:35-0500", "2022-11-16T12:35:35+08:00"),
        ("2022-11-15 14:35:35.000", "2022-11-15T14:35:35+08:00"),
        ("2020-02-29", "2020-02-29T00:00:00+08:00"),
    ],
)
def test_dates_are_taken_as_people_write_them(written: str, shown: str) -> None:
    found = date(written)
    assert found is not None
    assert found.isoformat() == shown


def test_the_impossible_date_of_the_handbook() -> None:
    reading = read_fields(date="2019-13-40")
    assert reading.article is None
    assert only(reading.problems) == "3: 错误 日期“2019-13-40”不存在。请写成“2019-12-12 09:30:00”。[date-invalid]"


@pytest.mark.parametrize(
    "written",
    [
        "2019-02-29",
        "2019-12-12 24:00",
        "2019-12-12 09:60",
        "2019-12-12 09:30:61",
        "2019年0月1日",
        "2019-12-12T09:30+99:00",
    ],
)
def test_dates_that_do_not_exist(written: str) -> None:
    assert f"日期“{written}”不存在" in only(read_fields(date=written).problems)


@pytest.mark.parametrize(
    "written",
    [
        "昨天",
        "20191212",
        "二〇一九年十二月十二日",
        "2019-12",
        "2019-12/12",
        "2019-12-12 上午9点半",
        "2019-12-12 09",
        "yes",
    ],
)
def test_dates_that_nobody_understands(written: str) -> None:
    message = only(read_fields(date=written).problems)
    assert message == f"3: 错误 日期“{written}”看不懂。请写成“2019-12-12 09:30:00”。[date-invalid]"


@pytest.mark.parametrize("written", ["12/11/2019", "12-11-19", "19-12-12", "19年12月12日", "1.2.2019 09:30"])
def test_dates_that_may_mean_several_days(written: str) -> None:
    assert only(read_fields(date=written).problems).endswith("[date-ambiguous]")


@pytest.mark.parametrize("written", ["0001-01-01", "1989-12-31", "2101-01-01", "9999-12-31"])
def test_years_out_of_range(written: str) -> None:
    assert only(read_fields(date=written).problems).endswith("[date-out-of-range]")


def test_a_date_in_another_year_than_the_folder_is_only_a_reminder() -> None:
    reading = read_fields(date="2018-12-12")
    assert article(reading).published.year == 2018
    assert only(reading.problems) == "3: 提醒 日期是 2018 年，文件夹却是 2019 年。请看一看哪个对。[date-other-year]"


def test_only_a_draft_may_go_without_a_date() -> None:
    assert (
        only(read_fields(date=None).problems)
        == "2: 错误 没有写日期。请加上一行：date: 2019-12-12 09:30:00。[value-missing]"
    )
    assert article(read_fields(date=None, status="draft")).published.year == 2019
    assert "看不懂" in only(read_fields(date="明天", status="草稿").problems)


@given(
    st.datetimes(min_value=datetime(1992, 1, 1), max_value=datetime(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y年%m月%d日%H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]),
    st.booleans(),
)
def test_every_moment_comes_back_to_the_second(moment: datetime, form: str, wide: bool) -> None:
    written = moment.strftime(form)
    if wide:
        written = "".join(chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in written)
    assert date(written) == moment.replace(microsecond=0, tzinfo=SHANGHAI)


@given(st.datetimes(datetime(1992, 1, 2), datetime(2099, 12, 30)), st.integers(-14 * 60, 14 * 60))
def test_an_offset_is_converted(moment: datetime, minutes: int) -> None:
    sign, ahead = "-" if minutes < 0 else "+", abs(minutes)
    found = date(f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{ahead // 60:02}:{ahead % 60:02}")
    assert found is not None
    assert found.tzinfo is SHANGHAI
    assert found.astimezone(UTC) == moment.replace(microsecond=0, tzinfo=UTC) - timedelta(minutes=minutes)


@given(st.text() | st.from_regex(r"[0-9年月日/.: T-]{1,24}"))
def test_any_text_is_a_date_or_a_problem(written: str) -> None:
    remarks = Remarks("content/a.md")
    found = date_of(written, "Asia/Shanghai", remarks, 1)
    assert (found is None) == bool(remarks.problems)


def test_the_sound_manuscript_is_dated() -> None:
    assert article(read_fields()).published.isoformat(" ") == SOUND["date"] + "+08:00"
