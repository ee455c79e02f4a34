"""`python -m benchmarks`: builds synthetic articles with this project and its peers, and prints what each run cost."""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bench import Bench, BuildFailedError
from benchmarks.builders import Builder, county_news, hugo, pelican
from benchmarks.installing import hugo_binary
from benchmarks.report import as_json, pages_line, table
from benchmarks.steps import STEPS, Step

BUILDERS = ("ours", "hugo", "pelican", "pelican+cache")


def main() -> None:
    """Run the benchmark as the command line says."""
    options = _options()
    builders = [made for name in options.builders if (made := _builder(name))]
    with TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), builders, options.articles)
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
    parser.add_argument(
        "--builders", type=_words, default=["ours", "hugo", "pelican"], help=f"some of {','.join(BUILDERS)}"
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


def _builder(name: str) -> Builder | None:
    match name:
        case "ours":
            return county_news()
        case "hugo":
            binary = hugo_binary()
            return hugo(binary) if binary else None
        case _:
            return pelican(cached=name.endswith("cache"))


if __name__ == "__main__":
    main()
