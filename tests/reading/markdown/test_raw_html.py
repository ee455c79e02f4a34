import pytest

from tests.reading.markdown.body import body, codes, inline, places, said


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("H<sub>2</sub>O，10<sup>3</sup>", "H<sub>2</sub>O，10<sup>3</sup>"),
        ("<kbd>Ctrl</kbd>+<KBD>C</KBD>", "<kbd>Ctrl</kbd>+<kbd>C</kbd>"),
        ("<mark>**重点**</mark>", "<mark><strong>重点</strong></mark>"),
        ("**<u>重点</u>**", "<strong><u>重点</u></strong>"),
        ("甲<br>乙<br/>丙<br />丁", "甲<br>\n乙<br>\n丙<br>\n丁"),
        ("<del>旧</del><ins>新</ins><small>注</small>", "<del>旧</del><ins>新</ins><small>注</small>"),
        (
            "<ruby>逊<rp>（</rp><rt>xùn</rt><rp>）</rp></ruby>",
            "<ruby>逊<rp>（</rp><rt>xùn</rt><rp>）</rp></ruby>",
        ),
        ("中文\n<mark>中文</mark>\n中文", "中文<mark>中文</mark>中文"),
    ],
)
def test_a_few_inline_tags_pass(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//a.cn/x.js></SCRIPT>",
        "<script\nsrc=x>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=https://a.cn></iframe>",
        "<b>粗</b>",
        "<div>",
        "</p>",
        "<p",
        "<a href='https://a.cn'>x</a>",
        "<sub onclick=alert(1)>",
        '<sub class="x">',
        "<sub/onclick=x>",
        "<!-- 注释 -->",
        "<!--",
        "<!DOCTYPE html>",
        "<?php echo 1 ?>",
        "<![CDATA[x]]>",
        "<x-y>",
        "<x:y>",
        "<<b>>",
        "&#60;script&#62;",
        "&#x3c;script&#x3E;",
        "&#0060;b>",
        "&LT;b>",
        "&#60;/b>",
        "&#60;&#115;cript>",
        "<scr&#105;pt>",
        "**<b>**",
        "[<b>](https://a.cn)",
        "![<b>](a.jpg)",
        '[x](https://a.cn "<b>")',
    ],
)
def test_all_else_that_looks_like_markup_is_a_problem_and_shown_as_text(source: str) -> None:
    found = codes(f"甲\n\n乙{source}丙")
    assert found
    assert set(found) == {"html-not-allowed"}
    assert "&lt;" in body(source).html or "]" in source


@pytest.mark.parametrize(
    "source",
    [
        "<sub>2",
        "2</sub>",
        "<sub><sup>2</sub></sup>",
        "**<sub>2**</sub>",
        "<rt>x</rt>",
        "<ruby><mark><rt>x</rt></mark></ruby>",
    ],
)
def test_tags_that_do_not_pair(source: str) -> None:
    assert set(codes(source)) == {"html-unclosed"}


def test_tags_do_not_pair_across_blocks() -> None:
    assert places("- <sub>甲\n- 乙</sub>\n\n<mark>丙\n\n丁</mark>") == [
        (1, "html-unclosed"),
        (4, "html-unclosed"),
    ]


def test_a_pair_that_is_not_allowed_is_told_once() -> None:
    assert places("<b>粗</b>\n\n文\n\n<b>粗</b>") == [(1, "html-not-allowed"), (5, "html-not-allowed")]


def test_the_editor_is_told_how_to_write_a_sign() -> None:
    assert "“<b”" in said("若a<b则")
    assert "“&lt;”" in said("若a<b则")


def test_tags_in_code_are_code() -> None:
    assert codes("`<script>`\n\n```\n<script>\n```\n\n\\<b>") == []
    assert places("`<b>`\n\n```\n<b>\n```\n\n~~~\n<b>\n~~~\n\n<b>") == [(11, "html-not-allowed")]


@pytest.mark.parametrize(
    "reference", ["&#0;", "&#x202E;", "&#xE000;", "&#xFFFF;", "&#8203;", "&#x110000;", "&#xD800;", "&#1;"]
)
def test_references_to_no_character_of_a_text(reference: str) -> None:
    assert codes(f"甲{reference}乙") == ["entity-invalid"]
    assert codes(f"![甲{reference}](a.jpg)") == ["entity-invalid"]
