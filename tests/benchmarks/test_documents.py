"""The documents show the figures that were measured."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.chart import chart
from benchmarks.documents import DOCUMENTS, written
from benchmarks.growth import Size
from benchmarks.measure import Usage
from benchmarks.tables import bounds


@pytest.mark.parametrize(("file", "text"), [pytest.param(*each, id=each[0].name) for each in written()])
def test_documents_and_chart_are_in_step_with_the_figures(file: Path, text: str) -> None:
    assert file.read_text("utf-8") == text, "run python -m benchmarks.documents"


def test_every_table_has_its_place() -> None:
    text = "".join(file.read_text("utf-8") for file, _ in written() if file.suffix == ".md")
    for name in ("bounds", "costs", "summary", "summary-zh", "growth", "pictures", "apiece"):
        assert f"<!-- figures: {name} -->\n| " in text, name
    assert len([*written()]) == len(DOCUMENTS) + 1


def usage(seconds: float, megabytes: float = 100) -> Usage:
    return Usage(wall=seconds, cpu=2 * seconds, memory=int(megabytes * 1e6), status=0)


def sizes(*articles: int) -> list[Size]:
    return [Size(each, usage(each / 1000), usage(each / 50_000, each / 100)) for each in articles]


def test_a_chart_shows_every_figure_and_the_bounds_of_the_largest() -> None:
    root = LexborHTMLParser(chart(sizes(1_000, 10_000, 100_000)))
    words = [text.text() for text in root.css("text")]
    for figure in ("1.0 s", "10.0 s", "100 s", "0.02 s", "0.20 s", "2.0 s", "100 MB", "1,000 MB"):
        assert figure in words
    assert [word for word in words if word.startswith("at most")] == [
        "at most 105 s",
        "at most 0.80 s",
        "at most 1,500 MB",
    ]
    assert "1,000 articles" in root.css("desc")[0].text()


def test_points_of_even_growth_lie_on_a_straight_line() -> None:
    root = LexborHTMLParser(chart(sizes(1_000, 10_000, 100_000)))
    places = [(int(each.attributes["cx"] or ""), int(each.attributes["cy"] or "")) for each in root.css("circle")]
    (left, low), (middle, half), (right, high) = places[:3]
    assert left < middle < right
    assert low > half > high
    assert abs((low - half) * (right - middle) - (half - high) * (middle - left)) <= right - left


def test_a_chart_of_small_sites_knows_no_bound() -> None:
    assert "at most" not in chart(sizes(200, 1_000))


def test_a_missed_bound_is_bold_and_one_that_was_not_measured_is_a_dash() -> None:
    table = bounds({"cold": {"ours": usage(2), "hugo": usage(1)}, "body": {"ours": usage(0.1), "hugo": usage(9)}}, 300)
    rows = {tuple(cells[:2]): cells for row in table.splitlines() if (cells := row.strip("| ").split(" | "))}
    assert rows["cold", "Hugo, wall"][2:] == ["2.00 s", "1.00 s", "**2.00**", "1.00"]
    assert rows["body", "Hugo, CPU"][2:] == ["0.20 s", "18.00 s", "1/90.0", "1/15.0"]
    assert rows["title", "Hugo, CPU"][2:] == ["–", "–", "–", "1/10.0"]
