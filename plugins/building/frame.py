"""Settings into the site's description and the frame of its pages."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from plugins.building.errors import SettingsWrong
from plugins.building.settings import Settings
from plugins.building.theme import ICONS, AssetFile, ThemeFiles
from plugins.committee import Address, Committee, Site
from plugins.committee.addresses import (
    ADOPTIONS,
    ARCHIVES,
    BUDGET,
    COLUMNS,
    HEALTH,
    HOME,
    HONOURS,
    ORGANISATIONS,
    SITE_MAP,
    SUBSCRIBE,
    TAGS,
    TRAINING,
    column_address,
    organisation_address,
    targets_address,
)
from plugins.committee.feed_address import ATOM_TYPE, RSS_TYPE, SITE_FEED
from plugins.committee.office import office_pages
from plugins.hardening import REFERRER, policy_for
from plugins.pages.chrome import Asset, Chrome, FooterGroup, MenuItem
from plugins.pages.parts import FeedLink, Link, Meta, SharedPicture

FIXED = {HOME, COLUMNS, TAGS, ARCHIVES, ORGANISATIONS, SUBSCRIBE, SITE_MAP}
BOOKS = {ADOPTIONS, HONOURS, TRAINING, BUDGET, HEALTH}
FOLDERS = {Address(f"/{name}/") for name in ("feeds", "images", "theme", "data")}
"""What stands at the root beside the pages."""
AROUND = (("订阅", SUBSCRIBE), ("网站地图", SITE_MAP), ("往期", ARCHIVES), ("标签", TAGS), ("栏目", COLUMNS))
"""What the footer leads to on every site."""
ICP_REGISTER = "https://beian.miit.gov.cn/"
POLICE_REGISTER = "https://beian.mps.gov.cn/"


def site_of(settings: Settings) -> Site:
    """The site that the settings describe."""
    return Site(
        name=settings["SITENAME"],
        short=settings["SITE_SHORT_NAME"],
        tagline=settings["SITESUBTITLE"],
        owner=settings["SITE_OWNER"],
        url=settings["SITEURL"],
        authority=settings["TAG_AUTHORITY"],
        language="zh-CN" if settings["DEFAULT_LANG"].lower() == "zh-cn" else settings["DEFAULT_LANG"],
        timezone=settings["TIMEZONE"],
        page_size=settings["DEFAULT_PAGINATION"],
        feed_size=settings["FEED_MAX_ITEMS"],
        targets=settings["TARGETS_NAME"],
    )


def chrome_of(settings: Settings, site: Site, committee: Committee, theme: ThemeFiles) -> Chrome:
    """The frame of all pages.

    Raises:
        SettingsWrong: if the navigation leads to a page that does not exist, or two pages would share an address.

    """
    _check_targets_name(site, committee)
    policy = policy_for(site.url)
    return Chrome(
        name=site.name,
        short=site.short,
        tagline=site.tagline,
        url=site.url,
        home=site.href(HOME),
        language=site.language,
        menu=tuple(_menu(settings, site, committee)),
        footer=tuple(_footer(site, committee)),
        owner=site.owner,
        icp=_register(settings["ICP_NUMBER"], ICP_REGISTER),
        police=_register(settings["POLICE_NUMBER"], POLICE_REGISTER),
        meta=tuple(Meta(name, content) for name, content in _meta(settings, site).items()),
        feeds=(
            FeedLink(f"{site.name}（RSS）", site.href(SITE_FEED.rss), RSS_TYPE),
            FeedLink(f"{site.name}（Atom）", site.href(SITE_FEED.atom), ATOM_TYPE),
        ),
        stylesheets=(_asset(theme.stylesheet, site),),
        scripts=tuple(_asset(each, site) for each in theme.scripts),
        icons=tuple(Link(ICONS[each.source], _url(each, site)) for each in theme.icons if each.source in ICONS),
        theme_color=theme.color,
        picture=SharedPicture(
            site.absolute(f"/{theme.picture.file}"), *theme.picture_size, f"{site.name}的标志：朝阳和新苗"
        ),
        policy=policy.in_page(),
        bare_policy=policy.in_page(bare=True),
        referrer=REFERRER,
    )


def _check_targets_name(site: Site, committee: Committee) -> None:
    """Two pages cannot stand at one address."""
    address = targets_address(site.targets)
    taken = FIXED | BOOKS | FOLDERS | {each.address for each in committee.pages}
    taken |= {organisation_address(each.id) for each in committee.organisations}
    if committee.office.targets and address in taken:
        fault = f"设置 TARGETS_NAME 写成了“{site.targets}”，可是地址 {address} 已经有别的网页。请换一个名字。"
        raise SettingsWrong([f"{fault}[setting-wrong]"])


def _menu(settings: Settings, site: Site, committee: Committee) -> Iterator[MenuItem]:
    known = FIXED | {each.address for each in committee.pages}
    known |= {column_address(each) for each in committee.columns}
    known |= {organisation_address(each.id) for each in committee.organisations.publishing()}
    known |= {address for _, address in office_pages(committee.office, site)}
    for text, address in settings["MENUITEMS"] or _usual_menu(committee):
        if address not in known:
            fault = f"设置 MENUITEMS 里“{text}”指向的 {address} 不存在。请改成网站上有的地址。[setting-wrong]"
            raise SettingsWrong([fault])
        yield MenuItem(text, site.href(address), address.rstrip("/").rpartition("/")[2] or "home")


def _usual_menu(committee: Committee) -> list[tuple[str, Address]]:
    columns = [(each.name, column_address(each.id)) for each in committee.columns.values()]
    return [("首页", HOME), *columns, ("组织", ORGANISATIONS)]


def _footer(site: Site, committee: Committee) -> Iterator[FooterGroup]:
    groups: dict[str, list[Link]] = {}
    for page in committee.pages:
        groups.setdefault(page.group or "关于本站", []).append(Link(page.title, site.href(page.address)))
    for title, links in groups.items():
        yield FooterGroup(title, tuple(links))
    if books := office_pages(committee.office, site):
        yield FooterGroup("工作台账", tuple(Link(text, site.href(address)) for text, address in books))
    yield FooterGroup("浏览本站", tuple(Link(text, site.href(address)) for text, address in AROUND))


def _register(number: str, url: str) -> Link | None:
    return Link(number, url) if number else None


def _meta(settings: Settings, site: Site) -> dict[str, Any]:
    """On every page, by the State Council office's rules for government sites: whose site it is."""
    domain = urlsplit(site.url).hostname or ""
    return {"SiteName": site.name, "SiteDomain": domain, **settings["SITE_VERIFICATION"]}


def _asset(file: AssetFile, site: Site) -> Asset:
    return Asset(_url(file, site), file.integrity)


def _url(file: AssetFile, site: Site) -> str:
    return site.href(f"/{file.file}")
