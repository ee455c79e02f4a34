"""`python -m benchmarks.serving`: from saving a manuscript to seeing it in the browser, by `make serve`."""

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from benchmarks.bench import as_users_have_it
from benchmarks.builders import county_news
from benchmarks.synthetic import corpus

SIZES = (1_000, 10_000)
SAVES = 7


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds, the median of some saves."""

    articles: int
    seen: float
    """From saving an edited body to a Chromium that shows it."""
    told: float
    """From saving a slip to a Chromium that tells of it, over the last good page."""


def measured(articles: int) -> Latency:
    """Serve a synthetic site and edit the article in the middle."""
    with TemporaryDirectory(prefix="bench-") as folder:
        site, content = Path(folder) / "site", corpus(articles)
        site.mkdir()
        county_news().prepare(site, content)
        with (site / "pelicanconf.py").open("a") as settings:
            settings.write("\nMENUITEMS = []\nPRIVACY_PICTURES = False\n")
        middle = content.manuscripts[articles // 2]
        manuscript = site / f"content/articles/{middle.path}.md"
        with _serving(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(f"{address}{middle.path}/")
            text = manuscript.read_text()
            seen = [_seen(page, manuscript, text, number) for number in range(SAVES)]
            told = [_told(page, manuscript, text) for _ in range(SAVES)]
            browser.close()
    return Latency(articles, median(seen), median(told))


def _seen(page: Page, manuscript: Path, text: str, number: int) -> float:
    words = f"第{number}次修改。"
    start = perf_counter()
    manuscript.write_text(f"{text}\n\n{words}\n")
    page.get_by_text(words).wait_for()
    seen = perf_counter() - start
    _rest(page)
    return seen


def _told(page: Page, manuscript: Path, text: str) -> float:
    start = perf_counter()
    manuscript.write_text(text.replace("\ncolumn: ", "\ncolumn: 没有这个", 1))
    page.locator(".live-panel").wait_for()
    told = perf_counter() - start
    _rest(page)
    manuscript.write_text(text)
    page.locator(".live-panel").wait_for(state="detached")
    _rest(page)
    return told


def _rest(page: Page) -> None:
    """Until the build that follows a save has come to its end too."""
    page.wait_for_timeout(3_000)


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "plugins.preview", "--port", "0"]
    env = as_users_have_it() | {"PYTHONPATH": str(site)}
    with subprocess.Popen(command, cwd=site, env=env, stdout=subprocess.PIPE, text=True) as process:
        found = next(filter(None, (re.search(r"http://[\d.:]+/", line) for line in process.stdout or ())))
        try:
            yield found[0]
        finally:
            process.terminate()


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="the sizes (default: 1,000 and 10,000)")
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    options = parser.parse_args()
    latencies = []
    for articles in options.articles:
        latencies.append(measured(articles))
        print(latencies[-1], flush=True)
    if options.json:
        options.json.write_text(json.dumps([asdict(each) for each in latencies], indent=1) + "\n")


if __name__ == "__main__":
    main()
