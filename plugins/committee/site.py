"""What the site is: its names and its address on the web."""

import re
from functools import cached_property, lru_cache
from urllib.parse import quote, urlsplit

from msgspec import Struct

from plugins.committee.article import Address

PLAIN = re.compile(r"[A-Za-z0-9/\-._~]*")
"""Characters that stand for themselves in an address (RFC 3986, section 2.3), and `/`."""


class Site(Struct, frozen=True, kw_only=True, dict=True):
    """The site as settings describe it; pure data, checked where settings are read."""

    name: str
    """`逊克县关心下一代工作委员会`"""
    short: str
    """`逊克县关工委`"""
    tagline: str
    owner: str
    """The body that answers for the site."""
    url: str
    """`https://example.org` or `https://example.org/county`, without a final `/`."""
    authority: str
    """Who mints feed ids, by RFC 4151: a domain once owned and a date, `example.org,2018`."""
    language: str
    timezone: str
    """IANA name, `Asia/Shanghai`."""
    page_size: int
    """Articles on a page of a list."""
    feed_size: int
    """Articles in a feed."""

    targets: str = "targets"
    """What the yearly targets are called, in words and in addresses: `8422`."""

    @property
    def targets_title(self) -> str:
        """`“8422”任务指标`"""
        return "任务指标" if self.targets == "targets" else f"“{self.targets}”任务指标"

    @cached_property
    def base(self) -> str:
        """The path of the site's address, without a final `/`: empty, or `/county`."""
        return urlsplit(self.url).path.rstrip("/")

    def href(self, address: Address | str) -> str:
        """An address of the site as a link inside it, percent-encoded (RFC 3986)."""
        return self.base + _quoted(address)

    def absolute(self, address: Address | str) -> str:
        """An address of the site with scheme and host, percent-encoded."""
        return self.url + _quoted(address)

    def tag_uri(self, identity: Address | str) -> str:
        """An id that never changes (RFC 4151), from an article's first address."""
        return f"tag:{self.authority}:{_quoted(identity)}"


@lru_cache(maxsize=20_000)
def _quoted(address: str) -> str:
    """Percent-encoded UTF-8; most addresses have nothing to encode, and are told at a glance."""
    return address if PLAIN.fullmatch(address) else quote(address, safe="/-._~")
