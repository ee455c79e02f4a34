"""Numbers into the columns of a chart: 720 units wide at most, 200 high, a line of labels below."""

from collections.abc import Sequence

from plugins.pages.office_views import Bar, Chart

WIDTH, WIDEST_STEP = 720, 110
TOP, GROUND = 30, 170
"""Between these the columns stand; their numbers are above them."""
THICK, APART = 36, 8
"""Width of a column; space between it and its number."""


def chart(title: str, values: Sequence[tuple[str, int]]) -> Chart:
    """A chart of labelled numbers, the highest column reaching the top."""
    highest = max((value for _, value in values), default=0) or 1
    step = min(WIDEST_STEP, WIDTH // max(1, len(values)))
    bars = tuple(_bar(place, step, each, highest) for place, each in enumerate(values))
    return Chart(title=title, width=step * len(bars), bars=bars)


def _bar(place: int, step: int, labelled: tuple[str, int], highest: int) -> Bar:
    label, value = labelled
    height = (GROUND - TOP) * value // highest
    middle, top = place * step + step // 2, GROUND - height
    return Bar(label=label, value=value, x=middle, left=middle - THICK // 2, top=top, height=height, above=top - APART)
