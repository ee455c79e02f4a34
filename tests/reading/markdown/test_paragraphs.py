import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.markdown.body import html, inline

CHINESE = st.text(st.sampled_from("关工委，。“”（）《》—…０９！？、"), min_size=1, max_size=6)


@given(CHINESE, CHINESE)
def test_a_line_end_between_chinese_characters_is_no_blank(first: str, second: str) -> None:
    assert inline(f"{first}\n{second}") == first + second


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one\ntwo", "one\ntwo"),
        ("中文\nEnglish\n中文", "中文\nEnglish\n中文"),
        ("中文\n**强调**\n中文", "中文<strong>强调</strong>中文"),
        ("**强调**\nword", "<strong>强调</strong>\nword"),
        ("word\n**强调**", "word\n<strong>强调</strong>"),
        ("中文  \n  中文", "中文<br>\n中文"),
        ("中文\\\n中文", "中文<br>\n中文"),
        ("中文 \n 中文", "中文中文"),
        ("中文  \n", "中文"),
        ("中文\\\n", "中文\\"),
        ("中文\u3000\n中文", "中文中文"),
        ("`代码`\n中文", "<code>代码</code>\n中文"),
    ],
)
def test_line_ends(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\u3000\u3000第一段。\n\n\u3000\u3000第二段。", "<p>第一段。</p>\n<p>第二段。</p>"),
        ("\u3000\u3000第一段。\n\u3000\u3000第二段。", "<p>第一段。</p>\n<p>第二段。</p>"),
        ("第一段。\n \u3000\n第二段。", "<p>第一段。</p>\n<p>第二段。</p>"),
        ("    四个空格不是代码。", "<p>四个空格不是代码。</p>"),
        ("\t制表符不是代码。", "<p>制表符不是代码。</p>"),
        ("第一段。\n\n    第二段。\n    续行。", "<p>第一段。</p>\n<p>第二段。续行。</p>"),
        ("        ## 标题", '<h2 id="s1">标题</h2>'),
    ],
)
def test_indents_of_editors(source: str, expected: str) -> None:
    assert html(source) == expected


def test_full_width_digits_and_punctuation_stay() -> None:
    text = "１２３４，（２０１９年）％：；“好”‘好’１．甲　乙"
    assert inline(text) == text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b 3<5 5>3 AT&T", "a &lt; b 3&lt;5 5&gt;3 AT&amp;T"),
        ("<关工委> <5 <", "&lt;关工委&gt; &lt;5 &lt;"),
        ("&copy; &hellip; &#20851;", "© … 关"),
        ("&lt;script&gt;", "&lt;script&gt;"),
        ("&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"),
        ("&nosuch; &", "&amp;nosuch; &amp;"),
        ("&#42;&#42;甲&#42;&#42;", "**甲**"),
        ("甲&nbsp;乙", "甲&nbsp;乙"),
    ],
)
def test_signs_of_html_are_text(source: str, expected: str) -> None:
    assert inline(source) == expected


def test_an_empty_body_is_empty() -> None:
    assert html("") == ""
    assert html(" \n\u3000\n\t\n") == ""
