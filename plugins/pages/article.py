"""The page of one article, and the notice that stands where one was withdrawn."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from msgspec import json

from plugins.committee import Article, ArticlePath, ItemKind, Status, Text
from plugins.pages.office.badges import adoption_badges, partner_facts
from plugins.pages.page import Page
from plugins.pages.parts import Badge, Fact, Head, Link, Meta, OutlineItem
from plugins.pages.related import REACH, related
from plugins.pages.showing import Showing
from plugins.pages.views import ArticleView, WithdrawnView

READING_SPEED = 300
"""Characters a minute at which older people read Chinese with ease; for the minutes shown."""
OUTLINE_FROM = 3
"""Headings from which a text shows its outline …"""
LONG_FROM = 800
"""… if it has so many characters: what fits on two screens of a phone needs none."""


class Surroundings(NamedTuple):
    """The articles to which an article's page leads."""

    newer_in_column: Article | None
    older_in_column: Article | None
    newer_in_organisation: Article | None
    older_in_organisation: Article | None
    near: list[Article]
    """Those among which the related ones are."""


class Stories:
    """What the pages of all articles are made from."""

    def __init__(self, showing: Showing) -> None:
        self._showing = showing
        self._places: dict[str, dict[ArticlePath, int]] = {}
        """By name of a list; a list is only looked through if one of its articles is asked for."""

    def moved(self) -> set[ArticlePath]:
        """The articles that changed since the last build, or that stand near a change in a list."""
        showing, committee = self._showing, self._showing.committee
        rows = [
            *((f"column {name}", articles, 1) for name, articles in committee.by_column.items()),
            *((f"organisation {name}", articles, 1) for name, articles in committee.by_organisation.items()),
            *((f"tag {name}", articles, REACH) for name, articles in committee.by_tag.items()),
        ]
        found: set[ArticlePath] = set()
        for name, articles, reach in rows:
            found.update(showing.sequences.moved(name, articles, showing.basis.marks(articles), reach))
        return found

    def page(self, article: Article, *, is_as_before: bool) -> Page:
        """One article's page."""
        view, basis = partial(self._view, article), partial(self._basis, article)
        return Page(article.address, "article.html", article.column, view, basis, is_as_before)

    def _basis(self, article: Article) -> bytes:
        around, extras = self._around(article), _extras(article, self._showing)
        own = json.encode(extras) if any(extras) else b""
        return self._showing.basis.around(own, article, (*around[:-1], *around.near))

    def _view(self, article: Article) -> ArticleView:
        return _view(article, self._around(article), _extras(article, self._showing), self._showing)

    def _around(self, article: Article) -> Surroundings:
        committee = self._showing.committee
        column, organisation = committee.by_column[article.column], committee.by_organisation[article.organisation]
        near: list[Article] = []
        for tag in article.tags:
            newer, older = self._beside(f"tag {tag}", committee.by_tag[tag], article, REACH)
            near += newer
            near += older
        in_column = self._next_to(f"column {article.column}", column, article)
        in_organisation = self._next_to(f"organisation {article.organisation}", organisation, article)
        return Surroundings(*in_column, *in_organisation, near)

    def _next_to(
        self, name: str, articles: Sequence[Article], article: Article
    ) -> tuple[Article | None, Article | None]:
        newer, older = self._beside(name, articles, article, 1)
        return newer[0] if newer else None, older[0] if older else None

    def _beside(
        self, name: str, articles: Sequence[Article], article: Article, reach: int
    ) -> tuple[Sequence[Article], Sequence[Article]]:
        """The articles before and after one in a list."""
        places = self._places.get(name)
        if places is None:
            places = self._places[name] = {each.path: place for place, each in enumerate(articles)}
        place = places[article.path]
        return articles[max(0, place - reach) : place], articles[place + 1 : place + 1 + reach]


class Extras(NamedTuple):
    """What the page shows that does not stand in the article itself."""

    partners: tuple[Fact, ...]
    adoptions: tuple[Badge, ...]
    former_views: int
    """On the site before this one; 0 where nobody counted."""


def article_pages(showing: Showing) -> Iterator[Page]:
    """Every article that readers see, newest first."""
    stories = Stories(showing)
    moved, all_moved = stories.moved(), showing.sequences.are_new
    for article in showing.committee.articles:
        yield stories.page(article, is_as_before=not all_moved and article.path not in moved)


def article_page(article: Article, showing: Showing) -> Page:
    """One that readers see."""
    return Stories(showing).page(article, is_as_before=False)


def _extras(article: Article, showing: Showing) -> Extras:
    return Extras(
        partner_facts(article, showing),
        adoption_badges(article, showing),
        showing.committee.office.former_views.get(article.path, 0),
    )


def withdrawn_pages(showing: Showing) -> Iterator[Page]:
    """A notice at the address of every withdrawn article."""
    for article in showing.committee.withdrawn:
        yield Page(article.address, "withdrawn.html", "", partial(_withdrawn, article, showing))


def _withdrawn(article: Article, showing: Showing) -> WithdrawnView:
    organisation = showing.organisations[article.organisation]
    return WithdrawnView(
        head=showing.head("内容已撤回", f"{organisation.text}的一篇稿件已撤回。", article.address, robots="noindex"),
        breadcrumbs=showing.breadcrumbs(organisation),
        title="内容已撤回",
        organisation=organisation,
        reason=article.reason,
    )


def _view(article: Article, around: Surroundings, extras: Extras, showing: Showing) -> ArticleView:
    column, organisation = showing.columns[article.column], showing.organisations[article.organisation]
    tags = tuple([showing.tags[tag] for tag in article.tags])
    return ArticleView(
        head=_head(article, showing, column),
        breadcrumbs=showing.breadcrumbs(column),
        title=article.title,
        organisation=organisation,
        column=column,
        author=article.author,
        photographer=article.photographer,
        source=article.source,
        published=article.published,
        summary=article.summary,
        tags=tags,
        facts=(*_facts(article), *extras.partners),
        badges=extras.adoptions,
        video=article.video,
        characters=article.text.characters,
        minutes=max(1, round(article.text.characters / READING_SPEED)),
        outline=outline(article.text),
        body=article.text.body,
        pictures=tuple([showing.picture(each) for each in article.text.pictures]),
        newer_in_column=showing.article(around.newer_in_column),
        older_in_column=showing.article(around.older_in_column),
        newer_in_organisation=showing.article(around.newer_in_organisation),
        older_in_organisation=showing.article(around.older_in_organisation),
        related=showing.lines(related(article, around.near)),
        former_views=extras.former_views,
        draft=article.status is Status.DRAFT,
    )


def outline(text: Text) -> tuple[OutlineItem, ...]:
    """The headings of a text long enough to want an outline."""
    if len(text.headings) < OUTLINE_FROM or text.characters < LONG_FROM:
        return ()
    return tuple([OutlineItem(each.level, each.anchor, each.text) for each in text.headings])


def _facts(article: Article) -> tuple[Fact, ...]:
    facts = (
        ("活动地点", article.place),
        ("参加人数", "" if article.participants is None else f"{article.participants}人"),
        ("视频时长", article.duration),
    )
    return tuple([Fact(name, value) for name, value in facts if value])


def _head(article: Article, showing: Showing, column: Link) -> Head:
    """Tags of a column and of an article by the State Council office's rules for government sites (网站标签规范)."""
    canonical = showing.site.absolute(article.address)
    image = showing.shared_picture(article.cover) if article.cover else None
    author = article.author or showing.organisations[article.organisation].text
    kind = showing.committee.columns[article.column].item
    meta = (
        ("ColumnName", column.text),
        ("ColumnType", COLUMN_TYPES[kind]),
        ("ArticleTitle", article.title),
        ("PubDate", article.published.isoformat(" ", "seconds")[:19]),
        ("ContentSource", article.source or showing.site.name),
        ("Keywords", ",".join(article.tags)),
        ("Author", author),
        ("Description", article.summary),
        ("Image", image.url if image else ""),
        ("Url", canonical),
    )
    return Head(
        title=f"{article.title}－{column.text}－{showing.site.short}",
        description=article.summary,
        canonical=canonical,
        kind="article",
        image=image,
        meta=tuple([Meta(name, content) for name, content in meta if content]),
        robots="noindex" if article.status is Status.DRAFT else "",
    )


COLUMN_TYPES = {
    ItemKind.NEWS: "工作动态",
    ItemKind.NOTICE: "通知公告",
    ItemKind.ACTIVITY: "网上活动",
    ItemKind.VIDEO: "视频",
    ItemKind.PORTRAIT: "人物风采",
    ItemKind.ESSAY: "作品",
    ItemKind.LESSON: "学习培训",
    ItemKind.RULE: "政策文件",
    ItemKind.ADOPTION: "媒体采用",
}
"""What kind of column it is, for the tag ColumnType."""
