"""How costs grow with a site, as a picture: both axes are logarithmic, so that a straight line is even growth."""

from collections.abc import Callable, Sequence
from math import log10
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from benchmarks.growth import Size

LEFT, RIGHT, TOP, BOTTOM = 80, 280, 100, 246
"""Where the points of a panel may lie."""

REFERENCE, LARGEST = 10_000, 100_000
"""Articles: the bounds of the largest are told as multiples of the other."""


class Point(NamedTuple):
    """A place in a panel with its words."""

    x: int
    y: int
    label: str


class Measure(NamedTuple):
    """What a panel shows."""

    title: str
    subtitle: str
    value: Callable[[Size], float]
    label: Callable[[float], str]
    bound: Callable[[float], float]
    """The most that is allowed with 100,000 articles, by the value with 10,000."""


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value < 1 else f"{value:.1f} s" if value < 20 else f"{value:.0f} s"


def _megabytes(value: float) -> str:
    return f"{value / 1e6:,.0f} MB"


MEASURES = (
    Measure("First build", "wall seconds", lambda size: size.cold.wall, _seconds, lambda value: 10.5 * value),
    Measure("One article edited", "wall seconds", lambda size: size.edit.wall, _seconds, lambda value: 4 * value),
    Measure("Memory", "peak, all processes", lambda size: size.memory, _megabytes, lambda _: 1.5e9),
)


class Panel(NamedTuple):
    """One measure over all sizes."""

    title: str
    subtitle: str
    ticks: list[Point]
    points: list[Point]
    bound: Point | None


def chart(sizes: Sequence[Size]) -> str:
    """The chart as SVG."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    panels = [_panel(measure, sizes) for measure in MEASURES]
    return made.get_template("chart.svg").render(panels=panels, description=_description(sizes))


def _description(sizes: Sequence[Size]) -> str:
    return " ".join(
        f"{each.articles:,} articles: "
        + ", ".join(f"{measure.title.lower()} {measure.label(measure.value(each))}" for measure in MEASURES)
        + "."
        for each in sizes
    )


def _panel(measure: Measure, sizes: Sequence[Size]) -> Panel:
    values = {each.articles: measure.value(each) for each in sizes}
    limit = measure.bound(values[REFERENCE]) if values.keys() >= {REFERENCE, LARGEST} else None
    heights = [*values.values(), *([limit] if limit else [])]
    across, up = _scale([*values], LEFT, RIGHT), _scale(heights, BOTTOM, TOP)
    return Panel(
        measure.title,
        measure.subtitle,
        [Point(across(articles), 0, f"{articles:,}") for articles in values],
        [Point(across(articles), up(value), measure.label(value)) for articles, value in values.items()],
        Point(across(LARGEST), up(limit), measure.label(limit)) if limit else None,
    )


def _scale(values: Sequence[float], start: int, end: int) -> Callable[[float], int]:
    """From a value to its place, by its logarithm."""
    low, high = log10(min(values)), log10(max(values))
    span = (high - low) or 1
    return lambda value: round(start + (log10(value) - low) / span * (end - start))
