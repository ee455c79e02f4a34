"""What the pages of the office's work show. Numbers are ready to be read, sizes of charts ready to be drawn."""

from msgspec import Struct

from plugins.pages.parts import Counted, Head, Link


class Bar(Struct, frozen=True, kw_only=True):
    """A column of a chart, in the chart's own units."""

    label: str
    value: int
    x: int
    """Its middle."""
    left: int
    top: int
    height: int
    above: int
    """Where the number stands."""


class Chart(Struct, frozen=True, kw_only=True):
    """A chart of columns; the page shows the same numbers as a table."""

    title: str
    width: int
    bars: tuple[Bar, ...]


class Row(Struct, frozen=True):
    """A row of a plain table."""

    name: Link
    """Its `url` is empty where it leads nowhere."""
    cells: tuple[str, ...]


class Table(Struct, frozen=True, kw_only=True):
    """A table with names of columns, and rows that begin with a name."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class KindTotal(Struct, frozen=True, kw_only=True):
    """One kind of items over the county."""

    name: str
    unit: str
    due: int
    done: int
    accepted: int
    percent: int
    bar: int
    """Percent, 100 at most."""


class BoardRow(Struct, frozen=True, kw_only=True):
    """An organisation on the scoreboard."""

    rank: int
    organisation: Link
    cells: tuple[str, ...]
    """Done of due, a cell a kind."""
    percent: int
    bar: int
    pace: str
    adopted: str
    points: str
    complete: bool


class BoardGroup(Struct, frozen=True, kw_only=True):
    """The organisations of one kind."""

    name: str
    rows: tuple[BoardRow, ...]


class ScoreboardView(Struct, frozen=True, kw_only=True):
    """`office/scoreboard.html`: a year."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    until: str
    """The day up to which it counts."""
    kinds: tuple[str, ...]
    totals: tuple[KindTotal, ...]
    groups: tuple[BoardGroup, ...]
    complete: tuple[Link, ...]
    """Who owes nothing any more."""
    chart: Chart
    months: Table
    rule: tuple[str, ...]
    files: tuple[Link, ...]


class ScoreItem(Struct, frozen=True, kw_only=True):
    """What brings points, or costs them."""

    article: Link
    day: str
    points: str
    remark: str


class ScoreLine(Struct, frozen=True, kw_only=True):
    """One kind of items of an organisation."""

    name: str
    summary: str
    bar: int
    items: tuple[ScoreItem, ...]


class ScoreView(Struct, frozen=True, kw_only=True):
    """`office/score.html`: an organisation's year, each point with its article."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    until: str
    organisation: Link
    summary: tuple[str, ...]
    lines: tuple[ScoreLine, ...]
    years: tuple[Link, ...]
    """The organisation's other years."""


class YearsView(Struct, frozen=True, kw_only=True):
    """`office/years.html`: the years side by side."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    title: str
    years: tuple[Link, ...]
    tables: tuple[Table, ...]


class AdoptedItem(Struct, frozen=True, kw_only=True):
    """An adopted article."""

    article: Link
    organisation: Link
    outlet: Link
    """Its `url` is empty where the outlet's page is not known."""
    kind: str
    day: str


class AdoptionLevel(Struct, frozen=True, kw_only=True):
    """What outlets of one level took in a year."""

    name: str
    items: tuple[AdoptedItem, ...]


class AdoptionYear(Struct, frozen=True, kw_only=True):
    """A year."""

    name: str
    count: int
    levels: tuple[AdoptionLevel, ...]
    organisations: tuple[Counted, ...]


class AdoptionsView(Struct, frozen=True, kw_only=True):
    """`office/adoptions.html`"""

    head: Head
    breadcrumbs: tuple[Link, ...]
    total: int
    chart: Chart
    years: tuple[AdoptionYear, ...]


class HonoursView(Struct, frozen=True, kw_only=True):
    """`office/honours.html`"""

    head: Head
    breadcrumbs: tuple[Link, ...]
    years: tuple[Table, ...]


class TrainingView(Struct, frozen=True, kw_only=True):
    """`office/training.html`"""

    head: Head
    breadcrumbs: tuple[Link, ...]
    sessions: int
    people: int
    chart: Chart
    totals: Table
    skills: Table
    lessons: tuple[Link, ...]
    years: tuple[Table, ...]


class BudgetView(Struct, frozen=True, kw_only=True):
    """`office/budget.html`: sums by line, level and organisation, never by person."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    tables: tuple[Table, ...]


class HealthView(Struct, frozen=True, kw_only=True):
    """`office/health.html`: what an inspection would fail, and when."""

    head: Head
    breadcrumbs: tuple[Link, ...]
    table: Table
    inspected: str
    """When links and dates were last looked at."""


OfficeView = (
    HealthView | ScoreboardView | ScoreView | YearsView | AdoptionsView | HonoursView | TrainingView | BudgetView
)
