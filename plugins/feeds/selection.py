"""Which feeds there are and what each carries."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo

from plugins.committee import Address, Article, Column, Committee, Organisation, Site, Status
from plugins.committee.addresses import HOME, column_address, organisation_address
from plugins.committee.feed_address import SITE_FEED, FeedAddress, column_feed, organisation_feed
from plugins.feeds.entries import Entries
from plugins.feeds.feed import Feed, FeedEntry


def feeds_of(committee: Committee, site: Site) -> list[Feed]:
    """Every feed of the site: all that is new, each column, each organisation with those below it.

    Columns and organisations follow the order of their registers; one without articles has an empty feed.
    """
    made = Entries(committee, site)
    columns = [_column_feed(each, committee, site, made) for each in committee.columns.values()]
    organisations = [_organisation_feed(each, committee, site, made) for each in committee.organisations.publishing()]
    return [_site_feed(committee, site, made), *columns, *organisations]


def _site_feed(committee: Committee, site: Site, made: Entries) -> Feed:
    entries = _newest(committee.articles, site, made)
    return _feed(site, "全站", SITE_FEED, site.name, site.tagline, HOME, entries)


def _column_feed(column: Column, committee: Committee, site: Site, made: Entries) -> Feed:
    entries = _newest(committee.by_column[column.id], site, made)
    title = f"{column.name}－{site.short}"
    return _feed(site, "栏目", column_feed(column.id), title, column.description, column_address(column.id), entries)


def _organisation_feed(organisation: Organisation, committee: Committee, site: Site, made: Entries) -> Feed:
    entries = _newest(committee.by_branch[organisation.id], site, made)
    short = organisation.short
    title = short if short == site.short else f"{short}－{site.short}"
    below = "和它下面各小组" if committee.organisations.children(organisation.id) else ""
    subtitle = f"{organisation.name}{below}发布的文章。"
    address = organisation_address(organisation.id)
    return _feed(site, "组织", organisation_feed(organisation.id), title, subtitle, address, entries)


def _newest(articles: Iterable[Article], site: Site, made: Entries) -> tuple[FeedEntry, ...]:
    published = (each for each in articles if each.status is Status.PUBLISHED)
    return tuple([made[each] for each in islice(published, site.feed_size)])


def _feed(
    site: Site,
    group: str,
    address: FeedAddress,
    title: str,
    subtitle: str,
    home: Address,
    entries: tuple[FeedEntry, ...],
) -> Feed:
    name = address.rss.removesuffix(".rss.xml")
    times = [each.updated for each in entries]
    return Feed(
        address=address,
        rss=site.absolute(address.rss),
        atom=site.absolute(address.atom),
        group=group,
        id=site.tag_uri(name),
        title=title,
        subtitle=subtitle or title,
        home=site.absolute(home),
        updated=max(times, key=datetime.fromisoformat) if times else _beginning(site.authority, site.timezone),
        language=site.language,
        owner=site.owner,
        entries=entries,
    )


@cache
def _beginning(authority: str, timezone: str) -> str:
    """The first moment of an authority's date, which RFC 4151 writes as `2018`, `2018-05` or `2018-05-04`."""
    year, month, day = [*map(int, authority.rpartition(",")[2].split("-")), 1, 1][:3]
    return datetime(year, month, day, tzinfo=ZoneInfo(timezone)).isoformat()
