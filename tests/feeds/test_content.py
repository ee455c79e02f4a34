import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from plugins.allowed import TEXT_ELEMENTS
from plugins.committee import PICTURE_MARK
from plugins.feeds.content import content
from tests.feeds.county import article, feed, illustrated
from tests.feeds.values import html_faults

ENTRY = feed("all", [article()]).entries[0]
ILLUSTRATED = feed("all", [illustrated()]).entries[0]
PAGE = "https://example.org/county/kelin/2019/12-12-linkage-meeting/"


def link(href: str) -> str | None:
    made = content(ENTRY, f'<p><a href="{href}">词</a></p>')
    node = LexborHTMLParser(made, is_fragment=True).css_first("a")
    assert node is not None
    return node.attributes.get("href")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("/county/xine/2019/aid/", "https://example.org/county/xine/2019/aid/"),
        ("/county/%E5%85%9A%E5%8F%B2/", "https://example.org/county/%E5%85%9A%E5%8F%B2/"),
        ("#fn-1", f"{PAGE}#fn-1"),
        ("", PAGE),
        ("?page=2", f"{PAGE}?page=2"),
        ("../other/", "https://example.org/county/kelin/2019/other/"),
        ("//other.example/a", "https://other.example/a"),
        ("https://other.example/a?b=1&amp;c=2#d", "https://other.example/a?b=1&c=2#d"),
        ("mailto:office@example.org", "mailto:office@example.org"),
        ("tel:+86-456-1234567", "tel:+86-456-1234567"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt&colon;alert(1)", None),
        ("data:text/html,x", None),
        ("http://[", None),
    ],
)
def test_links_become_absolute_or_go(written: str, read: str | None) -> None:
    assert link(written) == read


@settings(deadline=None)
@given(st.text())
def test_no_link_is_relative_or_active_whatever_it_says(href: str) -> None:
    made = content(ENTRY, f'<p><a href="{href.replace(PICTURE_MARK, "")}">词</a></p>')
    assert list(html_faults(made)) == []


def test_footnotes_lead_to_the_page() -> None:
    body = (
        '<p>文<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup></p>'
        '<section class="notes"><ol><li id="fn-1">注<a href="#fnref-1">↩</a></li></ol></section>'
    )
    assert content(ENTRY, body) == (
        f'<p>文<sup><a href="{PAGE}#fn-1">1</a></sup></p>'
        f'<section><ol><li>注<a href="{PAGE}#fnref-1">↩</a></li></ol></section>'
    )


def test_pictures_stand_where_their_marks_stood() -> None:
    first, second = (replace(ILLUSTRATED.pictures[0], src=f"https://example.org/{each}.jpg", alt=each) for each in "ab")
    made = content(replace(ENTRY, pictures=(first, second)), f"<p>一{PICTURE_MARK}二{PICTURE_MARK}三</p>")
    image = '<img src="https://example.org/{0}.jpg" alt="{0}" width="960" height="720">'
    assert made == f"<p>一{image.format('a')}二{image.format('b')}三</p>"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_pictures_words_stay_words(alt: str) -> None:
    entry = replace(ILLUSTRATED, pictures=(replace(ILLUSTRATED.pictures[0], alt=alt),))
    made = LexborHTMLParser(content(entry, f"<p>{PICTURE_MARK}</p>"), is_fragment=True)
    assert [node.attributes["alt"] for node in made.css("img")] == [
        alt.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    ]


@pytest.mark.parametrize("marks", [0, 2])
def test_marks_and_pictures_must_agree(marks: int) -> None:
    with pytest.raises(ValueError, match="zip"):
        content(ILLUSTRATED, f"<p>{PICTURE_MARK * marks}</p>")


def test_a_video_comes_with_its_address() -> None:
    entry = replace(ENTRY, video="https://video.example/v?a=1&b=2")
    href = "https://video.example/v?a=1&amp;b=2"
    assert content(entry, "<p>片子</p>") == f'<p>视频：<a href="{href}">{href}</a></p><p>片子</p>'


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script><p>x</p>",
        '<p onclick="alert(1)" style="position:fixed">x</p>',
        '<form action="https://evil.example"><input name="password"><button>登录</button></form>',
        '<iframe src="https://evil.example"></iframe><object data="x"></object><embed src="x">',
        '<img src="x" onerror="alert(1)" alt="" width="1" height="1">',
        '<svg><script>alert(1)</script></svg><math><mi href="javascript:alert(1)">x</mi></math>',
        '<base href="https://evil.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">',
        '<p><a href="java\x01script:alert(1)">x</a><!-- comment --><![CDATA[x]]></p>',
        "<p>unclosed <b>bold <i>both</p><table><tr><td>cell",
    ],
)
def test_nothing_active_even_if_the_store_were_wrong(body: str) -> None:
    assert list(html_faults(content(ENTRY, body))) == []


WHOLE = (
    "<h2>题</h2><h3>三</h3><h4>四</h4><h5>五</h5><h6>六</h6><p>一<strong>二</strong><em>三</em><del>四</del><ins>五</ins>"
    "<sub>六</sub><sup>七</sup><code>八</code><kbd>九</kbd><mark>十</mark><small>小</small><u>下</u><br>行</p>"
    "<p><ruby>逊<rp>(</rp><rt>xùn</rt><rp>)</rp></ruby></p><blockquote><p>引</p></blockquote>"
    '<ul><li>点</li></ul><ol start="3"><li>三</li></ol><dl><dt>词</dt><dd>义</dd></dl>'
    "<div><table><thead><tr><th>头</th></tr></thead><tbody><tr><td>格</td></tr></tbody></table></div>"
    '<pre><code>a &lt; b</code></pre><p><abbr title="关心下一代工作委员会">关工委</abbr></p><hr>'
    "<figure><figcaption>图注</figcaption></figure><section><p>注释</p></section>"
    '<p><a href="https://other.example/" rel="noopener noreferrer">外站</a>𠮷😀&amp;&nbsp;]]&gt;</p>'
)


def test_all_that_an_article_holds_arrives() -> None:
    assert content(ENTRY, WHOLE) == WHOLE
    assert {node.tag for node in LexborHTMLParser(WHOLE, is_fragment=True).css("*")} == TEXT_ELEMENTS - {"img"}


def test_characters_that_xml_forbids_become_visible() -> None:
    assert content(ENTRY, "<p>甲\x0b乙\ufffe</p>") == "<p>甲\ufffd乙\ufffd</p>"
