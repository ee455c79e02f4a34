"""The page of one article, and the notice that stands where one was withdrawn."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from msgspec import json

from plugins.committee import Article, ItemKind, Neighbours, Status, Text
from plugins.pages.office.badges import adoption_badges, partner_facts
from plugins.pages.page import Page
from plugins.pages.related import near_by_tag, related
from plugins.pages.showing import Showing
from plugins.pages.views import ArticleView, Badge, Fact, Head, Link, Meta, OutlineItem, WithdrawnView

READING_SPEED = 300
"""Characters a minute at which older people read Chinese with ease; for the minutes shown."""
OUTLINE_FROM = 3
"""Headings from which a text shows its outline …"""
LONG_FROM = 800
"""… if it has so many characters: what fits on two screens of a phone needs none."""


class Surroundings(NamedTuple):
    """The articles to which an article's page leads."""

    in_column: Neighbours
    in_organisation: Neighbours
    near: list[Article]
    """Those among which the related ones are."""


class Extras(NamedTuple):
    """What the page shows that does not stand in the article itself."""

    partners: tuple[Fact, ...]
    adoptions: tuple[Badge, ...]
    former_views: int
    """On the site before this one; 0 where nobody counted."""


def article_pages(showing: Showing) -> Iterator[Page]:
    """Every article that readers see, newest first."""
    committee = showing.committee
    near = near_by_tag(committee.by_tag.values())
    in_column, in_organisation = committee.neighbours_in_column, committee.neighbours_in_organisation
    for article in committee.articles:
        path = article.path
        around = Surroundings(in_column[path], in_organisation[path], near.get(path, []))
        extras = Extras(
            partner_facts(article, showing),
            adoption_badges(article, showing),
            showing.committee.office.former_views.get(path, 0),
        )
        own = json.encode(extras) if any(extras) else b""
        yield Page(
            article.address,
            "article.html",
            article.column,
            make=partial(_view, article, around, extras, showing),
            basis=showing.basis.of(own, (article, *around.in_column, *around.in_organisation, *around.near)),
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
        newer_in_column=showing.article(around.in_column.newer),
        older_in_column=showing.article(around.in_column.older),
        newer_in_organisation=showing.article(around.in_organisation.newer),
        older_in_organisation=showing.article(around.in_organisation.older),
        related=showing.cards(related(article, around.near)),
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
        ("PubDate", article.published.strftime("%Y-%m-%d %H:%M:%S")),
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
