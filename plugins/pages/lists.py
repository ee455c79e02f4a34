"""Lists of articles, a page at a time: of a column, an organisation, a tag, a year, a month."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct, json
from msgspec.structs import replace

from plugins.committee import LEVEL_NAMES, Address, Article, Organisation
from plugins.committee.addresses import (
    ARCHIVES,
    COLUMNS,
    ORGANISATIONS,
    TAGS,
    column_address,
    month_address,
    organisation_address,
    tag_address,
    year_address,
)
from plugins.committee.digests import digest, digest_of
from plugins.committee.feed_address import column_feed, organisation_feed
from plugins.pages.article import COLUMN_TYPES
from plugins.pages.office.badges import organisation_badges
from plugins.pages.page import Page
from plugins.pages.pagination import Slice, paginate
from plugins.pages.parts import Badge, Counted, Fact, FeedLink, Link, Meta
from plugins.pages.showing import Showing
from plugins.pages.views import ListView


class Listing(Struct, frozen=True, kw_only=True):
    """A whole list before it is cut into pages."""

    address: Address
    template: str
    section: str
    title: str
    description: str
    parents: tuple[Link, ...]
    articles: Sequence[Article]
    column: str = ""
    """Name of the column, for the tags of government sites."""
    kind: str = ""
    """What kind of column it is, for the same."""
    feeds: tuple[FeedLink, ...] = ()
    facts: tuple[Fact, ...] = ()
    badges: tuple[Badge, ...] = ()
    members: tuple[Counted, ...] = ()


def list_pages(showing: Showing) -> Iterator[Page]:
    """All pages of all lists."""
    for listings in (_columns, _organisations, _tags, _years, _months):
        for listing in listings(showing):
            yield from _pages(listing, showing)


def _columns(showing: Showing) -> Iterator[Listing]:
    for column in showing.committee.columns.values():
        yield Listing(
            address=column_address(column.id),
            template="column.html",
            section=column.id,
            title=column.name,
            description=column.description,
            parents=(showing.link("栏目", COLUMNS),),
            articles=showing.committee.by_column[column.id],
            column=column.name,
            kind=COLUMN_TYPES[column.item],
            feeds=showing.announce(column.name, column_feed(column.id)),
        )


def _organisations(showing: Showing) -> Iterator[Listing]:
    tree = showing.committee.organisations
    for organisation in tree.publishing():
        above = [each.id for each in reversed(tree.ancestors(organisation.id)) if each.id in showing.organisations]
        yield Listing(
            address=organisation_address(organisation.id),
            template="organisation.html",
            section="organisations",
            title=organisation.short,
            description=f"{organisation.name}发布的文章。",
            parents=(showing.link("组织", ORGANISATIONS), *(showing.organisations[each] for each in above)),
            articles=showing.committee.by_organisation[organisation.id],
            column=organisation.short,
            kind="组织机构",
            feeds=showing.announce(organisation.short, organisation_feed(organisation.id)),
            facts=_facts(organisation),
            badges=organisation_badges(organisation, showing),
            members=_members(organisation, showing),
        )


def _facts(organisation: Organisation) -> tuple[Fact, ...]:
    contact = organisation.contact
    facts = (
        ("全称", organisation.name),
        ("类别", LEVEL_NAMES[organisation.level]),
        ("成立", f"{organisation.since}年"),
        ("负责人职务", organisation.office),
        ("行政村", f"{organisation.villages}个" if organisation.villages else ""),
        ("地址", contact.address),
        ("电话", contact.phone),
        ("电子邮箱", contact.email),
    )
    return tuple([Fact(name, value) for name, value in facts if value])


def _members(organisation: Organisation, showing: Showing) -> tuple[Counted, ...]:
    counts = showing.committee.by_branch
    return tuple(
        Counted(each.short, showing.organisations[each.id].url, len(counts[each.id]))
        for each in showing.committee.organisations.children(organisation.id)
        if each.id in showing.organisations
    )


def _tags(showing: Showing) -> Iterator[Listing]:
    for tag, articles in showing.committee.by_tag.items():
        yield Listing(
            address=tag_address(tag),
            template="tag.html",
            section="tags",
            title=f"标签：{tag}",
            description=f"带有“{tag}”标签的文章。",
            parents=(showing.link("标签", TAGS),),
            articles=articles,
        )


def _years(showing: Showing) -> Iterator[Listing]:
    for year, articles in showing.committee.by_year.items():
        months = showing.committee.by_month.items()
        yield Listing(
            address=year_address(year),
            template="year.html",
            section="archives",
            title=f"{year}年",
            description=f"{year}年发布的文章。",
            parents=(showing.link("往期", ARCHIVES),),
            articles=articles,
            members=tuple(month_count(showing, *when, len(listed)) for when, listed in months if when[0] == year),
        )


def month_count(showing: Showing, year: int, month: int, count: int) -> Counted:
    """A month with the number of its articles."""
    return Counted(f"{month}月", showing.site.href(month_address(year, month)), count)


def _months(showing: Showing) -> Iterator[Listing]:
    for (year, month), articles in showing.committee.by_month.items():
        yield Listing(
            address=month_address(year, month),
            template="month.html",
            section="archives",
            title=f"{year}年{month}月",
            description=f"{year}年{month}月发布的文章。",
            parents=(showing.link("往期", ARCHIVES), showing.link(f"{year}年", year_address(year))),
            articles=articles,
        )


def _pages(listing: Listing, showing: Showing) -> Iterator[Page]:
    # What only the newest page shows changes with every article; the older pages keep their content.
    older = replace(listing, facts=(), badges=(), members=())
    own = {True: _own(listing), False: _own(older)}
    digests = digest(*own.values(), showing.basis.marks(listing.articles))
    is_as_before = showing.sequences.stands(listing.address, digests)
    for part in paginate(listing.articles, listing.address, showing.site.href, showing.site.page_size):
        shown = listing if part.newest else older
        yield Page(
            part.address,
            listing.template,
            listing.section,
            partial(_view, shown, part, showing),
            partial(_basis, own[part.newest], listing, part, showing),
            is_as_before,
        )


def _basis(own: bytes, listing: Listing, part: Slice, showing: Showing) -> bytes:
    return showing.basis.of(own + json.encode((part.pager, _total(listing, part))), part.articles)


def _own(listing: Listing) -> bytes:
    """What its pages show beside articles and the way from one to the next."""
    return digest_of(replace(listing, articles=()))


def _total(listing: Listing, part: Slice) -> int | None:
    return len(listing.articles) if part.newest else None


def _view(listing: Listing, part: Slice, showing: Showing) -> ListView:
    title = listing.title if part.newest else f"{listing.title}（{part.pager.span}，第{part.pager.number}页）"
    head = showing.head(title, listing.description, part.address)
    return ListView(
        head=replace(head, feeds=listing.feeds, meta=_meta(listing)),
        breadcrumbs=showing.breadcrumbs(*listing.parents),
        title=listing.title,
        description=listing.description,
        total=_total(listing, part),
        cards=showing.cards(part.articles),
        pager=part.pager,
        facts=listing.facts,
        badges=listing.badges,
        members=listing.members,
    )


def _meta(listing: Listing) -> tuple[Meta, ...]:
    """Tags of a column by the State Council office's rules for government sites (网站标签规范)."""
    if not listing.column:
        return ()
    said = {"ColumnName": listing.column, "ColumnType": listing.kind, "ColumnDescription": listing.description}
    return tuple(Meta(name, content) for name, content in said.items() if content)
