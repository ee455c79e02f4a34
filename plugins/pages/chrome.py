"""The frame of all pages: what the site says of itself, and the way around it."""

from msgspec import Struct

from plugins.pages.parts import FeedLink, Link, Meta, SharedPicture


class Asset(Struct, frozen=True):
    """A file of the theme under its fingerprinted name."""

    url: str
    integrity: str
    """For the `integrity` attribute (W3C Subresource Integrity): `sha384-…`."""


class MenuItem(Struct, frozen=True):
    """An entry of the main navigation."""

    text: str
    url: str
    section: str
    """Pages whose `section` is the same mark it with `aria-current`."""


class FooterGroup(Struct, frozen=True):
    """Links that stand together in the footer."""

    title: str
    links: tuple[Link, ...]


class Chrome(Struct, frozen=True, kw_only=True):
    """All that every page shares; the templates of the frame see nothing else."""

    name: str
    """The site's name, such as `逊克县关心下一代工作委员会`."""
    short: str
    """As in a title: `逊克县关工委`."""
    tagline: str
    url: str
    """The site's address without a final `/`."""
    home: str
    """Address of the home page on the site: the base path with its `/`."""
    language: str
    """`zh-CN`."""
    menu: tuple[MenuItem, ...]
    footer: tuple[FooterGroup, ...]
    owner: str
    """The body that runs the site, for the copyright line."""
    icp: Link | None
    police: Link | None
    meta: tuple[Meta, ...]
    """On every page: SiteName, SiteDomain, search engines' verification tags."""
    feeds: tuple[FeedLink, ...]
    """The feeds of the whole site, announced on every page."""
    stylesheets: tuple[Asset, ...]
    scripts: tuple[Asset, ...]
    icons: tuple[Link, ...]
    """`text` is the `rel`, `url` the fingerprinted address."""
    theme_color: str
    picture: SharedPicture
    """Of pages that have none of their own."""
    policy: str
    """Content-Security-Policy of a page, as far as the page itself can say it."""
    bare_policy: str
    """The same for a page without pictures, style sheets and scripts."""
    referrer: str
    """Referrer-Policy (W3C): what other sites learn of the page that a reader comes from."""
