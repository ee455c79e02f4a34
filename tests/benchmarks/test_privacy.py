"""The privacy rules keep their precision and recall on the labelled lines."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.privacy import __main__ as command
from benchmarks.privacy.filling import filled
from benchmarks.privacy.labelled import PARTS, lines
from benchmarks.privacy.scores import scores, total
from plugins.privacy import Kind

LEAST = 0.97


def test_there_are_enough_lines_of_every_kind_and_half_of_them_hold_nothing() -> None:
    everything = lines()
    assert len(everything) >= 400
    assert len({(line.text, line.part) for line in everything}) == len(everything)
    empty = sum(line.kind is None for line in everything)
    assert 0.45 <= empty / len(everything) <= 0.55
    assert {line.kind for line in everything} == {None, *Kind} - {Kind.FACE}


def test_a_line_is_filled_the_same_each_time() -> None:
    assert [line.text for line in lines()] == [line.text for line in lines()]
    assert filled("{mobile}") != filled("电话{mobile}").removeprefix("电话")


@pytest.mark.parametrize("part", PARTS)
def test_precision_and_recall_of_each_part(part: str) -> None:
    score = total(scores(line for line in lines() if line.part == part).values())
    assert score.precision >= LEAST
    assert score.recall >= LEAST


def test_the_command_prints_and_writes_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "figures.json"
    monkeypatch.setattr(sys, "argv", ["benchmarks.privacy", "--json", str(file)])
    command.main()
    said = capsys.readouterr().out
    assert "held out" in said
    figures = json.loads(file.read_text("utf-8"))
    assert set(figures["held out"]["kinds"]) == {str(kind) for kind in Kind if kind is not Kind.FACE} | {"all"}
    assert figures["milliseconds"] > 0
