"""What a build is made of: each file of the output with a fingerprint of all that it shows."""

from pathlib import Path
from typing import NamedTuple

from msgspec import json

from plugins.building.digests import digest
from plugins.feeds import Feed
from plugins.pages import Page


class PageProduct(NamedTuple):
    """A page, to be rendered."""

    file: str
    fingerprint: bytes
    page: Page
    view: bytes
    """JSON of the page's view."""


class FeedProduct(NamedTuple):
    """One feed's files, to be made together."""

    files: tuple[str, str]
    fingerprint: bytes
    feed: Feed


class TextProduct(NamedTuple):
    """A file whose bytes are at hand."""

    file: str
    fingerprint: bytes
    data: bytes


class CopyProduct(NamedTuple):
    """A file to be copied from where it was made; its name changes with its content."""

    file: str
    fingerprint: bytes
    source: Path


Product = PageProduct | FeedProduct | TextProduct | CopyProduct


def page_product(page: Page, frame: bytes, template: bytes) -> PageProduct:
    """A page's fingerprint: its view, its template with all that it uses, and the frame round it."""
    view = json.encode(page.view)
    return PageProduct(page.file, digest(view, template, frame, page.section.encode()), page, view)


def feed_product(feed: Feed) -> FeedProduct:
    """A feed's fingerprint is its value's."""
    rss, atom = (address.removeprefix("/") for address in feed.address)
    return FeedProduct((rss, atom), digest(json.encode(feed)), feed)


def text_product(file: str, data: str | bytes) -> TextProduct:
    """A small file, known by its bytes."""
    content = data.encode() if isinstance(data, str) else data
    return TextProduct(file, digest(content), content)


def copy_product(file: str, source: Path) -> CopyProduct:
    """A file whose name is made from its content needs no other fingerprint."""
    return CopyProduct(file, file.encode(), source)
