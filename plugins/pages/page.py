"""A page as a value: where it stands, which template shows it, and all that it shows."""

from collections.abc import Callable
from typing import NamedTuple

from plugins.committee import Address
from plugins.pages.office_views import OfficeView
from plugins.pages.views import View


class Page(NamedTuple):
    """One HTML page of the site before it is rendered."""

    address: Address
    template: str
    """File name in `theme/templates/`."""
    section: str
    """The entry of the main navigation that it belongs to, if any."""
    make: Callable[[], View | OfficeView]
    """Makes all that the template shows."""
    basis: Callable[[], bytes] = bytes
    """Digest of whatever the view is made from: while it is the same, so is the view. Empty: there is no telling."""
    is_as_before: bool = False
    """Whether it is known without looking that basis and view are those of the last build."""

    @property
    def file(self) -> str:
        """Its file below the output folder."""
        return file_of(self.address)


def file_of(address: Address) -> str:
    """The file below the output folder in which a page stands."""
    name = address.removeprefix("/")
    return f"{name}index.html" if name.endswith("/") or not name else name
