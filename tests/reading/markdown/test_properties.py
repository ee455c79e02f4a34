import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.allowed import TEXT_ELEMENTS
from plugins.committee import PICTURE_MARK
from plugins.reading.markdown import flow, inlines, parser
from plugins.reading.sanitising import sanitise
from tests.reading.county import check_messages
from tests.reading.markdown.body import body, parsed

SIGNS = [
    "*", "**", "***", "_", "__", "`", "``", "```", "\n```\n", "~~~", "[", "]", "(", ")", "![", "](",
    "[^1]", "\n[^1]: 注", "[a]: ", "<", "</", ">", "<b>", "<sub>", "</sub>", "<sup>", "<br>", "<ruby>",
    "<rt>", "</rt>", "</ruby>", "<!--", "&", "&lt;", "&#60;", "\\", "\n", "\n\n", "  \n", "\\\n", "    ",
    "  ", "- ", "\n- ", "1. ", "\n1. ", "> ", "\n> ", "#", "\n## 题\n", "|", "\n|-|-|\n",
    "\n| a | b |\n|---|---|\n| c | d |\n", "\n: ", "\n*[关]: 全\n", "关", "https://a.cn/x", "javascript:",
    "a.md", "x.jpg", '"t"', "文", "，", "“", "a", "1", "\u3000\u3000", "\t", "===\n", "---\n", "\u00a0",
    "[甲](a.md)", "**重点。**", "![图](x.jpg)", "\n\n[a]: https://b.cn\n", "\x02", "\x00", "\u202e", "😀",
]  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=40).map("".join)


@given(MARKDOWN)
@settings(max_examples=400, deadline=None)
def test_any_text_is_well_formed_and_clean(source: str) -> None:
    converted = body(source, first_line=5)
    with_pictures = converted.html.replace(PICTURE_MARK, "<img>")
    assert sanitise(with_pictures) == with_pictures
    assert converted.html.count(PICTURE_MARK) == len(converted.text.pictures)
    assert {each.tag for each in LexborHTMLParser(with_pictures).css("body *")} <= TEXT_ELEMENTS
    anchors = [each.get("id") for each in parsed(converted).iter() if each.get("id")]
    assert len(anchors) == len(set(anchors))
    check_messages(converted.problems)
    assert "html-unsafe" not in {str(each.code) for each in converted.problems}
    assert all(5 <= each.line <= 5 + source.count("\n") for each in converted.problems)
    assert all(5 <= each.line <= 5 + source.count("\n") for each in converted.text.pictures + converted.text.links)


@given(MARKDOWN)
@settings(max_examples=200, deadline=None)
def test_what_has_no_problem_leads_only_where_it_may(source: str) -> None:
    converted = body(source, base="/county")
    if converted.problems:
        return
    page = LexborHTMLParser(converted.html)
    own = {f"#{each.attributes['id']}" for each in page.css("[id]")}
    for link in page.css("a"):
        address = link.attributes["href"] or ""
        assert address in own or address.startswith(("/county/", "https://", "http://", "mailto:", "tel:"))


@given(MARKDOWN)
@settings(max_examples=300, deadline=None)
def test_the_short_ways_lead_where_the_long_way_leads(source: str) -> None:
    short = body(source)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "is_plain", lambda _block: False)
        patch.setattr(inlines, "read_simple", lambda _element, _special: False)
        patch.setattr(flow.Flow, "is_plain", lambda _flow, _text: False)
        assert body(source) == short
