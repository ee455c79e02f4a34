"""The figures as tables for people and as JSON for programs."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from benchmarks.bounds import BOUNDS, MEMORY, Bound
from benchmarks.measure import Usage

Results = Mapping[str, Mapping[str, Usage]]
"""Step → builder → cost."""

NOTHING = "–"
"""What was not measured."""


def table(results: Results) -> str:
    """What each builder cost, what that is to Hugo's and plain Pelican's cost, and one line a bound."""
    return "\n".join((*_costs(results), *_shares(results, "hugo"), *_shares(results, "pelican"), "", *_judged(results)))


def _costs(results: Results) -> Iterator[str]:
    builders = tuple(results["cold"])
    yield f"{'':<13}" + "".join(f"{name:>24}" for name in builders)
    yield f"{'step':<13}" + f"{'wall s':>9}{'CPU s':>8}{'MB':>7}" * len(builders)
    for step, costs in results.items():
        yield f"{step:<13}" + "".join(_cost(costs.get(name)) for name in builders)


def _cost(cost: Usage | None) -> str:
    if not cost:
        return f"{NOTHING:>9}{NOTHING:>8}{NOTHING:>7}"
    return f"{cost.wall:>9.2f}{cost.cpu:>8.2f}{cost.memory / 1e6:>7.0f}"


def _shares(results: Results, peer: str) -> Iterator[str]:
    """Every other builder's wall and CPU as a part of one peer's; nothing where that was not measured."""
    others = [name for name in results["cold"] if name != peer]
    if peer not in results["cold"] or not others:
        return
    yield f"\n{f'{peer} = 1':<13}" + "".join(f"{name:>20}" for name in others)
    yield f"{'step':<13}" + f"{'wall':>10}{'CPU':>10}" * len(others)
    for step, costs in results.items():
        yield f"{step:<13}" + "".join(_share(costs.get(name), costs.get(peer)) for name in others)


def _share(cost: Usage | None, peer: Usage | None) -> str:
    if not (cost and peer):
        return f"{NOTHING:>10}{NOTHING:>10}"
    return f"{part(cost.wall / peer.wall):>10}{part(cost.cpu / peer.cpu):>10}"


def _judged(results: Results) -> Iterator[str]:
    """Nothing where ours was not measured."""
    if "ours" not in results["cold"]:
        return
    yield f"{'ours':<13}{'against':<15}{'ratio':>9}{'bound':>9}"
    for bound, ratio in ratios(results):
        peer = f"{bound.peer} {bound.measure}"
        shown, verdict = (part(ratio), judged(ratio, bound.part)) if ratio else (NOTHING, "")
        yield f"{bound.step:<13}{peer:<15}{shown:>9}{part(bound.part):>9}  {verdict}".rstrip()
    peak = peak_of_ours(results)
    yield f"{'all':<13}{'peak MB':<15}{peak / 1e6:>9.0f}{MEMORY / 1e6:>9.0f}  {judged(peak, MEMORY)}"


def peak_of_ours(results: Results) -> int:
    """Bytes at the most, over all steps."""
    return max(costs["ours"].memory for costs in results.values())


def judged(figure: float, bound: float) -> str:
    """Whether a bound is met."""
    return "met" if figure <= bound else "missed"


def ratios(results: Results) -> Iterator[tuple[Bound, float | None]]:
    """Every bound with ours as a part of the peer's; `None` where one of them was not measured."""
    for bound in BOUNDS:
        costs = results.get(bound.step, {})
        measured = "ours" in costs and bound.peer in costs
        yield bound, bound.ratio(costs["ours"], costs[bound.peer]) if measured else None


def part(ratio: float) -> str:
    """`1/12.5`, `1.34`"""
    return f"1/{1 / ratio:.1f}" if ratio < 1 else f"{ratio:.2f}"


def as_json(results: Results, pages: Mapping[str, int], articles: int) -> dict[str, object]:
    """All figures: seconds and bytes."""
    return {
        "articles": articles,
        "cores": len(os.sched_getaffinity(0)),
        "pages": dict(pages),
        "costs": {step: {name: asdict(cost) for name, cost in costs.items()} for step, costs in results.items()},
        "ratios": [asdict(bound) | {"ratio": ratio} for bound, ratio in ratios(results)],
    }


def from_json(figures: Mapping[str, Any]) -> Results:
    """The costs that `as_json` wrote."""
    return {step: {name: Usage(**cost) for name, cost in costs.items()} for step, costs in figures["costs"].items()}


def progress(step: str, builder: str, cost: Usage) -> str:
    """One line as soon as a run is over."""
    return f"{step:<13}{builder:<15}{cost.wall:>9.2f} s wall{cost.cpu:>9.2f} s CPU{cost.memory / 1e6:>7.0f} MB"


def pages_line(pages: Iterable[tuple[str, int]]) -> str:
    """How many pages each builder made, so that unlike work is seen."""
    return "HTML pages: " + ", ".join(f"{name} {count}" for name, count in pages)
