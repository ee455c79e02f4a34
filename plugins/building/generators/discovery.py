"""What search engines ask for: `sitemap.xml` and `robots.txt`."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from pelican import signals

from plugins.building.executor import batches
from plugins.building.products import TextProduct
from plugins.building.writer import NewsWriter
from plugins.committee import Address, Article, Committee, Site
from plugins.committee.addresses import (
    ARCHIVES,
    COLUMNS,
    HOME,
    ORGANISATIONS,
    SITE_MAP,
    SUBSCRIBE,
    TAGS,
    column_address,
    organisation_address,
    tag_address,
)
from plugins.committee.office import score_pages

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses in one file, by the protocol (sitemaps.org)."""


class DiscoveryGenerator:
    """Both files as products."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the files to the writer."""
        site: Site = self._context["site"]
        writer.add(sitemap(self._context["committee"], site))
        robots = f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute('/sitemap.xml')}\n"
        writer.add([TextProduct("robots.txt", robots)])


def sitemap(committee: Committee, site: Site) -> Iterator[TextProduct]:
    """One file, or an index of several where there are more addresses than one may hold."""
    entries = [_entry(site, address, when) for address, when in _addresses(committee, site)]
    parts = [_file("urlset", part) for part in batches(entries, MOST)]
    if len(parts) == 1:
        yield TextProduct("sitemap.xml", parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    places = [f"<sitemap><loc>{escape(site.absolute(f'/{name}'))}</loc></sitemap>" for name in names]
    yield TextProduct("sitemap.xml", _file("sitemapindex", places))
    for name, part in zip(names, parts, strict=True):
        yield TextProduct(name, part)


def _addresses(committee: Committee, site: Site) -> Iterator[tuple[Address, datetime | None]]:
    newest = committee.articles[0].published if committee.articles else None
    for address in (HOME, COLUMNS, ORGANISATIONS, TAGS, ARCHIVES):
        yield address, newest
    for address in (SUBSCRIBE, SITE_MAP, *(page.address for page in committee.pages)):
        yield address, None
    for address in score_pages(committee.office, site):
        yield address, newest
    for column, articles in committee.by_column.items():
        yield column_address(column), _newest(articles)
    for organisation, articles in committee.by_organisation.items():
        yield organisation_address(organisation), _newest(articles)
    for tag, articles in committee.by_tag.items():
        yield tag_address(tag), _newest(articles)
    for article in committee.articles:
        yield article.address, article.published


def _newest(articles: list[Article]) -> datetime | None:
    return articles[0].published if articles else None


def _entry(site: Site, address: Address, when: datetime | None) -> str:
    changed = f"<lastmod>{when.isoformat()}</lastmod>" if when else ""
    return f"<url><loc>{site.absolute(address).replace('&', '&amp;')}</loc>{changed}</url>"


def _file(root: str, lines: "list[str] | tuple[str, ...]") -> str:
    body = "\n".join(lines)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{body}\n</{root}>\n'


def register() -> None:
    """Called by Pelican."""
    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type[DiscoveryGenerator]:
    return DiscoveryGenerator
