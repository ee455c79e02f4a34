"""The site's health with what only this folder can tell: dead links, and when each manuscript was committed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime

from msgspec import Struct

from plugins.committee import Committee
from plugins.committee.office import Concern, Finding, Seen, broken, health, late_dates
from plugins.newsroom.books import committee
from plugins.newsroom.checking import problems_of
from plugins.newsroom.history import History, HistoryError
from plugins.newsroom.house import House
from plugins.newsroom.outside import links_of, own_dead, tried

REGISTER = "inspection.csv"
LONGEST = 250
"""Characters of what is written into the register."""

_TIME = re.compile(r"^committer-time ([0-9]+)$", re.MULTILINE)


class Inspection(Struct, frozen=True, kw_only=True):
    """What was looked at on a day, and what was found."""

    committee: Committee
    own: tuple[Seen, ...]
    """Dead links within the site, which keep their manuscripts from being published."""
    rows: tuple[Seen, ...]
    """For the register: dates, and other sites where they were tried."""
    remarks: tuple[str, ...]
    """What could not be looked at, and why."""


def inspect(house: House, on: date, *, outside: bool) -> Inspection:
    """Look at history and, if asked, at other sites, which needs the network."""
    found = committee(house)
    links = links_of(house, found)
    own = (*broken(problems_of(house, None), on), *own_dead(links, found, house.site, on))
    dates, remark = _dates(house, found, on)
    rows = (*dates, *(tried(links, house.site, on) if outside else ()))
    return Inspection(committee=found, own=own, rows=rows, remarks=(remark,) if remark else ())


def findings(house: House, seen: Inspection) -> tuple[Finding, ...]:
    """All that an inspection would look at; what was not tried this time is taken from the register."""
    concerns = {each.concern for each in seen.rows}
    before = [each for each in house.survey.registers.office.inspection if each.concern not in concerns]
    return health(seen.committee, house.survey.site, (*seen.own, *seen.rows, *before))


def register(house: House, seen: Inspection) -> None:
    """Write what was seen into the register; what was not tried this time stays."""
    from plugins.reading.office.sheet import appended
    from plugins.reading.office.tables import INSPECTION

    concerns = {each.concern for each in seen.rows}
    before = [each for each in house.survey.registers.office.inspection if each.concern not in concerns]
    rows = sorted((*before, *seen.rows), key=lambda each: (each.concern, each.file, each.line, each.what))
    data = appended(b"", INSPECTION, [_cells(each) for each in rows])
    (house.content / "data" / REGISTER).write_bytes(data)


def _cells(seen: Seen) -> Mapping[str, str]:
    what = " ".join(seen.what.split()).replace("<", "＜").replace(";", "；")
    return {
        "date": seen.on.isoformat(),
        "concern": seen.concern,
        "file": seen.file,
        "line": str(seen.line or ""),
        "what": what if len(what) <= LONGEST else f"{what[: LONGEST - 1]}…",
    }


def _dates(house: House, found: Committee, on: date) -> tuple[tuple[Seen, ...], str]:
    """Articles dated later than their commit, or that there is none, or why there is no telling."""
    try:
        history = History(house.root)
        committed = _added(house, history)
        shallow = history.git("rev-parse", "--is-shallow-repository") == "true"
    except (HistoryError, OSError):
        return (), "这个文件夹没有提交记录，“日期晚于提交”没有查。"
    late = tuple(late_dates(found, committed, on))
    # A date may have been put off since the file was added: then the commit of that change counts.
    exact = {each.file: _stated(house, history, each.file) or committed[each.file] for each in late}
    late = tuple(late_dates(found, exact, on))
    count = sum(each.file in committed for each in found.articles)
    sound = Seen(on=on, concern=Concern.FUTURE, what=f"核对了{count}篇的日期，没有晚于提交的")
    return late or (sound,), "提交记录不完整，“日期晚于提交”可能查不全。" if shallow else ""


def _added(house: House, history: History) -> Mapping[str, datetime]:
    """When each file below the content folder was first committed."""
    content = house.content.resolve()
    options = ("--format=%x01%ct", "--name-only", "-z", "--no-renames", "--diff-filter=A")
    told = history.raw("log", *options, "--", str(content))
    start = f"{history.prefix}{content.relative_to(house.root.resolve()).as_posix()}/"
    return dict(_entries(told.decode("utf-8", "surrogateescape"), start))


def _entries(told: str, start: str) -> Iterator[tuple[str, datetime]]:
    """Newest first, so that the first commit of a file is the last that is told."""
    for entry in told.split("\x01")[1:]:
        moment, _, names = entry.partition("\x00")
        when = datetime.fromtimestamp(int(moment.strip()), UTC)
        yield from ((name.removeprefix(start), when) for name in names.replace("\n", "").split("\x00"))


def _stated(house: House, history: History, file: str) -> datetime | None:
    """When the date that a manuscript states was committed."""
    done = history.run("blame", "--porcelain", "-L", "/^date *:/,+1", "--", str(house.content / file))
    match = _TIME.search(done.stdout.decode("utf-8", "replace")) if not done.returncode else None
    return datetime.fromtimestamp(int(match[1]), UTC) if match else None


def said(found: Iterable[Finding], on: date) -> Iterator[str]:
    """A line for each finding."""
    for each in found:
        if each.sound:
            yield f"√ {each.concern} {each.what}。"
            continue
        newest = f"，最新一条 {each.newest}" if each.newest else ""
        until = f"从 {each.fails} 起不合格" if each.fails else "不合格"
        yield f"{'×' if each.failed(on) else '√'} {each.concern} {each.what}{newest}，{until}。请找：{each.who}"
