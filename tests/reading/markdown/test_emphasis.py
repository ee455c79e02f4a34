import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.markdown.body import inline

PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～￥％０９"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**重点。**后文", "<strong>重点。</strong>后文"),
        ("前文**“重点”**后文", "前文<strong>“重点”</strong>后文"),
        ("前文*（重点）*后文", "前文<em>（重点）</em>后文"),
        ("前文***重点！***后文", "前文<strong><em>重点！</em></strong>后文"),
        ("**《书》**和*“话”*", "<strong>《书》</strong>和<em>“话”</em>"),
        ("**甲**：**乙**、**丙**", "<strong>甲</strong>：<strong>乙</strong>、<strong>丙</strong>"),
        ("**甲*乙*丙**", "<strong>甲<em>乙</em>丙</strong>"),
        ("***甲**乙*", "<em><strong>甲</strong>乙</em>"),
        ("**甲\n乙。**丙", "<strong>甲乙。</strong>丙"),
        ("，_重点_。", "，<em>重点</em>。"),
        ("，__重点__。", "，<strong>重点</strong>。"),
    ],
)
def test_emphasis_opens_and_closes_beside_chinese(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("原定~~六月。~~七月", "原定<del>六月。</del>七月"),
        ("**甲~~乙~~**", "<strong>甲<del>乙</del></strong>"),
        ("~~见`x`~~", "<del>见<code>x</code></del>"),
        ("三~五人，八~~九人", "三~五人，八~~九人"),
        ("好~~ 谢谢~~", "好~~ 谢谢~~"),
        (r"\~~甲~~", "~~甲~~"),
    ],
)
def test_words_between_waves_are_struck(source: str, expected: str) -> None:
    assert inline(source) == expected


@given(st.sampled_from(PUNCTUATION), st.sampled_from(PUNCTUATION), st.sampled_from(["甲", "甲乙", "x", "关工委"]))
def test_no_punctuation_keeps_stars_from_opening_or_closing(first: str, last: str, words: str) -> None:
    assert (
        inline(f"前{first}**{last}{words}{first}**{last}后")
        == f"前{first}<strong>{last}{words}{first}</strong>{last}后"
    )
    assert inline(f"前*{first}{words}{last}*后") == f"前<em>{first}{words}{last}</em>后"
    assert inline(f"前***{first}{words}{last}***后") == f"前<strong><em>{first}{words}{last}</em></strong>后"


@pytest.mark.parametrize(
    "source",
    ["照片_2019_合影", "** 重点 **", "**没有结尾", "没有开头**", "5*3*2=30", "2*3=6，4*5=20", "甲 * 乙 * 丙", "_"],
)
def test_signs_that_emphasise_nothing_stay(source: str) -> None:
    assert inline(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [("\\*不是\\*", "*不是*"), ("`**代码**`后", "<code>**代码**</code>后"), ("\\\\", "\\"), ("\\重", "\\重")],
)
def test_escapes_and_code_are_literal(source: str, expected: str) -> None:
    assert inline(source) == expected
