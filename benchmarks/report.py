"""The figures as a table for people and as JSON for programs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from benchmarks.bounds import BOUNDS, MEMORY, Bound
from benchmarks.measure import Usage

Results = Mapping[str, Mapping[str, Usage]]
"""Step → builder → cost."""


def table(results: Results) -> str:
    """One line a step with all builders beside each other, then one line a bound."""
    return "\n".join((*_costs(results), "", *_judged(results)))


def _costs(results: Results) -> Iterator[str]:
    builders = tuple(results["cold"])
    yield f"{'':<13}" + "".join(f"{name:>24}" for name in builders)
    yield f"{'step':<13}" + f"{'wall s':>9}{'CPU s':>8}{'MB':>7}" * len(builders)
    for step, costs in results.items():
        yield f"{step:<13}" + "".join(_cost(costs[name]) for name in builders)


def _cost(cost: Usage) -> str:
    return f"{cost.wall:>9.2f}{cost.cpu:>8.2f}{cost.memory / 1e6:>7.0f}"


def _judged(results: Results) -> Iterator[str]:
    """Nothing where ours was not measured."""
    if "ours" not in results["cold"]:
        return
    yield f"{'ours':<13}{'against':<15}{'ratio':>9}{'bound':>9}"
    for bound, ratio in _ratios(results):
        peer = f"{bound.peer} {bound.measure}"
        yield f"{bound.step:<13}{peer:<15}{_part(ratio):>9}{_part(bound.part):>9}  {_verdict(ratio, bound.part)}"
    peak = max(costs["ours"].memory for costs in results.values())
    yield f"{'all':<13}{'peak MB':<15}{peak / 1e6:>9.0f}{MEMORY / 1e6:>9.0f}  {_verdict(peak, MEMORY)}"


def _verdict(figure: float, bound: float) -> str:
    return "met" if figure <= bound else "missed"


def _ratios(results: Results) -> Iterator[tuple[Bound, float]]:
    for bound in BOUNDS:
        costs = results.get(bound.step, {})
        if "ours" in costs and bound.peer in costs:
            yield bound, bound.ratio(costs["ours"], costs[bound.peer])


def _part(ratio: float) -> str:
    return f"1/{1 / ratio:.1f}" if ratio < 1 else f"{ratio:.2f}"


def as_json(results: Results, pages: Mapping[str, int], articles: int) -> dict[str, object]:
    """All figures: seconds and bytes."""
    return {
        "articles": articles,
        "pages": dict(pages),
        "costs": {step: {name: asdict(cost) for name, cost in costs.items()} for step, costs in results.items()},
        "ratios": [asdict(bound) | {"ratio": ratio} for bound, ratio in _ratios(results)],
    }


def progress(step: str, builder: str, cost: Usage) -> str:
    """One line as soon as a run is over."""
    return f"{step:<13}{builder:<15}{cost.wall:>9.2f} s wall{cost.cpu:>9.2f} s CPU{cost.memory / 1e6:>7.0f} MB"


def pages_line(pages: Iterable[tuple[str, int]]) -> str:
    """How many pages each builder made, so that unlike work is seen."""
    return "HTML pages: " + ", ".join(f"{name} {count}" for name, count in pages)
