"""`python -m benchmarks.seal`: what share of a build is spent on the seal of its pages."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.builders import county_news
from benchmarks.synthetic import corpus


@dataclass(frozen=True, slots=True)
class Share:
    """Seconds of the processor, in one process."""

    articles: int
    pages: int
    build: float
    """The whole first build."""
    seal: float
    """Of that, in the seal of pages and of pieces of pages."""
    parse: float
    """For comparison: the same pages only read once by a quick HTML parser (lexbor)."""

    def __str__(self) -> str:
        """In a sentence."""
        each = self.seal / self.pages * 1000
        return (
            f"{self.pages} pages: seal {self.seal:.2f} s of {self.build:.2f} s CPU = {self.seal / self.build:.1%}"
            f" of the build, {each:.3f} ms a page, {self.seal / self.parse:.2f} of what parsing alone takes"
        )


class Clock:
    """Adds up the time spent in functions."""

    def __init__(self) -> None:
        self.spent = 0.0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, on this clock."""

        @wraps(function)
        def timing(*arguments: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.spent += time.process_time() - start

        return timing


def measured(articles: int, folder: Path) -> Share:
    """Build a synthetic site in this process."""
    from plugins.building import build, pieces, rendering
    from plugins.hardening import says_its_policy, seal, seal_piece

    builder = county_news()
    builder.prepare(folder, corpus(articles))
    clock = Clock()
    vars(rendering).update({each.__name__: clock.timed(each) for each in (seal, says_its_policy)})
    vars(pieces).update({seal_piece.__name__: clock.timed(seal_piece)})
    start = time.process_time()
    outcome = build(
        folder / "pelicanconf.py",
        PATH=str(folder / "content"),
        OUTPUT_PATH=str(folder / "output"),
        THEME=str(folder / "theme"),
        CACHE_PATH=str(folder / "cache"),
        EXECUTOR="inline",
        MENUITEMS=[],
    )
    spent = time.process_time() - start
    if outcome.problems:
        sys.exit("\n".join(map(str, outcome.problems)))
    pages = [page.read_text("utf-8") for page in sorted((folder / "output").rglob("*.html"))]
    return Share(articles, len(pages), spent, clock.spent, _parsing(pages))


def _parsing(pages: list[str]) -> float:
    from selectolax.lexbor import LexborHTMLParser

    start = time.process_time()
    for page in pages:
        LexborHTMLParser(page)
    return time.process_time() - start


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.seal", description=__doc__)
    parser.add_argument("--articles", type=int, default=2_000, help="how many articles (default: 2,000)")
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="bench-") as folder:
        share = measured(options.articles, Path(folder))
    print(share)
    if options.json:
        options.json.write_text(json.dumps(asdict(share), indent=1) + "\n")


if __name__ == "__main__":
    main()
