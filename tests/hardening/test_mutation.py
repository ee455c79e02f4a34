"""Hostile pieces at any place of built pages: what the seal lets through, a browser takes for nothing active.

The judge is a parser of its own (lexbor, which repairs as browsers do) and a list of what is active or foreign that
knows nothing of `plugins/allowed.py`.
"""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.building import rendering
from plugins.hardening import seal
from tests.site.county import County, manuscript

HOSTILE = [
    "<script>x</script>",
    "<script src=//e.example>",
    "<ScRiPt>",
    "<script/x>",
    "</script>",
    "<svg onload=x>",
    "<svg><script>x</script></svg>",
    "<img src=x onerror=x>",
    "<image src=x onerror=x>",
    "<img src='//e.example/x.png' alt='' width='1' height='1'>",
    "<svg><use href='//e.example#x'/></svg>",
    "<svg><foreignObject><iframe></foreignObject></svg>",
    "<math><mi xlink:href='javascript:x'>",
    "<iframe src=x>",
    "<object data=x>",
    "<embed src=x>",
    "<base href='//e.example'>",
    "<template shadowrootmode=open>",
    "<slot>",
    "<meta http-equiv='refresh' content='0;url=//e.example'>",
    "<meta http-equiv='set-cookie' content='a=b'>",
    '<meta name="referrer" content="unsafe-url">',
    '<meta charset="utf-7">',
    '<link rel="stylesheet" href="//e.example">',
    '<link rel="preconnect" href="//e.example">',
    '<link rel="manifest" href="/x">',
    '<style>@import "//e.example"</style>',
    '<form action="//e.example"><input>',
    "<input autofocus onfocus=x>",
    '<button formaction="javascript:x">',
    "<dialog open>",
    '<a href="javascript:x">y</a>',
    '<a href="//e.example">y</a>',
    '<a href="data:text/html,x">y</a>',
    '<a href="java&#115;cript:x">y</a>',
    '<a ping="//e.example" href="/x">y</a>',
    '<a target="_blank" href="/x">y</a>',
    '<a download href="/x">y</a>',
    '<a name="x">y</a>',
    '<noscript><p title="</noscript><img src=x onerror=x>">',
    "<textarea>",
    "<xmp>",
    "<plaintext>",
    "<title>",
    "</title><script>x</script>",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<?xml-stylesheet href=x?>",
    "<?php ?>",
    "<!DOCTYPE x>",
    "<video src=x>",
    "<audio src=x>",
    "<marquee onstart=x>",
    "<details open ontoggle=x>",
    "<body onload=x>",
    "<html onload=x>",
    "<frameset onload=x>",
    "<p is='x'>",
    "<p contenteditable>",
    "<p style='x'>",
    ' onclick="x"',
    ' style="x"',
    '" onmouseover="x',
    "' onmouseover='x",
    ">",
    "<",
    '"',
    "'",
    "/",
    "=",
    "`",
    "\x00",
    "\r",
    "\x0c",
    "\x0b",
    "&",
    "<p>",
    "</p>",
    "</div>",
    "</main>",
    "<b",
    "<script type='speculationrules'>{}</script>",
    "<script type='importmap'>{}</script>",
    "<link rel='modulepreload' href='/x'>",
]

ACTIVE = re.compile(
    r"on\w+|style|srcdoc|action|formaction|ping|target|download|background|is|slot|contenteditable|usemap|name|xlink:.*|autofocus"
)
FOREIGN_ELEMENTS = re.compile(
    r"iframe|frame|frameset|object|embed|applet|base|style|template|slot|form|input|textarea|select|dialog|noscript|xmp|plaintext|"
    r"video|audio|track|canvas|marquee|math|use|foreignobject|animate|set|image|map|area|portal|param|keygen|isindex|bgsound|.*-.*"
)
LINKS = {"stylesheet", "icon", "apple-touch-icon", "prev", "next", "canonical", "alternate", None}
SAFE_LINK = re.compile(r"/(?![/\\])|/?$|#|https?://[A-Za-z0-9]|mailto:|tel:")
OWN = re.compile(r"/[^/\\]")


def danger(html: str, *, leads_on: bool) -> str:
    """The first thing in a page as a browser reads it that runs, loads from elsewhere, or asks for something."""
    for node in LexborHTMLParser(html).css("*"):
        element, values = str(node.tag), dict(node.attributes)
        if FOREIGN_ELEMENTS.fullmatch(element):
            return element
        for name, value in values.items():
            if (ACTIVE.fullmatch(name) and (element, name) != ("meta", "name")) or is_foreign(
                element, name, value or ""
            ):
                return f"{element} {name}={value}"
        if is_active(element, values, node.text() or "", leads_on=leads_on):
            return f"{element} {values}"
    return ""


def is_foreign(element: str, name: str, value: str) -> bool:
    if name in ("src", "srcset"):
        return not OWN.match(value) or "//" in value
    return name == "href" and element == "a" and not SAFE_LINK.match(value)


def is_active(element: str, values: dict[str, str | None], text: str, *, leads_on: bool) -> bool:
    if element == "script":
        return bool(text) or not values.get("integrity") or not OWN.match(values.get("src") or "")
    if element == "link":
        loads = values.get("rel") in ("stylesheet", "icon", "apple-touch-icon")
        return values.get("rel") not in LINKS or (loads and not OWN.match(values.get("href") or ""))
    if element != "meta":
        return False
    said = (values.get("http-equiv") or "").lower()
    if (values.get("name") or "").lower() == "referrer":
        return values.get("content") != "same-origin"
    return said not in ("", "content-security-policy") and not (leads_on and said == "refresh")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """A template and a page of each kind that a small county has."""
    county = County(tmp_path_factory.mktemp("county"))
    text = "正文**很长**。\n\n- 一\n- 二\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n> 引文[^1]\n\n[^1]: 注。\n"
    county.write("articles/kelin/2019/12-12-linkage.md", manuscript("城乡联动会", "2019-12-12", text, tags="[联动]"))
    county.write("articles/kelin/2020/01-02-reading.md", manuscript("读书日", "2020-01-02", aliases="[/old/1.html]"))
    written: dict[str, str] = {}

    def recorded(renderer: Any, job: rendering.RenderJob) -> bytes:
        page = render(renderer, job)
        written.setdefault(job.template, page.decode())
        return page

    render = rendering.Renderer.render
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering.Renderer, "render", recorded)
        assert not county.build().problems
    return sorted(written.items())


def test_as_they_are_built_pages_hold_nothing_active(pages: list[tuple[str, str]]) -> None:
    assert {"article.html", "index.html", "redirect.html", "page.html", "tag.html"} <= {name for name, _ in pages}
    for template, page in pages:
        assert danger(page, leads_on=template == "redirect.html") == ""


@pytest.mark.parametrize("piece", [each for each in HOSTILE if "<" in each and len(each) > 12])
def test_between_two_paragraphs_each_is_refused(pages: list[tuple[str, str]], piece: str) -> None:
    page = dict(pages)["article.html"]
    assert seal(page.replace("</main>", f"{piece}</main>"), "article.html")


@settings(max_examples=400)
@given(st.data())
def test_whatever_passes_is_harmless(pages: list[tuple[str, str]], data: st.DataObject) -> None:
    template, page = data.draw(st.sampled_from(pages))
    for _ in range(data.draw(st.integers(1, 3))):
        piece = data.draw(st.sampled_from(HOSTILE))
        piece = piece[: data.draw(st.integers(1, len(piece)))]
        edges = [match.start() for match in re.finditer(r'[<>" =/]', page)]
        at = data.draw(st.sampled_from(edges) | st.integers(0, len(page))) + data.draw(st.integers(0, 1))
        page = page[:at] + piece + page[at + data.draw(st.integers(0, 3)) :]
    if not seal(page, template):
        assert danger(page, leads_on=template == "redirect.html") == ""
