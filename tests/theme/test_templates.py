import re
from datetime import datetime, timedelta, timezone
from typing import Any

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from plugins.committee import PICTURE_MARK
from plugins.pages import parts, views
from plugins.pages.chrome import MenuItem
from plugins.pages.parts import Card, Counted, Head, Link, OutlineItem, Pager, PictureView, SharedPicture, Source
from plugins.pages.views import ArticleView, HomeView, ListView, RedirectView
from tests.theme.county import CHROME, THEME, least, render

SHARED = SharedPicture("https://example.org/images/a-1600.jpg", 1600, 1067, "桌边的座谈会")
HEAD = Head(
    title="座谈会－工作动态－逊克县关工委",
    description="七十多个孩子。",
    canonical="https://example.org/kelin/2019/12-12-meeting/",
    kind="article",
    image=SHARED,
    meta=(parts.Meta("PubDate", "2019-12-12 09:30:00"),),
    feeds=(parts.FeedLink("工作动态", "/feeds/columns/news.rss.xml", "application/rss+xml"),),
)
PICTURE = PictureView(
    alt="雪后的河岸",
    width=1600,
    height=1067,
    src="/images/a-1600.jpg",
    srcset="/images/a-480.jpg 480w, /images/a-1600.jpg 1600w",
    sources=(Source("image/webp", "/images/a-480.webp 480w, /images/a-1600.webp 1600w"),),
)
ARTICLE = replace(
    least(ArticleView),
    head=HEAD,
    breadcrumbs=(Link("首页", "/"), Link("工作动态", "/columns/news/")),
    title="座谈会",
    organisation=Link("克林镇关工委", "/kelin/"),
    column=Link("工作动态", "/columns/news/"),
    author="克林镇通讯员",
    source="县关工委办公室",
    published=datetime(2019, 12, 12, 9, 30, 5, tzinfo=timezone(timedelta(hours=8))),
    summary="七十多个孩子。",
    tags=(Link("三联动", "/tags/a/"),),
    characters=1680,
    minutes=6,
    outline=(OutlineItem(2, "s1", "为什么"), OutlineItem(3, "s1-1", "三个群")),
    pictures=(PICTURE, PICTURE),
    older_in_column=Link("更早", "/older/"),
    newer_in_column=Link("更新", "/newer/"),
    older_in_organisation=Link("本镇更早", "/own/"),
)
BODY = f"<figure>{PICTURE_MARK}<figcaption>一</figcaption></figure><p>字</p><figure>{PICTURE_MARK}</figure>"


def article(**changes: Any) -> LexborHTMLParser:
    return LexborHTMLParser(render(replace(ARTICLE, **changes), "article.html", body=BODY, section="news"))


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    found = page.css(selector)
    assert len(found) == 1, selector
    return found[0].attributes[name]


def test_the_head_of_an_article_says_what_it_is() -> None:
    page = article()
    assert attribute(page, "link[rel=canonical]", "href") == HEAD.canonical
    assert attribute(page, 'meta[property="og:type"]', "content") == "article"
    assert attribute(page, 'meta[property="og:title"]', "content") == "座谈会"
    assert attribute(page, 'meta[property="og:image"]', "content") == SHARED.url
    for name, value in (("width", "1600"), ("height", "1067"), ("alt", "桌边的座谈会")):
        assert attribute(page, f'meta[property="og:image:{name}"]', "content") == value
    assert attribute(page, 'meta[property="og:url"]', "content") == HEAD.canonical
    assert attribute(page, 'meta[property="og:locale"]', "content") == "zh_CN"
    assert attribute(page, 'meta[property="article:published_time"]', "content") == "2019-12-12T09:30:05+08:00"
    assert attribute(page, "meta[name=PubDate]", "content") == "2019-12-12 09:30:00"
    assert attribute(page, "meta[name=description]", "content") == "七十多个孩子。"
    assert attribute(page, "head link[rel=prev]", "href") == "/older/"
    assert attribute(page, "head link[rel=next]", "href") == "/newer/"
    feeds = [each.attributes["href"] for each in page.css("link[rel=alternate]")]
    assert feeds == ["/feeds/all.rss.xml", "/feeds/columns/news.rss.xml"]


def test_a_description_is_said_once() -> None:
    page = article(head=replace(HEAD, meta=(parts.Meta("Description", "另写的。"),)))
    names = [(each.attributes.get("name") or "").lower() for each in page.css("meta")]
    assert names.count("description") == 1


def test_a_page_without_a_picture_shares_that_of_the_site() -> None:
    page = article(head=replace(HEAD, image=None))
    assert attribute(page, 'meta[property="og:image"]', "content") == CHROME.picture.url
    assert attribute(page, 'meta[property="og:image:alt"]', "content") == CHROME.picture.alt
    assert not page.css("link[itemprop=image]")


def test_an_article_is_a_news_article_for_machines() -> None:
    scope = article().css_first('[itemtype="https://schema.org/NewsArticle"]')
    assert scope is not None
    found = {each.attributes["itemprop"]: each for each in scope.css("[itemprop]")}
    assert found["headline"].text() == "座谈会"
    assert found["datePublished"].attributes["datetime"] == "2019-12-12T09:30:05+08:00"
    assert found["author"].text() == "克林镇通讯员"
    assert found["publisher"].text() == "克林镇关工委"
    assert found["image"].attributes["href"] == SHARED.url
    assert {"articleBody", "description", "mainEntityOfPage", "keywords", "articleSection"} <= found.keys()


def test_without_an_author_the_organisation_is_the_author() -> None:
    author = article(author="").css_first('[itemprop~="author"]')
    assert author is not None
    assert author.text() == "克林镇关工委"


def test_breadcrumbs_end_with_the_page_itself() -> None:
    crumbs = article().css('[itemtype="https://schema.org/ListItem"]')
    assert [each.text() for each in crumbs] == ["首页", "工作动态", "座谈会"]
    positions = [meta.attributes["content"] for each in crumbs for meta in each.css("meta[itemprop=position]")]
    assert positions == ["1", "2", "3"]
    assert crumbs[-1].css_first("a") is None


def test_the_time_is_shown_to_the_second() -> None:
    time = article().css_first(".story-facts time")
    assert time is not None
    assert time.text() == "2019-12-12 09:30:05"


def test_only_the_first_picture_is_fetched_at_once() -> None:
    first, second = article().css(".prose img")
    assert first.attributes.get("fetchpriority") == "high"
    assert "loading" not in first.attributes
    assert second.attributes["loading"] == "lazy"
    assert first.attributes["sizes"]
    assert first.parent is not None
    assert [each.tag for each in first.parent.iter()] == ["source", "img"]


def test_the_outline_leads_to_the_headings() -> None:
    assert [each.attributes["href"] for each in article().css(".outline a")] == ["#s1", "#s1-1"]
    assert not article(outline=()).css(".outline")


def test_what_needs_a_script_is_hidden_without_it() -> None:
    page = article()
    assert page.css("button")
    for button in page.css("button"):
        assert "hidden" in button.attributes or (button.parent is not None and "hidden" in button.parent.attributes)


def test_the_navigation_marks_where_the_reader_is() -> None:
    here = article().css(".menu [aria-current]")
    assert [each.text() for each in here] == ["工作动态"]


def test_a_draft_says_that_it_is_one() -> None:
    assert article(draft=True).css(".draft")
    assert not article().css(".draft")


def test_the_frame_has_its_landmarks_and_a_way_past_them() -> None:
    page = article()
    assert attribute(page, "html", "lang") == "zh-CN"
    assert attribute(page, ".skip", "href") == "#main"
    assert attribute(page, ".to-top a", "href") == "#top"
    assert len(page.css("body > header")) == len(page.css("main")) == len(page.css("body > footer")) == 1
    labels = [each.attributes.get("aria-label") or each.attributes.get("aria-labelledby") for each in page.css("nav")]
    assert all(labels)
    assert len(labels) == len(set(labels))


def test_stylesheets_and_scripts_are_pinned() -> None:
    page = article()
    for asset in page.css("link[rel=stylesheet], script"):
        assert (asset.attributes["integrity"] or "").startswith("sha384-")
        assert asset.attributes["crossorigin"] == "anonymous"
    assert all("defer" in each.attributes for each in page.css("script"))


CARD = Card(
    title="新闻",
    url="/a/",
    published=datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=8))),
    organisation=Link("克林镇关工委", "/kelin/"),
    column=Link("工作动态", "/columns/news/"),
    summary="摘要",
    picture=PICTURE,
)


def test_the_headline_of_the_home_page_is_fetched_at_once_and_the_rest_lazily() -> None:
    page = LexborHTMLParser(
        render(replace(least(HomeView), headline=CARD, latest=(CARD,)), "index.html", section="home")
    )
    headline, card = page.css("main img")
    assert headline.attributes.get("fetchpriority") == "high"
    assert card.attributes["loading"] == "lazy"
    assert [each.text() for each in page.css(".menu [aria-current=page]")] == ["首页"]


def test_the_day_of_a_card_reads_as_a_whole_date() -> None:
    page = LexborHTMLParser(render(replace(least(HomeView), latest=(CARD,)), "index.html"))
    leaf = page.css_first("time.leaf")
    assert leaf is not None
    assert leaf.text() == "2020年1月2日"
    assert leaf.attributes["datetime"] == "2020-01-02T03:04:05+08:00"


def test_a_list_leads_to_newer_and_older_pages() -> None:
    pager = Pager(number=3, span="2019年3月—2019年9月", newest="/n/", newer="/n/page/4/", older="/n/page/2/")
    page = LexborHTMLParser(render(replace(least(ListView), title="工作动态", pager=pager), "column.html"))
    assert attribute(page, "head link[rel=prev]", "href") == "/n/page/4/"
    assert attribute(page, "head link[rel=next]", "href") == "/n/page/2/"
    assert attribute(page, ".pager a[rel=prev]", "href") == "/n/page/4/"
    assert attribute(page, ".pager a[rel=next]", "href") == "/n/page/2/"
    assert [each.attributes["href"] for each in page.css(".pager p a")] == ["/n/"]


def test_many_organisations_of_a_level_are_folded() -> None:
    villages = views.LevelBlock(name="村关工小组", organisations=(Counted("示例村", "/v/", 0),) * 72)
    page = LexborHTMLParser(render(replace(least(HomeView), organisations=(villages,)), "index.html"))
    assert len(page.css("details.level a")) == 72
    assert not page.css("details[open]")


def test_a_redirect_leads_on_at_once_and_shows_the_way() -> None:
    view = RedirectView(head=HEAD, title="座谈会", url="/new/?a=1&b=2", absolute="https://example.org/new/")
    page = LexborHTMLParser(render(view, "redirect.html"))
    assert attribute(page, "meta[http-equiv=refresh]", "content") == "0; url=/new/?a=1&b=2"
    assert attribute(page, "meta[name=robots]", "content") == "noindex"
    assert attribute(page, "link[rel=canonical]", "href") == "https://example.org/new/"
    assert [(each.text(), each.attributes["href"]) for each in page.css("main a")] == [("座谈会", "/new/?a=1&b=2")]
    assert not page.css("script, link[rel=stylesheet]")


def test_the_menu_marks_nothing_on_a_page_outside_of_it() -> None:
    other = replace(CHROME, menu=(MenuItem("组织", "/organisations/", "organisations"),))
    page = LexborHTMLParser(render(ARTICLE, "article.html", body=BODY, section="about", chrome=other))
    assert not page.css(".menu [aria-current]")


def test_no_template_marks_anything_safe_or_runs_anything_inline() -> None:
    for path in sorted((THEME / "templates").rglob("*.html")):
        text = path.read_text("utf-8")
        assert not re.search(r"\|\s*safe|autoescape|Markup|<style| style=| on[a-z]+=", text), path.name
