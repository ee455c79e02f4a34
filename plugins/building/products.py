"""What a build is made of: each file of the output with digests of all that it shows."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import json

from plugins.committee import BodyDigest
from plugins.committee.digests import digest, digest_of

if TYPE_CHECKING:
    from plugins.committee.feed_address import FeedAddress
    from plugins.feeds import Feed
    from plugins.pages import Page
    from plugins.pages.office_views import OfficeView
    from plugins.pages.views import View


class Product:
    """One thing to be made, and how it is known to be what was made before."""

    files: tuple[str, ...]
    """Below the output folder."""
    value: bytes
    """Digest of all that it shows."""
    basis = b""
    """Digest of what its value is made from: while it is the same, so is the value. Empty: there is no telling."""
    is_as_before = False
    """Whether it is known without looking that basis and value are those of the last build."""
    press = b""
    """Digest of all that it is rendered with."""


class PageProduct(Product):
    """A page, to be rendered; its value is its view, made only where it is asked for."""

    def __init__(self, page: "Page", press: bytes) -> None:
        """`press`: digest of its template with all that it uses, and of the frame round it."""
        self.page = page
        self.files = (page.file,)
        self.is_as_before = page.is_as_before
        self.press = press

    @cached_property
    def basis(self) -> bytes:  # type: ignore[override]
        """Of the page."""
        return self.page.basis()

    @cached_property
    def view(self) -> "View | OfficeView":
        """All that its template shows."""
        return self.page.make()

    @property
    def body(self) -> BodyDigest | None:
        """The text that the store adds when the page is rendered."""
        return getattr(self.view, "body", None)

    @cached_property
    def encoded(self) -> bytes:
        """The view, for a worker."""
        return json.encode(self.view)

    @cached_property
    def value(self) -> bytes:  # type: ignore[override]
        """Of the view."""
        return digest(self.encoded)


class FeedProduct(Product):
    """One feed's files, to be made together."""

    def __init__(self, address: "FeedAddress", make: Callable[[], "Feed"], basis: bytes) -> None:
        self._make = make
        self.files = tuple(each.removeprefix("/") for each in address)
        self.basis = basis

    @cached_property
    def feed(self) -> "Feed":
        """All that its files hold."""
        return self._make()

    @cached_property
    def value(self) -> bytes:  # type: ignore[override]
        """Of the feed."""
        return digest_of(self.feed)


class TextProduct(Product):
    """A small file whose bytes are at hand."""

    def __init__(self, file: str, data: str | bytes) -> None:
        self.data = data.encode() if isinstance(data, str) else data
        self.files = (file,)
        self.value = digest(self.data)


class CopyProduct(Product):
    """A file to be copied from where it was made; a name made from its content needs no other digest."""

    def __init__(self, file: str, source: Path) -> None:
        self.source = source
        self.files = (file,)
        self.value = file.encode()


class MadeProduct(Product):
    """A file that is made from a value, where the value changed."""

    def __init__(self, file: str, value: bytes, make: Callable[[], bytes]) -> None:
        """`value`: digest of all that the file shows."""
        self.make = make
        self.files = (file,)
        self.value = value
