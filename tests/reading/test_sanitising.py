import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.markdown.conversion import words_before_change
from plugins.reading.sanitising import sanitise


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p onclick=alert(1)>甲</p>", "<p>甲</p>"),
        ("<p style='color:red' class=x id=main>甲</p>", "<p>甲</p>"),
        ("<script>alert(1)</script><p>甲</p>", "<p>甲</p>"),
        ("<iframe src=https://a.cn></iframe>", ""),
        ("<img src=x onerror=alert(1)>", "<img>"),
        ("<a href=javascript:alert(1)>甲</a>", "<a>甲</a>"),
        ("<a href=//a.cn>甲</a>", "<a>甲</a>"),
        ("<a href='/\\a.cn'>甲</a>", "<a>甲</a>"),
        ("<a href=x.html>甲</a>", "<a>甲</a>"),
        ("<a href=https://a.cn rel=opener target=_blank>甲</a>", '<a href="https://a.cn">甲</a>'),
        ("<div>甲</div>", "<div>甲</div>"),
        ("<div class=menu>甲</div>", "<div>甲</div>"),
        ("<form><input></form><h1>甲</h1><!-- x -->", "甲"),
        ("<svg><p><style><g title='</style><img src=x onerror=alert(1)>'>", "<p><img>'&gt;</p>"),
    ],
)
def test_only_what_the_list_allows_is_left(dirty: str, clean: str) -> None:
    assert sanitise(dirty).strip() == clean


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/kelin/2019/x/">甲</a><a href="#s1">乙</a><a href="mailto:a@b.cn">丙</a></p>',
        '<h2 id="s1">甲</h2>\n<ol start="3"><li id="fn-1">乙</li></ol>',
        '<div class="table" tabindex="0" role="region" aria-label="表格"><table><tbody><tr>'
        '<td class="right">1</td></tr></tbody></table></div>',
        '<p>a&nbsp;b &amp; "c" &lt;</p>',
    ],
)
def test_what_conversion_makes_comes_back_unchanged(html: str) -> None:
    assert sanitise(html) == html


@given(st.text(st.sampled_from("<>/\"'= \nabpimgsvtyle&#;:x!-[]"), max_size=60))
def test_twice_is_once(html: str) -> None:
    assert sanitise(sanitise(html)) == sanitise(html)


def test_the_words_by_which_a_change_is_found() -> None:
    made = "<p>第一段。</p>\n<p>第二段，<blink>闪</blink></p>"
    assert words_before_change(made, sanitise(made)) == "第二段，"
