"""`python -m benchmarks.growth`: what this project costs as a site grows."""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.bench import Bench, BuildFailedError
from benchmarks.builders import county_news
from benchmarks.measure import Usage
from benchmarks.steps import STEPS

SIZES = (1_000, 10_000, 30_000, 100_000)


@dataclass(frozen=True, slots=True)
class Size:
    """A site of so many articles: its first build, and the next after one body was edited."""

    articles: int
    cold: Usage
    edit: Usage

    @property
    def memory(self) -> int:
        """Bytes at the most, all processes together."""
        return max(self.cold.memory, self.edit.memory)


def measured(articles: int) -> Size:
    """Build a synthetic site and edit it."""
    with TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), [county_news()], articles)
        bench.run([step for step in STEPS if step.name in ("cold", "body")])
    return Size(articles, bench.results["cold"]["ours"], bench.results["body"]["ours"])


def as_json(sizes: list[Size]) -> list[dict[str, Any]]:
    """All figures: seconds and bytes."""
    return [asdict(each) for each in sizes]


def from_json(figures: list[Mapping[str, Any]]) -> list[Size]:
    """The sizes that `as_json` wrote."""
    return [Size(each["articles"], Usage(**each["cold"]), Usage(**each["edit"])) for each in figures]


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="the sizes (default: 1,000 to 100,000)")
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    options = parser.parse_args()
    try:
        sizes = [measured(articles) for articles in options.articles]
    except BuildFailedError as error:
        sys.exit(str(error))
    for each in sizes:
        print(
            f"{each.articles:>8,} articles: cold {each.cold.wall:.2f} s, edit {each.edit.wall:.2f} s wall"
            f" {each.edit.cpu:.2f} s CPU, {each.memory / 1e6:.0f} MB"
        )
    if options.json:
        options.json.write_text(json.dumps(as_json(sizes), indent=1) + "\n")


if __name__ == "__main__":
    main()
