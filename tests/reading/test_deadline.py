"""The time box, with little time: it ends what nothing else ends, and costs no other file anything."""

import re
from pathlib import Path

import pytest

from plugins.reading import manuscript as reading
from plugins.reading.deadline import OutOfTime, deadline
from tests.site.county import County, manuscript

LITTLE = 0.05
LONG = "甲*乙*丙。\n\n" * 9000


def loop() -> None:
    while True:
        pass


def test_it_ends_a_loop_and_a_regular_expression() -> None:
    with pytest.raises(OutOfTime), deadline(LITTLE):
        loop()
    with pytest.raises(OutOfTime), deadline(LITTLE):
        re.match("(?:a|a)+$", "a" * 60 + "b")


def test_what_is_done_in_time_is_not_interrupted_afterwards() -> None:
    with deadline(LITTLE):
        done = True
    for _ in range(3_000_000):
        pass
    assert done


def test_an_article_that_takes_too_long_is_set_aside_and_all_others_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = County(tmp_path)
    county.write("articles/kelin/2019/12-12-sound.md", manuscript("好的一篇", "2019-12-12"))
    assert not county.build().problems
    county.write("articles/kelin/2019/12-13-slow.md", manuscript("慢的一篇", "2019-12-13", LONG))
    monkeypatch.setattr(reading, "SECONDS", LITTLE)
    outcome = county.build(EXECUTOR="inline")
    assert [(each.file, str(each.code)) for each in outcome.problems] == [
        ("content/articles/kelin/2019/12-13-slow.md", "too-slow")
    ]
    assert "好的一篇" in county.page("index.html")
    assert "慢的一篇" not in county.page("index.html")
