"""`python -m benchmarks.documents`: writes the figures in `docs/figures/` into the documents and the chart.

A table stands between two comments, `<!-- figures: name -->` and `<!-- end -->`; all else is left as it is.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks import tables
from benchmarks.builders import PROJECT
from benchmarks.chart import chart
from benchmarks.growth import from_json as sizes_from_json
from benchmarks.pictures import from_json as pictures_from_json
from benchmarks.report import from_json as results_from_json

FIGURES = PROJECT / "docs/figures"
DOCUMENTS = ("README.md", "README.zh-CN.md", "docs/performance.md", "docs/scale.md")
CHART = "docs/growth.svg"

_PLACE = re.compile(r"(<!-- figures: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

_WORDS = {
    "cold": "first build",
    "unchanged": "nothing changed",
    "body": "one article edited",
    "title": "one title changed",
    "column": "a column renamed",
    "frame": "the frame of all pages changed",
}
_WORDS_IN_CHINESE = {
    "cold": "第一次生成",
    "unchanged": "什么也没改",
    "body": "改一篇文章的正文",
    "title": "改一篇文章的标题",
    "column": "一个栏目改名",
    "frame": "改所有网页的框架",
    "pelican+cache": "Pelican（用缓存）",
}


def written() -> Iterator[tuple[Path, str]]:
    """Every document with the figures of today."""
    made = _tables()
    for name in DOCUMENTS:
        file = PROJECT / name
        yield file, _PLACE.sub(lambda place: f"{place[1]}{made[place[2]]}\n{place[3]}", file.read_text("utf-8"))
    yield PROJECT / CHART, chart(sizes_from_json(_figures("growth")))


def _tables() -> Mapping[str, str]:
    builds, growth, pictures = _figures("builds"), sizes_from_json(_figures("growth")), _figures("pictures")
    results, photos = results_from_json(builds), pictures_from_json(pictures)
    return {
        "bounds": tables.bounds(results, builds["articles"]),
        "costs": tables.costs(results, builds["articles"]),
        "summary": tables.summary(results, _WORDS, (f"{builds['articles']:,} articles", "ours")),
        "summary-zh": tables.summary(results, _WORDS_IN_CHINESE, (f"{builds['articles']:,} 篇文章", "本站")),
        "growth": tables.growth(growth),
        "serving": tables.serving(_figures("serving")),
        "pictures": tables.pictures(pictures["photos"], photos),
        "apiece": tables.apiece(growth, pictures["photos"], photos),
    }


def _figures(name: str) -> Any:
    return json.loads((FIGURES / f"{name}.json").read_bytes())


def main() -> None:
    """Write them."""
    for file, text in written():
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
