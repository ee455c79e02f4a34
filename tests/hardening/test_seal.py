import re
from collections.abc import Collection
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from plugins.allowed import (
    PAGE_ELEMENTS,
    PAGES,
    PIECES,
    TEXT_ATTRIBUTES,
    TEXT_ELEMENTS,
    TEXT_VALUES,
    VOID,
    WRITTEN,
)
from plugins.hardening import says_its_policy, seal, seal_piece

DIGEST = "sha384-" + "A" * 64
OFFICE = "office/scoreboard.html"


POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src &#39;self&#39;">\n'


def sealed(html: str, template: str = "article.html", pieces: Collection[str] = ()) -> tuple[str, ...]:
    return seal(html, template, pieces)


def page(body: str, head: str = "") -> str:
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>克林镇的一天</title>\n'
        f"{POLICY}{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


GOOD = [
    "<p>三联动：<strong>城乡</strong>、域内域外、网上网下。<br>3 &lt; 5，a &amp; b</p>",
    '<a href="/kelin/2019/%E4%BC%9A%E8%AE%AE/">会议</a>',
    '<a class="outside" href="https://example.org/a?b=1&amp;c=2#d" rel="noopener noreferrer">省关工委</a>',
    '<a href="mailto:office@example.org">写信</a> <a href="tel:+86-0456-000000">电话</a> <a href="#s1">上文</a>',
    '<img src="/images/0123-480.jpg" srcset="/images/0123-480.jpg 480w, /images/0123-960.jpg 960w" sizes="100vw" '
    'alt="一场&#34;会议&#34;" width="960" height="640" loading="lazy">',
    '<time datetime="2019-12-12T09:30:00+08:00" itemprop="datePublished">2019年12月12日</time>',
    '<button type="button" data-size="" aria-pressed="true" data-print hidden>中</button>',
    "<table><thead><tr><th>渠道</th></tr></thead><tbody><tr><td>195</td></tr></tbody></table>",
]

CHART = (
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 3h18v18H3z" fill="currentColor"/></svg>'
)

BAD = [
    "<script>alert(1)</script>",
    '<script src="/theme/a.js"></script>',
    f'<script src="https://evil.example/a.js" integrity="{DIGEST}" defer></script>',
    f'<script src="/theme/a.js" integrity="{DIGEST}" defer>alert(1)</script>',
    f'<script src="//evil.example/a.js" integrity="{DIGEST}" defer></script>',
    "<style>body{display:none}</style>",
    '<p style="position:fixed">盖住全页</p>',
    '<p onclick="alert(1)">点这里</p>',
    '<img src="/x.jpg" alt="" width="1" height="1" onerror="alert(1)">',
    '<img src="https://evil.example/pixel.gif" alt="" width="1" height="1">',
    '<img src="data:image/png;base64,AAAA" alt="" width="1" height="1">',
    '<img src="/\\evil.example/x.jpg" alt="" width="1" height="1">',
    '<img src="/x.jpg" srcset="//evil.example/x.jpg 480w" alt="" width="1" height="1">',
    '<img src="/x.jpg" width="1" height="1">',
    '<a href="javascript:alert(1)">点</a>',
    '<a href="JaVaScRiPt:alert(1)">点</a>',
    '<a href="&#106;avascript:alert(1)">点</a>',
    '<a href=" javascript:alert(1)">点</a>',
    '<a href="java\tscript:alert(1)">点</a>',
    '<a href="data:text/html,x">点</a>',
    '<a href="//evil.example/">点</a>',
    '<a href="/\\evil.example/">点</a>',
    '<a href="https://user:password@evil.example/">点</a>',
    '<a href="https://新华网.example/">点</a>',
    '<a href="vbscript:x" href="/safe/">点</a>',
    '<a href="/a/" href="/b/">点</a>',
    "<a href='/a/'>点</a>",
    "<a href=/a/>点</a>",
    '<A HREF="/a/">点</A>',
    '<iframe src="/kelin/"></iframe>',
    '<form action="/login"><input name="password"></form>',
    '<base href="https://evil.example/">',
    '<object data="/x"></object>',
    '<embed src="/x">',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
    '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
    '<meta http-equiv="Content-Security-Policy" content="x">',
    '<link rel="stylesheet" href="javascript:x">',
    "<!-- <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<!--#include virtual='/etc/passwd' -->",
    "<math><mi>x</mi></math>",
    '<svg><use href="https://evil.example/x.svg#a"/></svg>',
    "<svg><script>alert(1)</script></svg>",
    "<svg><foreignObject><p>x</p></foreignObject></svg>",
    '<svg viewBox="0 0 1 1"><path d="M0 0" onload="x"/></svg>',
    "<template><p>x</p></template>",
    "<noscript><p>x</p></noscript>",
    "<textarea></textarea>",
    "<p>没有关上",
    "<p>关错了</div>",
    "</main>",
    "<p><b>交叉</p></b>",
    "<p>3 < 5</p>",
    "<p>尾巴<",
    "<p\x00>空</p>",
    "<p>图片\x00没有放上</p>",
    "<p/>",
    "<title><b>标题</b></title>",
    "<x-widget></x-widget>",
]


@pytest.mark.parametrize("body", GOOD)
def test_what_the_site_is_made_of_passes(body: str) -> None:
    assert sealed(page(body)) == ()


@pytest.mark.parametrize("body", BAD)
def test_everything_else_is_named(body: str) -> None:
    faults = sealed(page(body))
    assert faults
    assert all(faults)


@pytest.mark.parametrize("template", PAGES)
@pytest.mark.parametrize("body", BAD)
def test_no_kind_of_page_holds_it(body: str, template: str) -> None:
    assert sealed(page(body), template)


RIGHTS = [
    ("<p>字</p>", {"redirect.html", "article.html", OFFICE}),
    ("<blockquote>引文</blockquote>", {"article.html"}),
    ("<figure><figcaption>说明</figcaption></figure>", {"article.html"}),
    ("<table><tbody><tr><td>195</td></tr></tbody></table>", {"article.html", OFFICE}),
    (CHART, {OFFICE}),
    ('<img src="/images/a.jpg" alt="" width="1" height="1">', {"article.html", OFFICE}),
    ('<a href="https://example.org/">外面</a>', {"article.html"}),
    ('<a href="/kelin/">里面</a>', {"redirect.html", "article.html", OFFICE}),
]


@pytest.mark.parametrize("template", ["redirect.html", "article.html", OFFICE])
@pytest.mark.parametrize(("body", "templates"), RIGHTS)
def test_each_kind_of_page_holds_what_it_needs_and_no_more(body: str, templates: set[str], template: str) -> None:
    assert (sealed(page(body), template) == ()) == (template in templates)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="preconnect" href="https://example.org/">',
        '<link rel="dns-prefetch" href="https://example.org/">',
        '<link rel="prefetch" href="/kelin/">',
        '<link rel="preload" as="script" href="/theme/a.js">',
        '<link rel="modulepreload" href="/theme/a.js">',
        '<link rel="manifest" href="/theme/a.json">',
        '<link rel="stylesheet" href="/theme/site.css">',
        f'<link rel="stylesheet" href="https://example.org/site.css" integrity="{DIGEST}" crossorigin="anonymous">',
        f'<link rel="alternate stylesheet" href="/theme/site.css" integrity="{DIGEST}" crossorigin="anonymous">',
        '<link rel="icon" href="https://example.org/a.png">',
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src *">',
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; img-src https://a.example">',
        '<meta http-equiv="set-cookie" content="a=b">',
        '<meta http-equiv="refresh" content="0; url=/kelin/">',
    ],
)
def test_a_head_asks_for_nothing_and_changes_nothing_else(head: str) -> None:
    assert sealed(page("<p>字</p>", head))


def test_a_page_says_its_policy() -> None:
    assert says_its_policy(page("<p>字</p>").encode())
    assert not says_its_policy(page("<p>字</p>").replace(POLICY, "").encode())
    assert not says_its_policy(page("<p>字</p>", POLICY).encode())


def test_scripts_sheets_and_feeds_in_the_head_pass() -> None:
    head = (
        f'<link rel="stylesheet" href="/theme/site.0123.css" integrity="{DIGEST}" crossorigin="anonymous">\n'
        f'<script src="/theme/aids.0123.js" integrity="{DIGEST}" crossorigin="anonymous" defer></script>\n'
        '<link rel="alternate" type="application/rss+xml" title="全部" href="/feeds/all.rss.xml">\n'
        '<meta property="og:title" content="a &lt;b&gt; c">\n'
    )
    assert sealed(page("<p>正文</p>", head)) == ()


def test_a_page_that_moved_may_lead_on_within_the_site() -> None:
    assert sealed(page("", '<meta http-equiv="refresh" content="0; url=/kelin/2019/new/">\n'), "redirect.html") == ()


@pytest.mark.parametrize(
    "html", ["", "<p>正文</p>", "\ufeff" + page(""), page("").lower(), page("") + "<p", page("") + "<!-- -->"]
)
def test_a_page_begins_with_its_doctype_and_ends_with_its_root(html: str) -> None:
    assert sealed(html)


def test_a_fault_shows_the_tag_and_the_attribute() -> None:
    (fault,) = sealed(page('<p class="x" onclick="alert(1)">点</p>'))
    assert fault == '<p class="x" onclick="alert(1)">：属性 onclick 不能这样写：alert(1)'


def test_a_tag_found_good_once_does_not_make_its_neighbour_good() -> None:
    assert sealed(page('<a href="/a/">一</a>')) == ()
    assert sealed(page('<a href="/a/" onclick="x">一</a>'))
    assert sealed(page('<a href="/a/">一</a>')) == ()


FRAGMENTS = st.sampled_from(GOOD + BAD)
CRUMBS = st.text(st.sampled_from("<>\"'/=& \t\n\x00!-?[];:jsavcript#x3d"), max_size=6)


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Good and bad fragments, cut and put together with crumbs of markup between them."""
    parts = []
    for fragment in draw(st.lists(FRAGMENTS, max_size=3)):
        cut = draw(st.integers(0, len(fragment)))
        parts += draw(st.sampled_from([[fragment], [fragment[:cut], draw(CRUMBS), fragment[cut:]]]))
    return page("".join(parts))


@given(soups())
def test_what_passes_is_what_a_browser_sees(html: str) -> None:
    if sealed(html):
        return
    tags = [name for name in re.findall(r"<([a-z][a-z0-9-]*)", html) if name != "!DOCTYPE"]
    tree = LexborHTMLParser(html)
    nodes = list(tree.css("*"))
    assert sorted(node.tag for node in nodes if node.tag) == sorted(tags)
    for node in nodes:
        assert_harmless(str(node.tag), dict(node.attributes))


def assert_harmless(element: str, attributes: dict[str, str | None]) -> None:
    """The rules of the seal said once more, by other means."""
    assert element in {name.lower() for name in PAGE_ELEMENTS}
    assert not any(name.startswith("on") or name in ("style", "srcdoc", "action") for name in attributes)
    for name in ("src", "href"):
        value = attributes.get(name) or "/"
        assert not re.search(r"[\x00-\x20\\]", value)
        assert urlsplit(value).scheme in ("", "http", "https", "mailto", "tel")
        assert element in ("a", "link") or re.match(r"/[^/\\]|/$", value)


@given(soups())
def test_what_passes_is_well_formed_xml_but_for_void_elements(html: str) -> None:
    if sealed(html):
        return
    closed = re.sub(rf"<({'|'.join(sorted(VOID))})\b([^<>]*)>", r"<\1\2/>", html.removeprefix("<!DOCTYPE html>"))
    valued = re.sub(r" (hidden|defer|open|itemscope|data-print)(?=[ >/])", r' \1=""', closed)
    # An ampersand that begins no reference is a letter to HTML, and an error to XML.
    etree.fromstring(re.sub(r"&(?!(?:amp|lt|gt|#\d+);)", "&amp;", valued).encode())


@given(st.text())
def test_any_text_is_answered(html: str) -> None:
    assert sealed(html) != () or html.lstrip().startswith("<!DOCTYPE html>")


def test_all_that_a_text_may_hold_may_stand_on_a_page() -> None:
    for element in TEXT_ELEMENTS - {"img"}:
        names = TEXT_ATTRIBUTES.get(element, set()) - {"href", "start"}
        forms = [f'{name}="x"' for name in sorted(names)]
        forms += [f'{name}="{value}"' for name, values in TEXT_VALUES.get(element, {}).items() for value in values]
        for form in ["", *(f" {each}" for each in forms)]:
            assert sealed(page(f"<{element}{form}>" + ("" if element in VOID else f"</{element}>"))) == ()


def test_what_editors_write_may_stand_in_a_text() -> None:
    assert WRITTEN.keys() <= TEXT_ELEMENTS


PIECE = "\x0117"


@pytest.mark.parametrize("body", [f"<{PIECE}>", f"<ul>\n<{PIECE}>\n<{PIECE}>\n</ul>", f"<p>文<{PIECE}>字</p>"])
def test_a_sealed_piece_may_stand_between_tags(body: str) -> None:
    assert sealed(page(body), pieces={PIECE}) == ()


@pytest.mark.parametrize(
    "body",
    [f"<\x0118><{PIECE}>", f'<p title="<{PIECE}>">文字</p>', f"<p <{PIECE}>>文字</p>", f"<script><{PIECE}></script>"],
)
def test_a_mark_stands_nowhere_else_and_for_no_other_piece(body: str) -> None:
    assert sealed(page(body), pieces={PIECE})


def test_no_piece_stands_in_the_title() -> None:
    assert sealed(page("").replace("克林镇", f"<{PIECE}>"), pieces={PIECE})


@pytest.mark.parametrize(
    "html", ["<p>没有关", "</p><p>", "</div></div>", "<b onclick='x'>字</b>", "<!-- 注 -->", "a\x00"]
)
def test_a_piece_is_whole_and_good_by_itself(html: str) -> None:
    assert seal_piece(html)


def test_every_element_is_of_use_on_some_kind_of_page() -> None:
    assert PIECES.union(*PAGES.values()) == PAGE_ELEMENTS.keys()


@pytest.mark.parametrize("name", ["referrer", "Referrer", "VIEWPORT", "viewport"])
def test_what_a_page_says_of_referrers_and_of_its_width_is_fixed(name: str) -> None:
    assert sealed(page("", f'<meta name="{name}" content="unsafe-url">\n'))
    assert sealed(page("", '<meta name="referrer" content="same-origin">\n')) == ()


def test_a_template_without_a_list_makes_no_page() -> None:
    assert sealed(page("<p>字</p>"), "new.html")
