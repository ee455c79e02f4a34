"""The feeds, and the list of them all."""

from typing import Any

from plugins.building.products import FeedProduct, TextProduct
from plugins.building.writer import NewsWriter
from plugins.committee.feed_address import OPML


class FeedsGenerator:
    """Every feed as a product."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the feeds to the writer."""
        from plugins.feeds import feeds_of, opml

        site = self._context["site"]
        feeds = feeds_of(self._context["committee"], site)
        writer.add(map(FeedProduct, feeds))
        writer.add([TextProduct(OPML.removeprefix("/"), opml(feeds, site))])
