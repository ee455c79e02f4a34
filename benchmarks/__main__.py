"""`python -m benchmarks`: builds synthetic articles with this project and its peers, and prints what each run cost."""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench import BUDGET, RUNS, Bench, BuildFailedError
from benchmarks.builders import BUILDERS, is_there
from benchmarks.report import as_json, pages_line, table
from benchmarks.steps import STEPS, Step


def main() -> None:
    """Run the benchmark as the command line says."""
    options = _options()
    builders = [each for name in options.builders if is_there(each := BUILDERS[name]())]
    with TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), builders, options.articles, options.runs, options.budget)
        try:
            bench.run(_steps(options.steps))
        except BuildFailedError as error:
            sys.exit(str(error))
    print(f"\n{table(bench.results)}\n{pages_line(bench.pages.items())}")
    if options.json:
        figures = as_json(bench.results, bench.pages, options.articles)
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="how many articles (default: 10,000)")
    parser.add_argument(
        "--steps", type=_words, default=[step.name for step in STEPS], help="some of the steps, comma-separated"
    )
    parser.add_argument("--builders", type=_words, default=[*BUILDERS], help=f"some of {','.join(BUILDERS)}")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how often a cheap step is taken (default: {RUNS})")
    parser.add_argument(
        "--budget", type=float, default=BUDGET, help=f"CPU seconds after which a builder rests (default: {BUDGET:.0f})"
    )
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    options = parser.parse_args()
    if unknown := {*options.steps} - {step.name for step in STEPS} | {*options.builders} - {*BUILDERS}:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    return options


def _words(text: str) -> list[str]:
    return text.split(",")


def _steps(names: list[str]) -> list[Step]:
    """A cold build always comes first: the others need it."""
    return [step for step in STEPS if step.name in ("cold", *names)]


if __name__ == "__main__":
    main()
