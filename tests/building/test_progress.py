from io import StringIO
from itertools import count

import pytest
from rich.console import Console

from plugins.building.progress import PATIENCE, watched

BATCHES = [["a", "b"], ["c"], ["d", "e", "f"]]


def shown(seconds_a_batch: float, total: int | None, *, terminal: bool = True) -> str:
    screen = StringIO()
    console = Console(file=screen, force_terminal=terminal, width=100, color_system=None)
    clock = count(0, seconds_a_batch)
    assert list(watched(BATCHES, "正在读稿件", total, terminal=console, clock=lambda: next(clock))) == BATCHES
    return screen.getvalue()


def test_a_long_step_shows_how_far_it_has_come() -> None:
    screen = shown(PATIENCE / 2, 6)
    assert "正在读稿件" in screen
    assert "6/6" in screen


def test_a_step_of_unknown_length_shows_what_is_done() -> None:
    assert "6/?" in shown(PATIENCE, None)


def test_a_short_step_shows_nothing() -> None:
    assert shown(PATIENCE / 10, 6) == ""


def test_nothing_is_shown_where_nobody_looks() -> None:
    assert shown(PATIENCE, 6, terminal=False) == ""


def test_the_bar_goes_when_a_step_fails() -> None:
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, width=100)

    def failing() -> "list[list[str]]":
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        for _ in watched((failing() for _ in range(1)), "正在读稿件", 1, terminal=console):
            pass
    assert not console._live_stack
