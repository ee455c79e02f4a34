"""The theme's stylesheet, scripts and icons."""

from typing import Any

from plugins.building.products import TextProduct
from plugins.building.writer import NewsWriter


class ThemeGenerator:
    """Every file of the theme that pages refer to."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the files to the writer."""
        writer.add([TextProduct(each.file, each.data) for each in self._context["theme"].all()])
