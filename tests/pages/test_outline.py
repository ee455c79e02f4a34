import pytest

from plugins.committee import BodyDigest, Heading, Text
from plugins.pages.article import outline


@pytest.mark.parametrize(("characters", "headings", "shown"), [(800, 3, 3), (799, 3, 0), (800, 2, 0), (5000, 12, 12)])
def test_an_outline_stands_before_a_text_that_is_long_and_divided(characters: int, headings: int, shown: int) -> None:
    parts = tuple(Heading(2, f"h-{number}", f"第{number}节") for number in range(headings))
    text = Text(body=BodyDigest(""), characters=characters, opening="", headings=parts)
    assert [each.text for each in outline(text)] == [each.text for each in parts[:shown]]
