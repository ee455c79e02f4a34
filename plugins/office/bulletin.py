"""The bulletin (通报) of a quarter: what was due, what came, who is named; a value from which every form is written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plugins.committee import Committee, Level, Organisation, Site, TargetKind
from plugins.committee.office import Assessment, Pace, PaceState, Scoreboard, pace
from plugins.committee.office.names import GROUP_NAMES, TARGET_NAMES, done_of_due, figure, quantities
from plugins.office.quarter import NUMBERS, Quarter, came, quarter, was_due

LEADERS = 3
"""So many of each kind are named in the short text."""
LONGEST_BRIEF = 500
"""Characters that it stays below."""


class Ranking(Struct, frozen=True, kw_only=True):
    """A table: names of the columns, and a row for each organisation."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(Struct, frozen=True, kw_only=True):
    """A part under a heading."""

    heading: str
    """With its number: `一、总体情况`."""
    paragraphs: tuple[str, ...]
    rankings: tuple[Ranking, ...] = ()


class Bulletin(Struct, frozen=True, kw_only=True):
    """A whole bulletin."""

    year: int
    quarter: int
    heading: tuple[str, ...]
    """The title in lines that may stand below each other."""
    addressees: str
    opening: str
    sections: tuple[Section, ...]
    closing: str
    issuer: str
    """The body that issues it."""
    office: str
    """The office that prints it."""
    copies: str
    """Who gets copies: `抄送：市关工委。`; empty where nobody does."""
    on: date
    brief: str
    """For a WeChat group: plain text under 500 characters."""

    @property
    def title(self) -> str:
        """In one line."""
        return "".join(self.heading)

    @property
    def day(self) -> str:
        """As official documents write it (GB/T 9704-2012, 7.3.5.4): `2020年10月9日`."""
        return f"{self.on.year}年{self.on.month}月{self.on.day}日"

    @property
    def name(self) -> str:
        """Of its files: `bulletin-2020-q3`."""
        return f"bulletin-{self.year}-q{self.quarter}"


class _Standing(Struct, frozen=True):
    """An organisation at the quarter's end."""

    organisation: Organisation
    assessment: Assessment
    due: Mapping[TargetKind, int]
    came: Mapping[TargetKind, int]
    pace: Pace

    @property
    def sent(self) -> int:
        return sum(self.came.values())


def bulletin(
    committee: Committee, site: Site, year: int, number: int, on: date, copies: Sequence[str] = ()
) -> Bulletin:
    """The bulletin of a quarter (1 to 4) of a year that has targets, issued on a day; `copies`: who gets copies."""
    when = quarter(committee.office.targets[year], number)
    board = committee.office.scoreboard_on(year, when.last)
    standings = [_standing(each, board, when, committee) for each in board.assessments]
    before = _before(committee, when)
    matter = f"{when.name}{site.targets_title}完成情况"
    return Bulletin(
        year=year,
        quarter=number,
        heading=(f"关于{when.name}{site.targets_title}", "完成情况的通报"),
        addressees="、".join(f"各{GROUP_NAMES[each.level]}" for each in board.groups) + "：",
        opening=_opening(matter, when, standings),
        sections=tuple(_sections(board, standings, before, when)),
        closing="请各单位对照差距，早安排、早动手，把功夫下在平时。稿件请直接发布在本单位的栏目里，办公室随时检查验收。",
        issuer=site.owner,
        office=f"{site.short}办公室",
        copies=f"抄送：{'，'.join(copies)}。" if copies else "",
        on=on,
        brief=_brief(matter, standings, board),
    )


def _standing(each: Assessment, board: Scoreboard, when: Quarter, committee: Committee) -> _Standing:
    organisation = committee.organisations[each.organisation]
    return _Standing(
        organisation,
        each,
        was_due(organisation, board.targets, when),
        came(each, when),
        pace(each, organisation, board.targets, when.last),
    )


def _before(committee: Committee, when: Quarter) -> Mapping[str, int] | None:
    """How much each organisation sent in the quarter before; None where there are no targets of its year."""
    year, number = (when.year, when.number - 1) if when.number > 1 else (when.year - 1, 4)
    targets = committee.office.targets.get(year)
    if targets is None:
        return None
    earlier = quarter(targets, number)
    board = committee.office.scoreboard_on(year, earlier.last)
    return {each.organisation: sum(came(each, earlier).values()) for each in board.assessments}


def _opening(matter: str, when: Quarter, standings: Sequence[_Standing]) -> str:
    span = f"{when.first.month}月{when.first.day}日至{when.last.month}月{when.last.day}日"
    return f"按照年度指标和检查验收办法，办公室对{len(standings)}个单位{span}的报送情况作了统计。现将{matter}通报如下。"


def _sections(
    board: Scoreboard, standings: Sequence[_Standing], before: Mapping[str, int] | None, when: Quarter
) -> Iterator[Section]:
    parts = (
        ("总体情况", (_whole(standings), _year_so_far(board)), ()),
        (
            "得分和名次",
            (f"截至{when.last.month}月{when.last.day}日，各类单位得分和名次如下。",),
            _rankings(board, standings),
        ),
        ("通报表扬", _praise(standings), ()),
        ("零报送单位", _nothing(standings, before, when), ()),
        ("催报单位", _urged(standings), ()),
    )
    for place, (heading, paragraphs, rankings) in enumerate(parts):
        yield Section(heading=f"{'一二三四五'[place]}、{heading}", paragraphs=paragraphs, rankings=rankings)


def _sum(numbers: Iterator[Mapping[TargetKind, int]]) -> Mapping[TargetKind, int]:
    total: Counter[TargetKind] = Counter()
    for each in numbers:
        total.update(each)
    return {kind: total[kind] for kind in TargetKind if kind in total}


def _whole(standings: Sequence[_Standing]) -> str:
    due = quantities(_sum(each.due for each in standings)) or "没有到期的任务"
    sent = quantities(_sum(each.came for each in standings)) or "没有收到稿件"
    senders = sum(each.sent > 0 for each in standings)
    return f"本季应报{due}，实际报送{sent}，有{senders}个单位报送，{len(standings) - senders}个单位零报送。"


def _year_so_far(board: Scoreboard) -> str:
    totals = "、".join(f"{TARGET_NAMES[each.kind]}{each.done}/{each.due}" for each in board.totals())
    adopted = sum(each.adopted for each in board.assessments)
    return f"全年累计（已报/应报）：{totals}；被上级媒体采用{adopted}篇。"


def _rankings(board: Scoreboard, standings: Sequence[_Standing]) -> tuple[Ranking, ...]:
    kinds = board.targets.kinds
    header = ("名次", "单位", *(TARGET_NAMES[each] for each in kinds), "采用", "得分")
    return tuple(
        Ranking(
            title=GROUP_NAMES[group.level],
            header=header,
            rows=tuple(_row(each, kinds) for each in standings if each.organisation.level is group.level),
        )
        for group in board.groups
    )


def _row(standing: _Standing, kinds: Sequence[TargetKind]) -> tuple[str, ...]:
    assessment = standing.assessment
    numbers = (done_of_due(assessment.line(each)) for each in kinds)
    end = (str(assessment.adopted), figure(assessment.points))
    return (str(assessment.rank), standing.organisation.short, *numbers, *end)


def _named(standings: Sequence[_Standing]) -> str:
    return "、".join(each.organisation.short for each in standings)


def _praised(standings: Sequence[_Standing]) -> list[_Standing]:
    """Who sent something in the quarter and owes nothing so far."""
    return [each for each in standings if each.sent and each.pace.state is not PaceState.BEHIND]


def _praise(standings: Sequence[_Standing]) -> tuple[str, ...]:
    praised = _praised(standings)
    if not praised:
        return ("本季没有按进度完成任务的单位。",)
    return (f"{_named(praised)}按进度完成了报送任务，予以通报表扬。",)


def _nothing(standings: Sequence[_Standing], before: Mapping[str, int] | None, when: Quarter) -> tuple[str, ...]:
    silent = [each for each in standings if not each.sent]
    if not silent:
        return ("本季没有零报送的单位。",)
    earlier = f"第{NUMBERS[when.number - 2]}季度" if when.number > 1 else "上年第四季度"
    counts = [(each.organisation.short, (before or {}).get(each.organisation.id)) for each in silent]
    unknown = [name for name, count in counts if count is None]
    again = [name for name, count in counts if count == 0]
    others = [f"{name}（{earlier}报送{count}件）" for name, count in counts if count]
    said = (("", others), (f"{earlier}也是零报送的：", again), (f"{earlier}没有记录的：", unknown))
    return tuple(f"{what}{'、'.join(names)}。" for what, names in said if names)


def _urged(standings: Sequence[_Standing]) -> tuple[str, ...]:
    behind = [each for each in standings if each.pace.state is PaceState.BEHIND]
    if not behind:
        return ("各单位都跟上了进度。",)
    owing: dict[str, list[_Standing]] = {}
    for each in behind:
        owing.setdefault(_missing(each.pace), []).append(each)
    lists = (f"欠{missing}的：{_named(each)}。" for missing, each in owing.items())
    return ("下列单位进度落后，请抓紧补报。", *lists)


def _missing(found: Pace) -> str:
    return quantities({each.kind: -each.difference for each in found.lines if each.difference < 0})


def _brief(matter: str, standings: Sequence[_Standing], board: Scoreboard) -> str:
    """The few lines that a group reads, with as many names as fit."""
    texts = (_brief_naming(most, matter, standings, board) for most in (8, 5, 3, 1, 0))
    return next((each for each in texts if len(each) < LONGEST_BRIEF), f"【通报】{matter}"[: LONGEST_BRIEF - 1])


def _brief_naming(most: int, matter: str, standings: Sequence[_Standing], board: Scoreboard) -> str:
    firsts = (f"{GROUP_NAMES[group.level]}：{_first(group.level, standings, most)}" for group in board.groups)
    behind = [each for each in standings if each.sent and each.pace.state is PaceState.BEHIND]
    lines = (
        f"【通报】{matter}",
        _whole(standings),
        f"得分领先：{'；'.join(firsts)}。" if most else "",
        _listed("通报表扬", _praised(standings), most),
        _listed("本季零报送", [each for each in standings if not each.sent], most),
        _listed("进度落后、请补报", behind, most),
        "得分和名次见网站，每一分都有稿件可查。",
    )
    return "\n".join(line for line in lines if line)


def _first(level: Level, standings: Sequence[_Standing], most: int) -> str:
    leading = [each for each in standings if each.organisation.level is level and each.assessment.points > 0]
    return _named(leading[: min(LEADERS, most)]) or "暂无"


def _listed(what: str, standings: Sequence[_Standing], most: int) -> str:
    if not standings:
        return ""
    names = _named(standings[:most])
    rest = (f"等{len(standings)}个单位" if names else f"{len(standings)}个单位") if len(standings) > most else ""
    return f"{what}：{names}{rest}。"
