"""The HTML pages."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.building.products import PageProduct
from plugins.building.writer import NewsWriter
from plugins.committee import Article, StandingPage
from plugins.committee.digests import digest
from plugins.pages import pages_of


class PageGenerator:
    """Every page of the committee, as a product."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the pages to the writer, to be drawn one by one."""
        writer.add(self._products())

    def _products(self) -> Iterator[PageProduct]:
        frame: bytes = self._context["frame"]
        templates: Mapping[str, bytes] = self._context["templates"]
        versions: Mapping[str, bytes] = self._context["versions"]
        presses: dict[tuple[str, str], bytes] = {}

        def version(document: Article | StandingPage) -> bytes:
            return versions[document.file]

        for page in pages_of(self._context["committee"], self._context["site"], version):
            key = (page.template, page.section)
            if key not in presses:
                presses[key] = digest(templates[page.template], frame, page.section.encode())
            yield PageProduct(page, presses[key])
