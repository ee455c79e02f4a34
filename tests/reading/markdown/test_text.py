from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.markdown.body import body


@given(st.text(st.sampled_from("关工委，。**\n- [](x.md)"), max_size=60))
def test_the_digest_is_that_of_the_html(source: str) -> None:
    converted = body(source)
    assert converted.text.body == blake2b(converted.html.encode(), digest_size=16).hexdigest()


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("关心 下一代。\n\n**五老**", 8),
        ("## 标题\n\n- 甲\n- [乙](x.md)", 4),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", 4),
        ('![说明不算](a.jpg "图注算")', 3),
        ("甲[^1]\n\n[^1]: 注文", 3),
        ("`<x>` &copy; <sub>2</sub>", 5),
        ("```\nx y\n```", 2),
        ("", 0),
    ],
)
def test_visible_characters(source: str, count: int) -> None:
    assert body(source).text.characters == count


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("第一句。第二句。", "第一句。第二句。"),
        ("## 标题\n\n**第一**段[^1]。\n第二行。\n\n第二段。\n\n[^1]: 注", "第一段。第二行。第二段。"),
        ("one two\n\nthree", "one two three"),
        ("中文\n**强调**\nword", "中文强调 word"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n正文。", "正文。"),
        ("- 甲\n- 乙", "甲 乙"),
        ("字" * 50 + "。" + "字" * 50 + "！”" + "字" * 50 + "。", "字" * 50 + "。" + "字" * 50 + "！”"),
        ("字" * 130, "字" * 119 + "…"),
        ("字。" + "字" * 130, "字。" + "字" * 117 + "…"),
    ],
)
def test_the_opening(source: str, expected: str) -> None:
    assert body(source).text.opening == expected
