"""Whatever a value holds: the page shows it as words, or the build stops and says which template and which value."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.building.errors import SealBroken
from plugins.building.rendering import Renderer, RenderJob
from plugins.committee import PICTURE_MARK
from plugins.pages.views import ArticleView
from tests.hardening.test_seal import BAD, GOOD, assert_harmless
from tests.theme.county import BODIES, CHROME, HOSTILE, THEME, least, pages, whatever

RENDERER = Renderer(THEME, CHROME)
FILE = "kelin/2019/page/index.html"
VALUES = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(
        ["//evil.example/", "/\\evil.example", "data:text/html,x", "https://u:p@evil.example/", "#", "\x00"]
    ),
    st.text(max_size=20),
)


def render(template: str, view: Any, body: str = "") -> str:
    return RENDERER.render(RenderJob(FILE, template, "", msgspec.json.encode(view), body)).decode()


def outcome(template: str, view: Any, body: str) -> tuple[str, str]:
    """The page, or why there is none."""
    try:
        return render(template, view, body), ""
    except SealBroken as broken:
        return "", str(broken)


def leaves(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where the texts of a view stand, but for its times."""
    if isinstance(value, dict):
        return [found for key, each in value.items() for found in leaves(each, (*place, key))]
    if isinstance(value, list):
        return [found for number, each in enumerate(value) for found in leaves(each, (*place, number))]
    is_time = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value)
    return [place] if isinstance(value, str) and not is_time else []


def put(view: Any, place: tuple[Any, ...], text: str) -> None:
    for step in place[:-1]:
        view = view[step]
    view[place[-1]] = text


@pytest.mark.parametrize(("template", "kind"), list(pages()), ids=[name for name, _ in pages()])
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_any_value_in_any_place_is_words_or_is_told(template: str, kind: Any, data: st.DataObject) -> None:
    drawn = data.draw(whatever(kind))
    view = msgspec.to_builtins(drawn, builtin_types=())
    places = leaves(view)
    for place in data.draw(st.lists(st.sampled_from(places), max_size=4)) if places else []:
        put(view, place, data.draw(VALUES))
    pictures = len(drawn.pictures) if kind in BODIES else 0
    html, told = outcome(template, view, "<p>正文</p>" + PICTURE_MARK * pictures)
    if told:
        assert f"模板 {template} 生成的 {FILE}" in told
        assert "<" in told or "图片" in told
    for element in LexborHTMLParser(html).css("*"):
        assert_harmless(str(element.tag), dict(element.attributes))


@pytest.mark.parametrize("fragment", [each for each in BAD if PICTURE_MARK not in each])
def test_a_text_that_came_past_the_sanitiser_stops_the_build(fragment: str) -> None:
    with pytest.raises(SealBroken, match=re.escape(f"模板 article.html 生成的 {FILE}")):
        render("article.html", least(ArticleView), fragment)


@pytest.mark.parametrize("fragment", GOOD)
def test_a_text_that_is_as_it_should_be_stands_in_the_page(fragment: str) -> None:
    assert fragment in render("article.html", least(ArticleView), fragment)
