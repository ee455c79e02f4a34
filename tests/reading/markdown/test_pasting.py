"""What editors paste from WeChat, its editors, Word, WPS and web pages becomes plain structure, and is told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from plugins.committee import PICTURE_MARK
from tests.reading.markdown.body import body

WECHAT = '<section data-role="paragraph" class="_135editor" style="border:0">{}</section>'
PASTED = "html-pasted"


def cleaned(inner: str, *more: str) -> str:
    """What became of a paste, of which the editor is told besides only `more`."""
    made = body(WECHAT.format(inner))
    assert [each.code for each in made.problems] == [PASTED, *more]
    return made.html.strip()


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<p>一</p><p><br></p><p>二</p>", "<p>一</p>\n<p>二</p>"),
        ("<p>一<br>二</p>", "<p>一<br>\n二</p>"),
        ("<p><strong>甲</strong><b>乙</b>丙</p>", "<p><strong>甲乙</strong>丙</p>"),
        ('<p><span style="font-weight: bold">甲</span>乙</p>', "<p><strong>甲</strong>乙</p>"),
        ('<p><b style="font-weight:normal">甲</b></p>', "<p>甲</p>"),
        ("<p><em>甲</em> <i><b>乙</b></i></p>", "<p><em>甲</em> <strong><em>乙</em></strong></p>"),
        ("<p>H<sub>2</sub>O，<s>旧</s><u>新</u></p>", "<p>H<sub>2</sub>O，<del>旧</del><u>新</u></p>"),
        ("<h1>大</h1><p>甲</p><h3>小</h3><p>乙</p>",
         '<h2 id="s1">大</h2>\n<p>甲</p>\n<h3 id="s1-1">小</h3>\n<p>乙</p>'),
        ("<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>", "<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>"),
        ("<ol><li><p>甲</p><p>乙</p></li><li>丙</li></ol>", "<ol><li>甲<br>\n乙</li><li>丙</li></ol>"),
        ("<ul><li>甲</li></ul><ol><li>乙</li></ol>", "<ul><li>甲</li></ul>\n<ol><li>乙</li></ol>"),
        ("<blockquote><p>甲</p><p>乙</p></blockquote>", "<blockquote><p>甲</p><p>乙</p></blockquote>"),
        ("<p>甲</p><hr><p>乙</p>", "<p>甲</p>\n<hr>\n<p>乙</p>"),
        ("<p><ruby>逊<rt>xùn</rt></ruby>克</p>", "<p><ruby>逊<rt>xùn</rt></ruby>克</p>"),
        ("<p>*不是* 1. [强](调) `码` &lt;b&gt; #话</p>", "<p>*不是* 1. [强](调) `码` &lt;b&gt; #话</p>"),
        ("<p>- 不是列表</p><p>1. 也不是</p><p># 不是标题</p><p>&gt; 不是引文</p>",
         "<p>- 不是列表</p>\n<p>1. 也不是</p>\n<p># 不是标题</p>\n<p>&gt; 不是引文</p>"),
        ("<div>甲<p>乙</p>丙</div>", "<p>甲</p>\n<p>乙</p>\n<p>丙</p>"),
        ("<p>未关<p>也未关<b>粗", "<p>未关</p>\n<p>也未关<strong>粗</strong></p>"),
        ('<p><a href="https://www.example.cn/?a=1&amp;b=2">甲</a></p>',
         '<p><a href="https://www.example.cn/?a=1&amp;b=2" class="outside" rel="noopener noreferrer">甲</a></p>'),
        ('<p><a href="javascript:void(0);">甲</a><a href="#top">乙</a><a>丙</a></p>', "<p>甲乙丙</p>"),
        ("<p>见https://www.example.cn/a_b_c。</p>",
         '<p>见<a href="https://www.example.cn/a_b_c" class="outside" rel="noopener noreferrer">'
         "https://www.example.cn/a_b_c</a>。</p>"),
        ("<table><tr><td>只有一格</td></tr></table>", "<p>只有一格</p>"),
    ],
)  # fmt: skip
def test_its_structure_stays(inner: str, shown: str) -> None:
    assert cleaned(inner) == shown


def test_a_table_stays_one_and_merged_cells_are_repeated() -> None:
    rows = (
        '<tr><td colspan="2">甲</td></tr><tr><td rowspan="2"><p>1</p><p>2</p></td><td>a|b</td></tr><tr><td>3</td></tr>'
    )
    (table,) = lxml_html.fromstring(cleaned(f"<table>{rows}</table>")).iter("table")
    texts = [[" ".join(cell.text_content().split()) for cell in row] for row in table.iter("tr")]
    assert texts == [["甲", "甲"], ["1 2", "a|b"], ["1 2", "3"]]


def test_pictures_from_elsewhere_are_named_at_their_lines() -> None:
    source = WECHAT.format(
        '<p>甲</p>\n<img data-src="https://mmbiz.qpic.cn/a?x=1&amp;wx_fmt=png">\n<img src="file:///C:/1.png">\n'
    )
    made = body(f"首段。\n\n{source}")
    assert [(each.line, str(each.code)) for each in made.problems] == [
        (3, PASTED),
        (4, "picture-left-out"),
        (5, "picture-left-out"),
    ]
    assert "mmbiz" not in made.html
    assert "mmbiz.qpic.cn/a?x=1&wx_fmt=png" in made.problems[1].text


def test_a_picture_beside_the_manuscript_is_judged_as_everywhere() -> None:
    assert PICTURE_MARK in cleaned('<p>甲</p><img src="meeting.jpg" alt="会场">')
    assert [each.code for each in body(WECHAT.format('<img src="meeting.jpg">')).problems] == [PASTED, "picture-alt"]


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ('<p>甲</p><p style="display:none">买药</p>', "1 处看不见的文字"),
        ('<p>甲</p><span style="font-size:0px"><a href="https://spam.example/">买药</a></span>', "1 处看不见的文字"),
        ("<p>甲</p><svg><text>图字</text></svg>", "1 处视频、声音或图形"),
        ('<p>甲</p><video src="https://a.example/x.mp4"></video>', "1 处视频、声音或图形"),
        ("<p>甲&#8203;</p>", "1 处看不见的字符"),
        ("<p>甲&#x202e;</p>", "1 处看不见的字符"),
        ("<p>甲<ruby>&#x202e;<rt>&#x200b;</rt></ruby></p>", "2 处看不见的字符"),
    ],
)
def test_what_is_left_out_is_said(inner: str, said: str) -> None:
    made = body(WECHAT.format(inner))
    assert made.html.strip().replace("<ruby><rt></rt></ruby>", "") == "<p>甲</p>"
    assert said in made.problems[0].text


@pytest.mark.parametrize(
    "active",
    [
        "<script>canary()</script>",
        '<p onclick="canary()">点</p>',
        '<p\nonclick="canary()">点</p>',
        '<iframe class="video_iframe" src="https://v.qq.com/x"></iframe>',
        '<form action="https://evil.example/"><input name="密码"></form>',
        '<a href="javascript:canary()">点</a>',
        '<a href="java&#115;cript:canary()">点</a>',
        '<svg><a xlink:href="javascript:canary()"><text>点</text></a></svg>',
        '<img src="x.jpg" alt="图" onerror="canary()">',
        "<template><p>藏</p></template>",
        "<!--#include virtual='/etc/passwd' -->",
        "<?php system('id'); ?>",
    ],
)
def test_what_is_active_stays_an_error_at_its_line(active: str) -> None:
    made = body("首段。\n\n" + WECHAT.format(f"<p>甲</p>\n<p>乙</p>\n{active}"))
    assert {(each.line, str(each.code)) for each in made.problems if each.severity == "错误"} == {
        (5, "html-not-allowed")
    }
    assert "canary" not in made.html


def test_words_round_a_paste_stay_markdown() -> None:
    made = body('前**粗**。\n<p class="MsoNormal">中</p>\n后*斜*。\n\n- 项\n\n<p class="MsoNormal">末</p>')
    assert made.html.strip().split("\n") == [
        "<p>前<strong>粗</strong>。</p>",
        "<p>中</p>",
        "<p>后<em>斜</em>。</p>",
        "<ul><li>项</li></ul>",
        "<p>末</p>",
    ]
    assert [(each.line, str(each.code)) for each in made.problems] == [(2, PASTED), (7, PASTED)]


def test_blank_lines_within_a_paste_part_nothing() -> None:
    made = body('<section style="margin:0">\n\n<p>甲</p>\n\n<p>乙</p>\n\n</section>')
    assert made.html.strip() == "<p>甲</p>\n<p>乙</p>"
    assert [(each.line, str(each.code)) for each in made.problems] == [(1, PASTED)]
    assert "从这一行起的 7 行" in made.problems[0].text


def test_tags_that_editors_may_write_are_no_paste_however_many() -> None:
    made = body("**一**<br>" * 10 + "\n\n" + "H<sub>2</sub>O <u>线</u> " * 5)
    assert made.problems == ()
    assert made.html.count("<strong>一</strong>") == 10
    assert made.html.count("<sub>2</sub>") == 5


@pytest.mark.parametrize(
    "typed",
    [
        "<p>甲</p>",
        '<div style="position:fixed;inset:0">盖住</div>',
        '<span style="font-size:0">藏</span>',
        '<p style="background:url(https://evil.example/p.gif)">x</p>',
        '<p style="x" id="main">x</p>',
        "`<p style='x'>` <p style='x'>甲</p>",
    ],
)
def test_few_tags_that_look_like_no_paste_are_refused(typed: str) -> None:
    assert {str(each.code) for each in body(typed).problems} == {"html-not-allowed"}


TAGS = st.sampled_from(re.findall(
    r"\S+", "p div section span b strong em u sub li ul ol blockquote h2 h4 a font center o:p x-y"
))  # fmt: skip
OPENINGS = st.builds("<{}{}>".format, TAGS, st.sampled_from(["", ' style="color:red"', ' class="x"', " data-a=1"]))
WORDS = st.text(st.sampled_from("甲乙丙丁abc12 *_`[]()#-+.!|~>\\:=;\n"), max_size=8) | st.sampled_from(
    ["&lt;", "&amp;lt;", "&copy;", "& "]
)
SOUP = st.lists(OPENINGS | st.builds("</{}>".format, TAGS) | WORDS | st.just("<br>"), max_size=30).map("".join)


def shown(html: str) -> str:
    body_of = LexborHTMLParser(html).body
    return re.sub(r"\s", "", body_of.text(deep=True)) if body_of else ""


@given(SOUP)
def test_no_word_of_a_paste_is_lost_or_added(soup: str) -> None:
    # A blank line before a tag would end the paste's block; what follows is still of it.
    source = WECHAT.format(soup.replace("\n", " "))
    made = body(source)
    assert {str(each.code) for each in made.problems} <= {PASTED, "too-nested"}
    assert shown(made.html) == shown(source)
