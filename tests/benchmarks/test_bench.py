import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import builders, forms
from benchmarks.bench import Bench
from benchmarks.bounds import BOUNDS
from benchmarks.measure import Usage, middle
from benchmarks.report import as_json, from_json, table
from benchmarks.steps import STEPS, Step
from benchmarks.synthetic import corpus
from benchmarks.tables import costs

ARTICLES = 12


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Plain Pelican and ours after steps that change what they make."""
    made = Bench(tmp_path_factory.mktemp("bench"), [builders.county_news(), builders.pelican()], ARTICLES, runs=1)
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
    assert "pelican = 1" not in judged
    assert all(line.split()[3] == "–" for line in judged.splitlines() if "pelican wall" in line)
    assert "missed" not in judged
    assert "missed" in table({"cold": {"ours": slow, "hugo": cost}})


def test_a_table_compares_every_builder_with_hugo_and_with_plain_pelican() -> None:
    costs = {
        name: Usage(wall=seconds, cpu=2 * seconds, memory=1_000_000, status=0)
        for name, seconds in (("ours", 2.0), ("hugo", 4.0), ("pelican", 8.0))
    }
    lines = [line.split() for line in table({"cold": costs}).splitlines() if line.startswith("cold")]
    assert lines[1] == ["cold", "1/2.0", "1/2.0", "2.00", "2.00"]
    assert lines[2] == ["cold", "1/4.0", "1/4.0", "1/2.0", "1/2.0"]


def test_written_figures_are_read_as_they_were(bench: Bench) -> None:
    assert from_json(json.loads(json.dumps(as_json(bench.results, bench.pages, ARTICLES)))) == bench.results


def test_a_step_that_is_cheap_is_taken_several_times(tmp_path: Path) -> None:
    log = tmp_path / "log"
    count = ("sh", "-c", f"echo built >> {log}")
    builder = replace(builders.pelican(), command=lambda: count)
    made = Bench(tmp_path, [builder], ARTICLES, runs=4)
    made.run([step for step in STEPS if step.name in ("cold", "added")])
    assert log.read_text() == "built\n" * 5
    added = {path.name for path in (tmp_path / "pelican/content").rglob("12-31-newest-*.md")}
    assert len(added) == 4


def test_a_builder_that_has_used_its_budget_rests_and_a_dash_stands_for_it(tmp_path: Path) -> None:
    plain = builders.pelican()
    quick = replace(plain, name="ours", command=lambda: ("true",))
    slow = replace(plain, command=lambda: (sys.executable, "-c", "sum(range(10_000_000))"))
    made = Bench(tmp_path, [quick, slow], ARTICLES, runs=1, budget=0.05)
    made.run([step for step in STEPS if step.name in ("cold", "body")])
    assert made.results["body"].keys() == {"ours"}
    line = next(line.split() for line in table(made.results).splitlines() if line.startswith("body"))
    assert line[-3:] == ["–"] * 3
    assert costs(made.results, ARTICLES).splitlines()[3].endswith("| – |")


def test_several_runs_count_as_their_median_with_their_highest_peak() -> None:
    runs = [Usage(wall=wall, cpu=2 * wall, memory=int(wall), status=0) for wall in (3.0, 1.0, 8.0)]
    assert middle(runs) == Usage(wall=3.0, cpu=6.0, memory=8, status=0)


@pytest.mark.parametrize("step", [each for each in STEPS if each.content], ids=lambda step: step.name)
def test_a_step_changes_some_files_of_every_form(step: Step, tmp_path: Path) -> None:
    assert step.content
    before = corpus(40)
    for form in (forms.county_news, forms.pelican, forms.hugo, forms.eleventy, forms.nikola):
        forms.lay(form(before), tmp_path / form.__name__)
        assert forms.lay(form(step.content(before)), tmp_path / form.__name__) >= 1


@pytest.mark.parametrize("name", builders.BUILDERS)
def test_every_change_of_the_theme_finds_its_place(name: str, tmp_path: Path) -> None:
    builder = builders.BUILDERS[name]()
    builder.prepare(tmp_path, corpus(1))
    for step in STEPS:
        if step.theme:
            step.theme(builder, tmp_path)
    for file in (builder.article_template, builder.frame_template, builder.stylesheet):
        assert (tmp_path / file).read_bytes() != (builder.sources / file).read_bytes()
