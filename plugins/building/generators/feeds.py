"""The feeds, and the list of them all."""

from functools import partial
from typing import Any

from plugins.building.products import FeedProduct, TextProduct
from plugins.building.writer import NewsWriter
from plugins.committee.digests import digest
from plugins.committee.feed_address import OPML


class FeedsGenerator:
    """Every feed as a product."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the feeds to the writer."""
        from plugins.feeds import Selection, opml

        site, showing = self._context["site"], self._context["showing"]
        selection = Selection(self._context["committee"], site)
        channels = selection.channels()
        for each in channels:
            basis = digest(showing.basis.key, each.title.encode(), showing.basis.marks(each.articles))
            writer.add([FeedProduct(each.address, partial(selection.feed, each), basis)])
        writer.add([TextProduct(OPML.removeprefix("/"), opml(channels, site))])
