"""Every builder makes the same pages and feeds, counted in what it has written."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from benchmarks.bench import Bench
from benchmarks.builders import BUILDERS
from benchmarks.steps import STEPS
from benchmarks.synthetic import Corpus, corpus

ARTICLES = 200
LISTED = 20

Patterns = Mapping[str, tuple[str, ...]]

COMMON = {
    "articles": ("*/20*/*-*/index.html",),
    "home, page, sitemap": ("index.html", "about/index.html", "sitemap.xml"),
    "columns": ("columns/*/index.html",),
    "columns continued": ("columns/*/page/*/index.html",),
    "organisations": ("organisations/*/index.html",),
    "tags": ("tags/*/index.html",),
    "overviews": ("columns/index.html", "organisations/index.html", "tags/index.html"),
}
AS_PELICAN = COMMON | {"years": ("archives/*/index.html",), "months": ("archives/*/*/index.html",)}
AS_HUGO = COMMON | {"years": ("years/*/index.html",), "months": ("months/*/index.html",)}
PLACES: dict[str, Patterns] = {
    "ours": AS_PELICAN
    | {"organisations": tuple(f"{each.id}/index.html" for each in corpus(0).organisations)}
    | {"rss": ("feeds/**/*.rss.xml",), "atom": ("feeds/**/*.atom.xml",)},
    "hugo": AS_HUGO | {"rss": ("**/index.xml",), "atom": ("**/atom.xml",)},
    "pelican": AS_PELICAN | {"rss": ("feeds/**/*.rss.xml",), "atom": ("feeds/**/*.atom.xml",)},
    "pelican+cache": AS_PELICAN | {"rss": ("feeds/**/*.rss.xml",), "atom": ("feeds/**/*.atom.xml",)},
    "eleventy": AS_HUGO | {"rss": ("**/index.xml",), "atom": ("**/atom.xml",)},
    "nikola": AS_PELICAN | {"rss": ("rss.xml", "columns/*.xml", "organisations/*.xml"), "atom": ("**/*.atom",)},
}
"""Builder → kind of page → where it writes them."""


def expected(county: Corpus, continued: Callable[[int], int]) -> dict[str, int]:
    """How many of each kind there must be; `continued`: the pages of a list after its first, by its length."""
    columns = Counter(each.column for each in county.manuscripts)
    feeds = 1 + len(county.columns) + len(county.organisations)
    return {
        "articles": len(county.manuscripts),
        "home, page, sitemap": 3,
        "columns": len(columns),
        "columns continued": sum(map(continued, columns.values())),
        "organisations": len({each.organisation for each in county.manuscripts}),
        "tags": len({tag for each in county.manuscripts for tag in each.tags}),
        "overviews": 3,
        "years": len({each.published.year for each in county.manuscripts}),
        "months": len({(each.published.year, each.published.month) for each in county.manuscripts}),
        "rss": feeds,
        "atom": feeds,
    }


def ours(length: int) -> int:
    """Our newest page takes what does not fill another one."""
    return max(0, length // LISTED - 1)


def theirs(length: int) -> int:
    return -(-length // LISTED) - 1


def found(patterns: Patterns, output: Path) -> dict[str, int]:
    return {kind: sum(len([*output.glob(each)]) for each in places) for kind, places in patterns.items()}


@pytest.mark.parametrize(
    "name",
    [
        "ours",
        "pelican",
        pytest.param("pelican+cache", marks=pytest.mark.long),
        pytest.param("hugo", marks=pytest.mark.long),
        pytest.param("eleventy", marks=pytest.mark.long),
        pytest.param("nikola", marks=pytest.mark.long),
    ],
)
def test_a_builder_makes_every_page_and_feed(name: str, tmp_path: Path) -> None:
    Bench(tmp_path, [BUILDERS[name]()], ARTICLES).run(STEPS[:1])
    made = found(PLACES[name], tmp_path / name / "output")
    assert made == expected(corpus(ARTICLES), ours if name == "ours" else theirs)


def test_every_builder_is_counted() -> None:
    assert PLACES.keys() == BUILDERS.keys()
