"""Builds the same articles with every builder, step by step in turn, and measures each run."""

import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.builders import Builder
from benchmarks.measure import Usage, measure, middle
from benchmarks.report import progress
from benchmarks.steps import Step
from benchmarks.synthetic import Corpus, corpus

RUNS = 3
CHEAP = 12.0
"""Seconds of CPU, up to which a builder takes a step several times; the median counts."""


BUDGET = 600.0
"""Seconds of CPU, after which a builder takes no more steps: the slowest would keep all others waiting for an hour."""


class BuildFailedError(Exception):
    """A builder ended with an error; holds the end of its output."""


@dataclass
class Bench:
    """A folder in which each builder has a site of its own."""

    folder: Path
    builders: Sequence[Builder]
    articles: int
    runs: int = RUNS
    """How often a step is taken where that is cheap."""
    budget: float = BUDGET
    results: dict[str, dict[str, Usage]] = field(default_factory=dict)
    pages: dict[str, int] = field(default_factory=dict)
    """HTML files in each output after the first build."""
    spent: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Seconds of CPU that each builder has taken."""

    def run(self, steps: Iterable[Step]) -> None:
        """Take the steps; builders alternate within each, so that all meet the same machine."""
        content = corpus(self.articles)
        for builder in self.builders:
            self._site(builder).mkdir()
            builder.prepare(self._site(builder), content)
        for step in steps:
            content = self._take(step, content)

    def _take(self, step: Step, content: Corpus) -> Corpus:
        """Make a step's change and build, again while that is cheap; the content at last."""
        builders = [each for each in self.builders if self.spent[each.name] <= self.budget]
        costs: dict[str, list[Usage]] = {builder.name: [] for builder in builders}
        for _ in range(self.runs if step.repeated else 1):
            content = step.content(content) if step.content else content
            for builder in builders:
                self._change(builder, step, content)
                if all(cost.cpu <= CHEAP for cost in costs[builder.name]):
                    costs[builder.name].append(self._build(builder, step.name))
        self.results[step.name] = {name: middle(runs) for name, runs in costs.items()}
        return content

    def _site(self, builder: Builder) -> Path:
        return self.folder / builder.name

    def _change(self, builder: Builder, step: Step, content: Corpus) -> None:
        if step.content:
            builder.lay(self._site(builder), content)
        if step.theme:
            step.theme(builder, self._site(builder))

    def _build(self, builder: Builder, step: str) -> Usage:
        log = self.folder / f"{builder.name}-{step}.log"
        command = [str(word) for word in builder.command()]
        cost = measure(command, folder=self._site(builder), log=log, env=as_users_have_it())
        if cost.status:
            raise BuildFailedError(f"{builder.name}, {step}: exit status {cost.status}\n{log.read_text()[-3000:]}")
        self.spent[builder.name] += cost.cpu
        if builder.name not in self.pages:
            self.pages[builder.name] = sum(1 for _ in (self._site(builder) / "output").rglob("*.html"))
        print(progress(step, builder.name, cost), file=sys.stderr, flush=True)
        return cost


def as_users_have_it() -> dict[str, str]:
    """The environment, but that Python keeps what it compiled, as it does where nobody forbids it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
