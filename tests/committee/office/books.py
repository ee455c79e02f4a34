"""A small office: two schools and a township, articles made in a line, and their scoreboard on a day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from plugins.committee import (
    Address,
    Article,
    ArticlePath,
    BodyDigest,
    Column,
    ColumnId,
    Committee,
    ItemKind,
    Level,
    Organisation,
    OrganisationId,
    Registers,
    Status,
    TargetKind,
    Text,
)
from plugins.committee.office import (
    Adoption,
    AdoptionKind,
    Assessment,
    Decision,
    OfficeRegisters,
    Scoreboard,
    Targets,
    Verdict,
)

YEAR = 2020
END = date(YEAR, 12, 31)
NEWS, ACTIVITY, VIDEO = TargetKind.NEWS, TargetKind.ACTIVITY, TargetKind.VIDEO
QUARTERS = (date(YEAR, 3, 31), date(YEAR, 6, 30), date(YEAR, 9, 30), END)

COLUMNS = (
    Column(id=ColumnId("news"), name="工作动态", description="", item=ItemKind.NEWS, target=NEWS),
    Column(id=ColumnId("portraits"), name="五老风采", description="", item=ItemKind.PORTRAIT, target=NEWS),
    Column(id=ColumnId("activities"), name="网上活动", description="", item=ItemKind.ACTIVITY, target=ACTIVITY),
    Column(id=ColumnId("videos"), name="视频", description="", item=ItemKind.VIDEO, target=VIDEO),
    Column(id=ColumnId("essays"), name="作品", description="", item=ItemKind.ESSAY),
)


def organisation(id_: str, level: Level, **more: Any) -> Organisation:
    values = {"name": id_, "short": id_, "parent": None if level is Level.COUNTY else OrganisationId("xunke")}
    return Organisation(id=OrganisationId(id_), level=level, **{**values, "since": 2018, **more})


COUNTY = organisation("xunke", Level.COUNTY)
ORGANISATIONS = (
    COUNTY,
    organisation("kelin", Level.TOWNSHIP),
    organisation("yucai", Level.COMMUNITY),
    organisation("erzhong", Level.SCHOOL),
    organisation("sanxiao", Level.SCHOOL),
    organisation("minzu", Level.SCHOOL),
)
TARGETS = Targets(
    year=YEAR,
    due={
        Level.SCHOOL: {NEWS: 8, ACTIVITY: 2, VIDEO: 2},
        Level.COMMUNITY: {NEWS: 8, ACTIVITY: 2, VIDEO: 2},
        Level.TOWNSHIP: {NEWS: 4},
    },
)


def article(path: str, day: str = "", column: str = "news", characters: int = 500, **more: Any) -> Article:
    """`erzhong/2020/03-05-a` is of the day that its name says, unless `day` says another."""
    owner, year, name = path.split("/")
    when = datetime.fromisoformat(day or f"{year}-{name[:5]}").replace(tzinfo=timezone(timedelta(hours=8)))
    return Article(
        path=ArticlePath(path),
        organisation=OrganisationId(owner),
        column=ColumnId(column),
        title=name,
        published=when,
        summary="",
        text=Text(body=BodyDigest("0" * 32), characters=characters, opening=""),
        **more,
    )


def decision(path: str, verdict: Verdict, on: str = "2020-12-01", line: int = 2) -> Decision:
    return Decision(article=ArticlePath(path), verdict=verdict, on=date.fromisoformat(on), reason="重写", line=line)


def adoption(path: str, level: Level, on: str = "2020-06-01", line: int = 2) -> Adoption:
    return Adoption(
        article=ArticlePath(path),
        outlet=f"{level}网站",
        level=level,
        on=date.fromisoformat(on),
        kind=AdoptionKind.NEWS,
        line=line,
    )


def committee(
    articles: Iterable[Article],
    targets: Targets = TARGETS,
    organisations: tuple[Organisation, ...] = ORGANISATIONS,
    **books: Any,
) -> Committee:
    office = OfficeRegisters(targets=(targets,), **books)
    registers = Registers(organisations=organisations, columns=COLUMNS, office=office)
    return Committee(registers, articles, (), {})


def board(articles: Iterable[Article], targets: Targets = TARGETS, on: date = END, **books: Any) -> Scoreboard:
    return committee(articles, targets, **books).office.scoreboard_on(targets.year, on)


def of(scoreboard: Scoreboard, organisation: str) -> Assessment:
    return next(each for each in scoreboard.assessments if each.organisation == organisation)


def done(assessment: Assessment) -> dict[TargetKind, int]:
    return {each.kind: each.done for each in assessment.lines}


def months(owner: str, *days: str, column: str = "news", **more: Any) -> list[Article]:
    """An article for each day, `03-05`."""
    return [article(f"{owner}/{YEAR}/{day}-{place}", column=column, **more) for place, day in enumerate(days)]


def rule(**changes: Any) -> Targets:
    """The usual targets, some lines changed."""
    return replace(TARGETS, **changes)


DRAFT, WITHDRAWN = Status.DRAFT, Status.WITHDRAWN
HALF = Decimal("0.5")
ALIAS = Address("/news/show-176.html")
