"""The page of all feeds, with what each carries."""

from functools import partial

from plugins.committee import LEVEL_NAMES, SUPERIOR_LEVELS, Level
from plugins.committee.addresses import SUBSCRIBE
from plugins.committee.feed_address import OPML, SITE_FEED, FeedAddress, column_feed, organisation_feed
from plugins.pages.page import Page
from plugins.pages.showing import Showing
from plugins.pages.views import FeedGroup, FeedRow, SubscribeView


def subscribe_page(showing: Showing) -> Page:
    """Addresses to copy into a feed reader or a superior committee's site."""
    return Page(SUBSCRIBE, "subscribe.html", "subscribe", partial(_view, showing))


def _view(showing: Showing) -> SubscribeView:
    committee, site = showing.committee, showing.site
    whole = _row(showing, "全站", f"{site.name}发布的全部文章。", SITE_FEED)
    columns = [_row(showing, each.name, each.description, column_feed(each.id)) for each in committee.columns.values()]
    return SubscribeView(
        head=showing.head("订阅", "用 RSS 或 Atom 订阅本站，新文章自动送到。", SUBSCRIBE),
        breadcrumbs=showing.breadcrumbs(),
        opml=site.absolute(OPML),
        groups=(
            FeedGroup(title="全站", feeds=(whole,)),
            FeedGroup(title="栏目", feeds=tuple(columns)),
            *(
                _level(showing, level)
                for level in Level
                if level not in SUPERIOR_LEVELS and committee.organisations.at(level)
            ),
        ),
    )


def _level(showing: Showing, level: Level) -> FeedGroup:
    rows = []
    for each in showing.committee.organisations.at(level):
        below = "和它下面各小组" if showing.committee.organisations.children(each.id) else ""
        rows.append(_row(showing, each.short, f"{each.short}{below}发布的文章。", organisation_feed(each.id)))
    return FeedGroup(title=LEVEL_NAMES[level], feeds=tuple(rows))


def _row(showing: Showing, title: str, description: str, feed: FeedAddress) -> FeedRow:
    absolute = showing.site.absolute
    return FeedRow(title=title, description=description, rss=absolute(feed.rss), atom=absolute(feed.atom))
