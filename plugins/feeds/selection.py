"""Which feeds there are and what each carries."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from plugins.committee import Address, Article, Column, Committee, Organisation, Site, Status
from plugins.committee.addresses import HOME, column_address, organisation_address
from plugins.committee.feed_address import SITE_FEED, FeedAddress, column_feed, organisation_feed
from plugins.feeds.entries import Entries
from plugins.feeds.feed import Feed


class Channel(NamedTuple):
    """A feed before it is filled."""

    group: str
    """Heading in the list of feeds."""
    address: FeedAddress
    title: str
    subtitle: str
    home: Address
    """Of the page that shows the same."""
    articles: list[Article]
    """Newest first."""


def feeds_of(committee: Committee, site: Site) -> list[Feed]:
    """Every feed of the site, in the order of its channels."""
    selection = Selection(committee, site)
    return [selection.feed(each) for each in selection.channels()]


class Selection:
    """Picks the newest articles of each feed; drafts, which only a preview shows, are in none."""

    def __init__(self, committee: Committee, site: Site) -> None:
        self._committee = committee
        self._site = site
        self._entries = Entries(committee, site)
        self._beginning = beginning(site.authority, site.timezone)

    def channels(self) -> list[Channel]:
        """All that is new, each column, each organisation with those below it.

        Columns and organisations follow the order of their registers; one without articles has an empty feed.
        """
        columns = [self._column(each) for each in self._committee.columns.values()]
        organisations = [self._organisation(each) for each in self._committee.organisations.publishing()]
        return [self._whole(), *columns, *organisations]

    def _whole(self) -> Channel:
        """Everything new."""
        site = self._site
        return self._channel("全站", SITE_FEED, site.name, site.tagline, HOME, self._committee.articles)

    def _column(self, column: Column) -> Channel:
        """What is new in a column."""
        title = f"{column.name}－{self._site.short}"
        articles = self._committee.by_column[column.id]
        return self._channel(
            "栏目", column_feed(column.id), title, column.description, column_address(column.id), articles
        )

    def _organisation(self, organisation: Organisation) -> Channel:
        """What an organisation and all below it sent."""
        short = organisation.short
        title = short if short == self._site.short else f"{short}－{self._site.short}"
        below = "和它下面各小组" if self._committee.organisations.children(organisation.id) else ""
        subtitle = f"{organisation.name}{below}发布的文章。"
        home, articles = organisation_address(organisation.id), self._committee.by_branch[organisation.id]
        return self._channel("组织", organisation_feed(organisation.id), title, subtitle, home, articles)

    def _channel(
        self, group: str, address: FeedAddress, title: str, subtitle: str, home: Address, articles: Iterable[Article]
    ) -> Channel:
        published = (each for each in articles if each.status is Status.PUBLISHED)
        newest = list(islice(published, self._site.feed_size))
        return Channel(group, address, title, subtitle or title, home, newest)

    def feed(self, channel: Channel) -> Feed:
        """A channel with its entries."""
        site, address = self._site, channel.address
        entries = tuple([self._entries[each] for each in channel.articles])
        times = [each.updated for each in entries]
        return Feed(
            address=address,
            rss=site.absolute(address.rss),
            atom=site.absolute(address.atom),
            group=channel.group,
            id=site.tag_uri(address.rss.removesuffix(".rss.xml")),
            title=channel.title,
            subtitle=channel.subtitle,
            home=site.absolute(channel.home),
            updated=max(times, key=datetime.fromisoformat, default=self._beginning),
            language=site.language,
            owner=site.owner,
            entries=entries,
        )


def beginning(authority: str, timezone: str) -> str:
    """The first moment of an authority's date, which RFC 4151 writes as `2018`, `2018-05` or `2018-05-04`."""
    year, month, day = [*map(int, authority.rpartition(",")[2].split("-")), 1, 1][:3]
    return datetime(year, month, day, tzinfo=ZoneInfo(timezone)).isoformat()
