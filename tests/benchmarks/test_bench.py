from pathlib import Path

import pytest

from benchmarks import builders, forms
from benchmarks.bench import Bench
from benchmarks.bounds import BOUNDS
from benchmarks.measure import Usage
from benchmarks.report import as_json, table
from benchmarks.steps import STEPS, Step
from benchmarks.synthetic import corpus

ARTICLES = 12


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Plain Pelican and ours after steps that change what they make."""
    made = Bench(tmp_path_factory.mktemp("bench"), [builders.county_news(), builders.pelican()], ARTICLES)
    made.run([step for step in STEPS if step.name in ("cold", "title", "added", "frame")])
    return made


@pytest.mark.parametrize("builder", ["ours", "pelican"])
def test_every_article_has_a_page(bench: Bench, builder: str) -> None:
    articles = {each.path for each in corpus(ARTICLES).manuscripts}
    output = bench.folder / builder / "output"
    made = {str(page.parent.relative_to(output)) for page in output.glob("*/20*/*-*/index.html")}
    assert articles < made
    assert len(made) == ARTICLES + 1, "one article was added"


def test_plain_pelican_makes_the_lists_and_feeds(bench: Bench) -> None:
    output = bench.folder / "pelican" / "output"
    county = corpus(ARTICLES)
    columns = {each.column for each in county.manuscripts}
    assert len([*output.glob("feeds/columns/*.rss.xml")]) >= len(columns)
    assert len([*output.glob("feeds/organisations/*.atom.xml")]) >= len(
        {each.organisation for each in county.manuscripts}
    )
    for page in ("index.html", "columns/index.html", "tags/index.html", "archives/index.html", "sitemap.xml"):
        assert (output / page).is_file(), page


@pytest.mark.parametrize("builder", ["ours", "pelican"])
def test_the_changes_are_seen_in_the_output(bench: Bench, builder: str) -> None:
    output = bench.folder / builder / "output"
    title = corpus(ARTICLES).manuscripts[ARTICLES // 2].title
    assert f"{title}（更正）" in (output / corpus(ARTICLES).manuscripts[ARTICLES // 2].path / "index.html").read_text()
    assert '<p class="remark">' in (output / "tags/index.html").read_text()


def test_figures_become_a_table_and_json(bench: Bench) -> None:
    assert "pelican" in table(bench.results)
    figures = as_json(bench.results, bench.pages, ARTICLES)
    assert figures["articles"] == ARTICLES
    assert bench.pages["pelican"] > ARTICLES


def test_ours_is_judged_against_each_peer_that_was_measured() -> None:
    cost = Usage(wall=1.0, cpu=2.0, memory=100_000_000, status=0)
    slow = Usage(wall=30.0, cpu=90.0, memory=100_000_000, status=0)
    judged = table({bound.step: {"ours": cost, "hugo": slow} for bound in BOUNDS})
    assert "hugo cpu" in judged
    assert "pelican" not in judged
    assert "missed" not in judged
    assert "missed" in table({"cold": {"ours": slow, "hugo": cost}})


@pytest.mark.parametrize("step", [each for each in STEPS if each.content], ids=lambda step: step.name)
def test_a_step_changes_some_files_of_every_form(step: Step, tmp_path: Path) -> None:
    assert step.content
    before = corpus(40)
    for form in (forms.county_news, forms.pelican, forms.hugo):
        forms.lay(form(before), tmp_path / form.__name__)
        assert forms.lay(form(step.content(before)), tmp_path / form.__name__) >= 1


@pytest.mark.parametrize(
    "builder", [builders.county_news(), builders.pelican(), builders.hugo(Path("hugo"))], ids=lambda each: each.name
)
def test_every_change_of_the_theme_finds_its_place(builder: builders.Builder, tmp_path: Path) -> None:
    builder.prepare(tmp_path, corpus(1))
    for step in STEPS:
        if step.theme:
            step.theme(builder, tmp_path)
    for file in (builder.article_template, builder.frame_template, builder.stylesheet):
        assert (tmp_path / file).read_bytes() != (builder.sources / file).read_bytes()
