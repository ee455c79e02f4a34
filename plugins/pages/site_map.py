"""The site map for people."""

from functools import partial

from plugins.committee.addresses import ARCHIVES, COLUMNS, HOME, ORGANISATIONS, SITE_MAP, SUBSCRIBE, TAGS, year_address
from plugins.committee.office import office_pages
from plugins.pages.page import Page
from plugins.pages.parts import Link
from plugins.pages.showing import Showing
from plugins.pages.views import SiteMapSection, SiteMapView

MAIN = (
    ("首页", HOME),
    ("栏目", COLUMNS),
    ("组织", ORGANISATIONS),
    ("标签", TAGS),
    ("往期", ARCHIVES),
    ("订阅", SUBSCRIBE),
)
"""The pages that lead to all others."""


def site_map_page(showing: Showing) -> Page:
    """Every page but the articles, in sections."""
    return Page(SITE_MAP, "sitemap.html", "sitemap", partial(_view, showing))


def _view(showing: Showing) -> SiteMapView:
    committee = showing.committee
    sections = (
        ("主要页面", tuple(showing.link(text, address) for text, address in MAIN)),
        ("栏目", tuple(showing.columns.values())),
        ("组织", tuple(showing.organisations.values())),
        ("往期", tuple(showing.link(f"{year}年", year_address(year)) for year in committee.by_year)),
        ("工作台账", tuple(showing.link(*each) for each in office_pages(committee.office, showing.site))),
        *_groups(showing),
    )
    return SiteMapView(
        head=showing.head("网站地图", "本站的全部页面。", SITE_MAP),
        breadcrumbs=showing.breadcrumbs(),
        sections=tuple(SiteMapSection(title=title, links=links) for title, links in sections if links),
    )


def _groups(showing: Showing) -> list[tuple[str, tuple[Link, ...]]]:
    groups: dict[str, list[Link]] = {}
    for page in showing.committee.pages:
        groups.setdefault(page.group or "关于本站", []).append(showing.link(page.title, page.address))
    return [(title, tuple(links)) for title, links in groups.items()]
