"""The HTML pages."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.building.products import PageProduct
from plugins.building.writer import NewsWriter
from plugins.committee import Article, StandingPage
from plugins.committee.digests import digest
from plugins.pages import Showing, pages_of


class PageGenerator:
    """Every page of the committee, as a product."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the pages to the writer, to be drawn one by one; how lists stand is known when all are drawn."""
        context = self._context
        versions: Mapping[str, bytes] = context["versions"]

        def version(document: Article | StandingPage) -> bytes:
            return versions[document.file]

        showing = Showing(context["committee"], context["site"], version, context["store"].sequences())
        context["showing"] = showing
        writer.add(self._products(showing))

    def _products(self, showing: Showing) -> Iterator[PageProduct]:
        frame: bytes = self._context["frame"]
        templates: Mapping[str, bytes] = self._context["templates"]
        presses: dict[tuple[str, str], bytes] = {}
        for page in pages_of(showing):
            key = (page.template, page.section)
            if key not in presses:
                presses[key] = digest(templates[page.template], frame, page.section.encode())
            yield PageProduct(page, presses[key])
