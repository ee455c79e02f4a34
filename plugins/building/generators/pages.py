"""The HTML pages."""

from collections.abc import Iterator
from typing import Any

from plugins.building.products import PageProduct, page_product
from plugins.building.writer import NewsWriter
from plugins.pages import pages_of


class PageGenerator:
    """Every page of the committee, as a product."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the pages to the writer, to be drawn one by one."""
        writer.add(self._products())

    def _products(self) -> Iterator[PageProduct]:
        frame, templates = self._context["frame"], self._context["templates"]
        for page in pages_of(self._context["committee"], self._context["site"]):
            yield page_product(page, frame, templates[page.template])
