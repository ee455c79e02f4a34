"""A year's scores as a superior portal reads them: a value that is its own schema."""

from datetime import date

from msgspec import Struct

from plugins.committee import ArticlePath, Committee, Site, TargetKind
from plugins.committee.addresses import score_address, scoreboard_address
from plugins.committee.office import Assessment, Bonus, Item, Line, Mark, PaceState, Scoreboard, Total, explained, pace
from plugins.committee.office.names import GROUP_NAMES, TARGET_NAMES

VERSION = 1
"""Of the record's shape: a new number where a field is renamed, removed, or means something else."""


class ItemRecord(Struct, frozen=True, kw_only=True):
    """An article that counts."""

    title: str
    url: str
    """Absolute address."""
    date: date
    accepted: bool
    points: float
    marks: tuple[Mark, ...]
    """Why it brings less than a whole item's points."""


class LineRecord(Struct, frozen=True, kw_only=True):
    """One kind of items of an organisation."""

    kind: TargetKind
    name: str
    due: int
    done: int
    accepted: int
    percent: int | None
    """Done of due, rounded down; null where nothing is due."""
    points: float
    items: tuple[ItemRecord, ...]


class BonusRecord(Struct, frozen=True, kw_only=True):
    """Points for an adopted article."""

    title: str
    url: str
    outlet: str
    level: str
    date: date
    points: float


class PenaltyRecord(Struct, frozen=True, kw_only=True):
    """Points lost for an asked-for item that did not come."""

    subject: str
    until: date
    points: float


class OrganisationRecord(Struct, frozen=True, kw_only=True):
    """An organisation's year."""

    id: str
    name: str
    short: str
    level: str
    group: str
    url: str
    """Absolute address of the page that explains every point."""
    rank: int
    """Within its level; equal points share the better place."""
    due: int
    done: int
    accepted: int
    complete: bool
    pace: PaceState
    adopted: int
    points: float
    lines: tuple[LineRecord, ...]
    bonuses: tuple[BonusRecord, ...]
    penalties: tuple[PenaltyRecord, ...]


class TotalRecord(Struct, frozen=True, kw_only=True):
    """One kind of items over the county."""

    kind: TargetKind
    name: str
    due: int
    done: int
    accepted: int
    months: tuple[int, ...]
    """Items of each month, January first."""


class ScoresRecord(Struct, frozen=True, kw_only=True):
    """`/data/<targets>-<year>.json`"""

    version: int
    county: str
    title: str
    year: int
    until: date
    """The day up to which articles, decisions and adoptions are taken in."""
    url: str
    """Absolute address of the year's page."""
    rule: tuple[str, ...]
    """In words."""
    totals: tuple[TotalRecord, ...]
    organisations: tuple[OrganisationRecord, ...]


def record(board: Scoreboard, committee: Committee, site: Site) -> ScoresRecord:
    """A year's scoreboard with all that explains it."""
    return _Recorder(board, committee, site).record()


class _Recorder:
    def __init__(self, board: Scoreboard, committee: Committee, site: Site) -> None:
        self._board, self._committee, self._site = board, committee, site
        self._articles = {each.path: each for each in committee.articles}

    def record(self) -> ScoresRecord:
        board, site = self._board, self._site
        names = {each.id: each.short for each in self._committee.organisations}
        return ScoresRecord(
            version=VERSION,
            county=site.name,
            title=site.targets_title,
            year=board.year,
            until=board.on,
            url=site.absolute(scoreboard_address(site.targets, board.year)),
            rule=explained(board.targets, names.__getitem__),
            totals=tuple(_total(each) for each in board.totals()),
            organisations=tuple(self._organisation(each) for each in board.assessments),
        )

    def _organisation(self, each: Assessment) -> OrganisationRecord:
        board, site = self._board, self._site
        organisation = self._committee.organisations[each.organisation]
        return OrganisationRecord(
            id=each.organisation,
            name=organisation.name,
            short=organisation.short,
            level=each.level,
            group=GROUP_NAMES[each.level],
            url=site.absolute(score_address(site.targets, board.year, each.organisation)),
            rank=each.rank,
            due=each.due,
            done=each.done,
            accepted=each.accepted,
            complete=each.complete,
            pace=pace(each, organisation, board.targets, board.on).state,
            adopted=each.adopted,
            points=float(each.points),
            lines=tuple(self._line(line) for line in each.lines),
            bonuses=tuple(self._bonus(bonus) for bonus in each.bonuses),
            penalties=tuple(
                PenaltyRecord(subject=one.subject, until=one.until, points=float(one.points)) for one in each.penalties
            ),
        )

    def _line(self, line: Line) -> LineRecord:
        return LineRecord(
            kind=line.kind,
            name=TARGET_NAMES[line.kind],
            due=line.due,
            done=line.done,
            accepted=line.accepted,
            percent=line.percent,
            points=float(line.points),
            items=tuple(self._item(each) for each in line.items),
        )

    def _item(self, item: Item) -> ItemRecord:
        title, url = self._article(item.article)
        return ItemRecord(
            title=title,
            url=url,
            date=item.on,
            accepted=item.accepted,
            points=float(item.points),
            marks=item.marks,
        )

    def _bonus(self, bonus: Bonus) -> BonusRecord:
        title, url = self._article(bonus.article)
        adoption = bonus.adoption
        return BonusRecord(
            title=title,
            url=url,
            outlet=adoption.outlet,
            level=adoption.level,
            date=adoption.on,
            points=float(bonus.points),
        )

    def _article(self, path: ArticlePath) -> tuple[str, str]:
        article = self._articles[path]
        return article.title, self._site.absolute(article.address)


def _total(total: Total) -> TotalRecord:
    return TotalRecord(
        kind=total.kind,
        name=TARGET_NAMES[total.kind],
        due=total.due,
        done=total.done,
        accepted=total.accepted,
        months=total.months,
    )
