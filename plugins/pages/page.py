"""A page as a value: where it stands, which template shows it, and all that it shows."""

from msgspec import Struct

from plugins.committee import Address, BodyDigest
from plugins.pages.views import PictureView, View


class Page(Struct, frozen=True, kw_only=True):
    """One HTML page of the site before it is rendered."""

    address: Address
    template: str
    """File name in `theme/templates/`."""
    view: View
    section: str = ""
    """The entry of the main navigation that it belongs to."""

    @property
    def file(self) -> str:
        """Its file below the output folder."""
        name = self.address.removeprefix("/")
        return f"{name}index.html" if name.endswith("/") or not name else name

    @property
    def body(self) -> BodyDigest | None:
        """The text that the store adds when the page is rendered."""
        return getattr(self.view, "body", None)

    @property
    def pictures(self) -> tuple[PictureView, ...]:
        """What stands in the body's picture marks."""
        return getattr(self.view, "pictures", ())
