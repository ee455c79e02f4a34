"""Dates as people write them, to the second, in the site's time zone."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from plugins.reading import codes
from plugins.reading.remarks import Remarks, quoted

FIRST_YEAR = 1990
LAST_YEAR = 2100

RIGHT = "请写成“2019-12-12 09:30:00”。"

_DATE = re.compile(
    r"""
    (?P<year>[0-9]{4})
    (?: (?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})
      | \s*年\s*(?P<month_said>[0-9]{1,2})\s*月\s*(?P<day_said>[0-9]{1,2})\s*日 )
    (?: (?:\s*T|\s*(?<=日)|\s+)
        (?P<hour>[0-9]{1,2})
        (?: :(?P<minute>[0-9]{2})(?: :(?P<second>[0-9]{2})(?:\.0+)?)?
          | \s*[时点]\s*(?: (?P<minute_said>[0-9]{1,2})\s*分\s*(?: (?P<second_said>[0-9]{1,2})\s*秒)? )? )
        \s*(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2})?
    )?
    """,
    re.VERBOSE | re.ASCII,
)
_AMBIGUOUS = re.compile(r"[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{2,4}日?(?:\s.*)?|[0-9]{2}年.*")

zone = lru_cache(ZoneInfo)
"""The time zone of an IANA name."""


def date_of(value: str, timezone_name: str, remarks: Remarks, line: int) -> datetime | None:
    """The moment that a value names; None where a problem was noted."""
    written = unicodedata.normalize("NFKC", value).strip()
    match = _DATE.fullmatch(written)
    if match is None:
        _note_form(value, written, remarks, line)
        return None
    if not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        remarks.error(
            codes.DATE_OUT_OF_RANGE,
            line,
            f"日期{quoted(value)}的年份不对，只能是 {FIRST_YEAR} 年到 {LAST_YEAR} 年。{RIGHT}",
        )
        return None
    try:
        return _moment(match, zone(timezone_name))
    except ValueError:
        remarks.error(codes.DATE_INVALID, line, f"日期{quoted(value)}不存在。{RIGHT}")
        return None


def _note_form(value: str, written: str, remarks: Remarks, line: int) -> None:
    if _AMBIGUOUS.fullmatch(written):
        text = f"日期{quoted(value)}看不出哪个是年、哪个是月。年份要写四位，放在最前面。{RIGHT}"
        remarks.error(codes.DATE_AMBIGUOUS, line, text)
    else:
        remarks.error(codes.DATE_INVALID, line, f"日期{quoted(value)}看不懂。{RIGHT}")


def _moment(match: re.Match[str], home: ZoneInfo) -> datetime:
    """The moment of a matched date; ValueError where the calendar or the clock has none such."""
    said = match.groupdict()
    naive = datetime(
        int(said["year"]),
        int(said["month"] or said["month_said"]),
        int(said["day"] or said["day_said"]),
        int(said["hour"] or 0),
        int(said["minute"] or said["minute_said"] or 0),
        int(said["second"] or said["second_said"] or 0),
    )
    if said["offset"] is None:
        return naive.replace(tzinfo=home)
    return naive.replace(tzinfo=_offset(said["offset"])).astimezone(home)


def _offset(written: str) -> timezone:
    if written == "Z":
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:])
    if minutes > 59:
        raise ValueError(written)
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(ahead if written[0] == "+" else -ahead)
