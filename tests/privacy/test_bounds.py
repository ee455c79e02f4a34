"""Texts made to keep the rules busy: each ends, in time that grows with its length only."""

import pytest

from plugins.privacy.search import MOST, findings_in
from tests.privacy.people import MOBILE, NAME, identity

LENGTH = 20_000


PIECES = (
    "1 ",
    "1-",
    "<!--",
    "<a ",
    "&#49;",
    "[",
    "a@",
    "a.",
    "三年级",
    "学生王",
    "贫困学生王",
    "孤儿",
    "家住，",
    "http://1",
)
NAMED = (f"{NAME}、", f"三年级二班{NAME}、", identity()[:17], MOBILE, f"{MOBILE} ", "eyJ")


@pytest.mark.parametrize("piece", [*PIECES, *NAMED])
def test_repetition_is_searched_to_its_end(piece: str) -> None:
    text = (piece * (LENGTH // len(piece) + 1))[:LENGTH]
    assert findings_in(f"{text}\n号码{identity()}。\n")[-1].text == identity()


def test_of_very_many_findings_the_first_are_told() -> None:
    assert len(findings_in(f"{MOBILE}，" * 1000)) == MOST
