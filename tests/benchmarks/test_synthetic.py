import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import forms, vocabulary
from benchmarks.builders import PROJECT
from benchmarks.prose import characters
from benchmarks.synthetic import corpus, manuscript


@given(number=st.integers(min_value=0, max_value=100_000))
def test_an_article_has_600_to_1500_characters_and_three_tags(number: int) -> None:
    article = manuscript(number)
    assert 600 <= characters(article.body) <= 1500
    assert len({*article.tags} & {*vocabulary.TAGS}) == 3
    assert 2010 <= article.published.year <= 2024
    assert article.organisation in vocabulary.ORGANISATIONS
    assert article.column in vocabulary.COLUMNS


def test_the_county_has_28_organisations_8_columns_and_200_tags() -> None:
    county = corpus(2_000)
    assert len({each.organisation for each in county.manuscripts}) == len(county.organisations) == 28
    assert len({each.column for each in county.manuscripts}) == len(county.columns) == 8
    assert len({tag for each in county.manuscripts for tag in each.tags}) == 200
    assert len({each.published.year for each in county.manuscripts}) == 15
    assert len({each.path for each in county.manuscripts}) == 2_000


def test_more_articles_leave_the_first_ones_as_they_were() -> None:
    assert corpus(30).manuscripts[:12] == corpus(12).manuscripts


def test_every_kind_of_text_occurs() -> None:
    bodies = [each.body for each in corpus(200).manuscripts]
    for sign in ("## ", "**", "\n- ", "| --- |", "[^1]: ", ".md)"):
        assert any(sign in body for body in bodies), sign


@pytest.mark.parametrize("form", [forms.county_news, forms.pelican, forms.hugo, forms.eleventy, forms.nikola])
def test_the_files_are_the_same_in_another_process(form: forms.Form, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from benchmarks import forms, synthetic;"
        f"forms.lay(forms.{form.__name__}(synthetic.corpus(12)), Path(sys.argv[1]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "America/Lima", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", script, tmp_path / "there"], cwd=PROJECT, env=environment, check=True)
    forms.lay(form(corpus(12)), tmp_path / "here")
    assert contents(tmp_path / "there") == contents(tmp_path / "here")


def contents(folder: Path) -> dict[Path, bytes]:
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_link_leads_to_an_article_that_is_there(tmp_path: Path) -> None:
    forms.lay(forms.county_news(corpus(100)), tmp_path)
    links = [
        (file, target)
        for file in tmp_path.glob("articles/*/*/*.md")
        for target in forms.link_targets(file.read_text(encoding="utf-8"))
    ]
    assert links
    for file, target in links:
        assert (file.parent / target).is_file()


def test_front_matter_says_what_our_format_asks_for(tmp_path: Path) -> None:
    forms.lay(forms.county_news(corpus(12)), tmp_path)
    for file in tmp_path.glob("articles/*/*/*.md"):
        _, front, _ = file.read_text(encoding="utf-8").split("---\n", 2)
        keys = yaml.safe_load(front)
        assert keys.keys() == {"title", "date", "column", "tags"}
        assert str(keys["date"]).startswith(file.parent.name)


def test_files_that_are_the_same_are_not_written_again(tmp_path: Path) -> None:
    assert forms.lay(forms.hugo(corpus(5)), tmp_path) > 5
    assert forms.lay(forms.hugo(corpus(5)), tmp_path) == 0
    assert forms.lay(forms.hugo(corpus(6)), tmp_path) == 1
