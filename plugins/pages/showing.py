"""What the page functions share: the committee and the site, and each thing's links, made once."""

from collections.abc import Iterable
from functools import cached_property

from plugins.committee import (
    Address,
    Article,
    ArticlePath,
    ColumnId,
    Committee,
    OrganisationId,
    PictureUse,
    Site,
)
from plugins.committee.addresses import HOME, column_address, organisation_address, tag_address
from plugins.committee.feed_address import ATOM_TYPE, RSS_TYPE, FeedAddress
from plugins.committee.picture import Rendition
from plugins.pages.basis import Basis, Version
from plugins.pages.parts import Card, FeedLink, Head, Line, Link, PictureView, SharedPicture, Source
from plugins.pages.sequences import Before, Sequences

BETTER_FORMATS = ("image/avif", "image/webp")
"""What browsers choose before the format that all of them show, best first."""


class Showing:
    """Turns values of the domain into the parts of views."""

    def __init__(self, committee: Committee, site: Site, version: Version, before: Before) -> None:
        """`version` tells whether a document is still the same, `before` how lists stood in the last build."""
        self.committee = committee
        self.site = site
        self.basis = Basis(committee, site, version)
        self.sequences = Sequences(before, self.basis.key)
        self._cards: dict[ArticlePath, Card] = {}

    @cached_property
    def columns(self) -> dict[ColumnId, Link]:
        """Every column's link."""
        return {each.id: self.link(each.name, column_address(each.id)) for each in self.committee.columns.values()}

    @cached_property
    def organisations(self) -> dict[OrganisationId, Link]:
        """The link of every organisation that has a page."""
        return {
            each.id: self.link(each.short, organisation_address(each.id))
            for each in self.committee.organisations.publishing()
        }

    @cached_property
    def tags(self) -> dict[str, Link]:
        """Every tag's link."""
        return {each: self.link(each, tag_address(each)) for each in self.committee.by_tag}

    def link(self, text: str, address: Address) -> Link:
        """Words that lead to a page of the site."""
        return Link(text, self.site.href(address))

    def article(self, article: Article | None) -> Link | None:
        """The link of an article, where there is one."""
        return self.link(article.title, article.address) if article else None

    def cards(self, articles: Iterable[Article]) -> tuple[Card, ...]:
        """Articles as lists show them."""
        return tuple([self.card(each) for each in articles])

    def card(self, article: Article) -> Card:
        """An article as lists show it."""
        card = self._cards.get(article.path)
        if card is None:
            card = self._cards[article.path] = self._card(article)
        return card

    def lines(self, articles: Iterable[Article]) -> tuple[Line, ...]:
        """Articles as short lists show them."""
        return tuple(
            [Line(title=each.title, url=self.site.href(each.address), published=each.published) for each in articles]
        )

    def _card(self, article: Article) -> Card:
        return Card(
            title=article.title,
            url=self.site.href(article.address),
            published=article.published,
            organisation=self.organisations[article.organisation],
            column=self.columns[article.column],
            summary=article.summary,
            picture=self.picture(article.cover) if article.cover else None,
        )

    def picture(self, use: PictureUse) -> PictureView:
        """A picture in all its sizes."""
        picture = self.committee.pictures[use.path]
        fallback = picture.universal
        better = [(each, picture.of_type(each)) for each in BETTER_FORMATS]
        return PictureView(
            alt=use.alt,
            width=picture.width,
            height=picture.height,
            src=self._file(fallback[-1]),
            srcset=self._srcset(fallback),
            sources=tuple(Source(kind, self._srcset(renditions)) for kind, renditions in better if renditions),
        )

    def _srcset(self, renditions: tuple[Rendition, ...]) -> str:
        return ", ".join(f"{self._file(each)} {each.width}w" for each in renditions)

    def _file(self, rendition: Rendition) -> str:
        return self.site.href(f"/images/{rendition.name}")

    def shared_picture(self, use: PictureUse) -> SharedPicture:
        """A picture to share a page with."""
        widest = self.committee.pictures[use.path].universal[-1]
        return SharedPicture(self.site.absolute(f"/images/{widest.name}"), widest.width, widest.height, use.alt)

    def head(self, title: str, description: str, address: Address, *, robots: str = "") -> Head:
        """The head of a page that is no article."""
        return Head(
            title=f"{title}－{self.site.short}" if address != HOME else title,
            description=description,
            canonical=self.site.absolute(address),
            robots=robots,
        )

    def announce(self, title: str, feed: FeedAddress) -> tuple[FeedLink, ...]:
        """The two files of a feed, for autodiscovery."""
        return (
            FeedLink(f"{title}（RSS）", self.site.href(feed.rss), RSS_TYPE),
            FeedLink(f"{title}（Atom）", self.site.href(feed.atom), ATOM_TYPE),
        )

    def breadcrumbs(self, *links: Link) -> tuple[Link, ...]:
        """The way from the home page to a page."""
        return (self.link("首页", HOME), *links)
