"""Articles as entries of feeds."""

from hashlib import blake2b

from plugins.committee import Address, Article, ArticlePath, Committee, OrganisationId, PictureUse, Site
from plugins.committee.addresses import COLUMNS, ORGANISATIONS, TAGS, organisation_address
from plugins.feeds.feed import Category, FeedEntry, FeedPicture

READING_WIDTH = 800
"""Pixels that fill a feed reader's column; more only costs its readers traffic."""


class Entries:
    """The entries of a committee's articles, each made once for all feeds that carry it."""

    def __init__(self, committee: Committee, site: Site) -> None:
        self._committee = committee
        self._site = site
        self._made: dict[ArticlePath, FeedEntry] = {}

    def __getitem__(self, article: Article) -> FeedEntry:
        entry = self._made.get(article.path)
        if entry is None:
            entry = self._made[article.path] = self._make(article)
        return entry

    def _make(self, article: Article) -> FeedEntry:
        organisation = self._committee.organisations[article.organisation]
        return FeedEntry(
            id=self._site.tag_uri(article.identity),
            title=article.title,
            link=self._site.absolute(article.address),
            published=article.published.isoformat(),
            updated=_updated(article),
            author=article.author or organisation.name,
            organisation=organisation.name,
            organisation_link=self._organisation_link(article.organisation),
            categories=self._categories(article),
            summary=article.summary,
            video=article.video,
            body=article.text.body,
            pictures=tuple([self._picture(each) for each in article.text.pictures]),
            enclosure=self._picture(article.cover) if article.cover else None,
        )

    def _organisation_link(self, organisation: OrganisationId) -> str:
        return self._site.absolute(organisation_address(organisation))

    def _categories(self, article: Article) -> tuple[Category, ...]:
        organisation = self._committee.organisations[article.organisation]
        column = self._committee.columns[article.column]
        return (
            self._category(ORGANISATIONS, organisation.id, organisation.short),
            self._category(COLUMNS, column.id, column.name),
            *(self._category(TAGS, tag, tag) for tag in dict.fromkeys(article.tags)),
        )

    def _category(self, scheme: Address, term: str, label: str) -> Category:
        return Category(scheme=self._site.tag_uri(scheme), term=term, label=label)

    def _picture(self, use: PictureUse) -> FeedPicture:
        sizes = self._committee.pictures[use.path].universal
        size = next((each for each in sizes if each.width >= READING_WIDTH), sizes[-1])
        return FeedPicture(
            src=self._site.absolute(f"/images/{size.name}"),
            type=size.type,
            size=size.size,
            width=size.width,
            height=size.height,
            alt=use.alt,
        )


def _updated(article: Article) -> str:
    """When the article came, told apart from all others of that second.

    Programs that go by the time of update need two entries never to share one (the W3C validator warns of it), and
    many manuscripts state only a day. The fraction comes from the identity, so that no other article shifts it.
    """
    digest = blake2b(article.identity.encode(), digest_size=8).digest()
    return article.published.replace(microsecond=int.from_bytes(digest) % 1_000_000).isoformat(timespec="microseconds")
