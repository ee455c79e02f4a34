from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict, replace
from selectolax.lexbor import LexborHTMLParser

from plugins.committee import PICTURE_MARK
from plugins.pages import views
from plugins.pages.chrome import Chrome
from plugins.pages.views import ArticleView, HomeView
from tests.theme.county import BODIES, CHROME, WORDS, least, pages, render, whatever

EVERY = pytest.mark.parametrize(("template", "kind"), list(pages()), ids=[name for name, _ in pages()])


def body_for(view: Any) -> str:
    pictures = len(view.pictures) if type(view) in BODIES else 0
    return "<p>正文</p>" + f"<figure>{PICTURE_MARK}</figure>" * pictures


def words(html: str) -> str:
    root = LexborHTMLParser(html).root
    assert root is not None
    return blanks_joined(root.text())


def blanks_joined(text: str) -> str:
    return " ".join(text.split())


@EVERY
def test_renders_with_the_least_that_a_view_can_hold(template: str, kind: Any) -> None:
    page = LexborHTMLParser(render(least(kind), template))
    assert page.css_first("title") is not None
    assert len(page.css("h1")) == 1
    assert page.css_first("main") is not None


@EVERY
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_no_words_become_markup(template: str, kind: Any, data: st.DataObject) -> None:
    view = data.draw(whatever(kind))
    page = LexborHTMLParser(render(view, template, body=body_for(view)))
    for script in page.css("script"):
        assert script.attributes.get("src")
        assert not script.text()
    assert not page.css("style, iframe, object, embed, form, base, textarea")
    for element in page.css("*"):
        assert not [name for name in element.attributes if name.startswith("on") or name == "style"]
    for picture in page.css("img"):
        assert {"src", "alt", "width", "height"} <= picture.attributes.keys()


@EVERY
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_ids_are_unique_and_labels_lead_to_them(template: str, kind: Any, data: st.DataObject) -> None:
    view = data.draw(whatever(kind))
    page = LexborHTMLParser(render(view, template, body=body_for(view)))
    ids = [element.attributes["id"] for element in page.css("[id]")]
    assert len(ids) == len(set(ids))
    for element in page.css("[aria-labelledby]"):
        assert element.attributes["aria-labelledby"] in ids
    if template != "redirect.html":
        assert {"top", "main"} <= set(ids)


TITLED = {views.ArticleView: "article.html", views.StandingView: "page.html", views.WithdrawnView: "withdrawn.html"}


@pytest.mark.parametrize("kind", TITLED)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_the_first_heading_is_the_title(kind: Any, data: st.DataObject) -> None:
    view = data.draw(whatever(kind))
    heading = LexborHTMLParser(render(view, TITLED[kind], body=body_for(view))).css_first("h1")
    assert heading is not None
    assert heading.text() == view.title


@settings(max_examples=30, deadline=None)
@given(whatever(ArticleView))
def test_an_article_shows_its_words_as_they_are(view: ArticleView) -> None:
    page = words(render(view, "article.html", body=body_for(view)))
    shown = [view.title, view.organisation.text, view.author, view.source, *(tag.text for tag in view.tags)]
    shown += [each for fact in view.facts for each in asdict(fact).values()]
    for text in shown:
        assert blanks_joined(text) in page


@settings(max_examples=30, deadline=None)
@given(whatever(Chrome))
def test_the_frame_shows_its_words_as_they_are(chrome: Chrome) -> None:
    fixed = replace(
        chrome,
        language="zh-CN",
        stylesheets=CHROME.stylesheets,
        scripts=CHROME.scripts,
        icons=CHROME.icons,
        url=CHROME.url,
        policy=CHROME.policy,
        referrer=CHROME.referrer,
    )
    page = words(render(least(HomeView), "index.html", chrome=replace(fixed, home="/")))
    for text in [chrome.name, chrome.short, chrome.tagline, chrome.owner, *(item.text for item in chrome.menu)]:
        assert blanks_joined(text) in page


@given(WORDS)
@settings(max_examples=20, deadline=None)
def test_a_withdrawn_article_gives_its_reason(reason: str) -> None:
    view = replace(least(views.WithdrawnView), title="内容已撤回", reason=reason)
    assert blanks_joined(reason) in words(render(view, "withdrawn.html"))
