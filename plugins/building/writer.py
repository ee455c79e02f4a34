"""Pelican's writer, for a site whose files are values."""

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from pelican.writers import Writer

from plugins.building.products import Product

if TYPE_CHECKING:
    from plugins.building.press import Edition, Press


class NewsWriter(Writer):  # type: ignore[misc]
    """Generators `add` products to it; the run then has it `finish`."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self._products: list[Iterable[Product]] = []

    def add(self, products: Iterable[Product]) -> None:
        """Take products; they are drawn when `finish` comes to them."""
        self._products.append(products)

    def finish(self, press: "Press") -> "Edition":
        """Print everything."""
        return press.run(chain.from_iterable(self._products))
