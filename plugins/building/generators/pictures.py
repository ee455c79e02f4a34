"""The pictures, from the darkroom's cache into the output."""

from collections.abc import Iterator
from typing import Any

from plugins.building.products import CopyProduct
from plugins.building.writer import NewsWriter


class PictureGenerator:
    """Every rendition of every picture that is shown."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the files to the writer."""
        writer.add(self._products())

    def _products(self) -> Iterator[CopyProduct]:
        pictures = self._context["committee"].pictures.values()
        renditions = {each.name: each for picture in pictures for each in picture.renditions}
        for name in sorted(renditions):
            yield CopyProduct(f"images/{name}", self._context["darkroom"].path_of(renditions[name]))
