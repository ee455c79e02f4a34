"""The figures as Markdown tables."""

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.bounds import Bound
from benchmarks.growth import Size
from benchmarks.measure import Usage
from benchmarks.report import NOTHING, Results, part, ratios

NAMES = {
    "ours": "ours",
    "hugo": "Hugo",
    "pelican": "Pelican",
    "pelican+cache": "Pelican with caches",
    "eleventy": "Eleventy",
    "nikola": "Nikola",
}


def bounds(results: Results, articles: int) -> str:
    """Every bound, which is one of 10,000 articles, with what was measured with so many."""
    return _table(
        (f"{articles:,} articles", "against", "ours", "peer", "ratio", "at most"),
        (_bound(*each, results) for each in ratios(results)),
    )


def _bound(bound: Bound, ratio: float | None, results: Results) -> tuple[str, ...]:
    against = f"{NAMES[bound.peer]}, {'CPU' if bound.measure == 'cpu' else bound.measure}"
    if ratio is None:
        return bound.step, against, NOTHING, NOTHING, NOTHING, part(bound.part)
    costs = results[bound.step]
    own, other = (getattr(costs[name], bound.measure) for name in ("ours", bound.peer))
    shown = part(ratio) if ratio <= bound.part else f"**{part(ratio)}**"
    return bound.step, against, f"{own:.2f} s", f"{other:.2f} s", shown, part(bound.part)


def costs(results: Results, articles: int) -> str:
    """Wall and CPU seconds and the peak of every builder at every step."""
    builders = [*results["cold"]]
    rows = [(step, *(_cost(each.get(name)) for name in builders)) for step, each in results.items()]
    peaks = [max(each[name].memory for each in results.values() if name in each) for name in builders]
    peak = ("peak memory", *(f"{peak / 1e6:.0f} MB" for peak in peaks))
    return _table((f"{articles:,} articles", *(NAMES[name] for name in builders)), [*rows, peak])


def _cost(cost: Usage | None) -> str:
    return f"{cost.wall:.2f} / {cost.cpu:.2f}" if cost else NOTHING


def summary(results: Results, words: Mapping[str, str], head: Sequence[str]) -> str:
    """A few steps, by the words of one language: ours, and how many times more CPU the others take."""
    others = [name for name in results["cold"] if name != "ours"]
    rows = [
        (words[step], f"{each['ours'].wall:.2f} s", *(_times(each.get(name), each["ours"]) for name in others))
        for step, each in results.items()
        if step in words
    ]
    return _table((*head, *(words.get(name, NAMES[name]) for name in others)), rows)


def _times(cost: Usage | None, ours: Usage) -> str:
    return f"{cost.cpu / ours.cpu:.1f} ×" if cost else NOTHING


def growth(sizes: Sequence[Size]) -> str:
    """Costs by size."""
    rows = (
        (
            f"{each.articles:,}",
            f"{each.cold.wall:.2f} / {each.cold.cpu:.2f}",
            f"{each.cold.cpu / each.articles * 1000:.2f} ms",
            f"{each.edit.wall:.2f} / {each.edit.cpu:.2f}",
            f"{each.memory / 1e6:,.0f} MB",
        )
        for each in sizes
    )
    head = ("articles", "first build, wall / CPU s", "CPU an article", "one edited, wall / CPU s", "peak memory")
    return _table(head, rows)


def pictures(photos: int, results: Mapping[str, Mapping[str, Usage]]) -> str:
    """Costs by step, and those of one photo."""
    first = results["ours"]
    rows = [
        (step, *(f"{_cost(each[step])}, {each[step].memory / 1e6:.0f} MB" for each in results.values()))
        for step in first
    ]
    apiece = ("cold, CPU a photo", *(f"{each['cold'].cpu / photos:.2f} s" for each in results.values()))
    return _table(("wall / CPU seconds, peak", *(NAMES[name] for name in results)), [*rows, apiece])


def serving(latencies: Sequence[Mapping[str, float]]) -> str:
    """What `benchmarks.serving` measured: seconds by the number of articles."""
    rows = [(f"{each['articles']:,.0f}", f"{each['seen']:.2f} s", f"{each['told']:.2f} s") for each in latencies]
    return _table(("articles", "an edited body is seen", "a slip is told"), rows)


def apiece(sizes: Sequence[Size], photos: int, results: Mapping[str, Mapping[str, Usage]]) -> str:
    """What one article and one photo cost."""
    largest = sizes[-1]
    photo = results["ours"]["cold"].cpu / photos
    rows = (
        ("an article, first build", f"{largest.cold.cpu / largest.articles * 1000:.1f} ms of CPU"),
        ("an article, memory at the peak", f"{largest.memory / largest.articles / 1000:.1f} kB"),
        ("an edit", f"{largest.edit.cpu:.2f} s of CPU"),
        ("a photo of 12 megapixels into six files, with its article", f"{photo:.2f} s of CPU"),
    )
    return _table((f"with {largest.articles:,} articles", "costs"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))
