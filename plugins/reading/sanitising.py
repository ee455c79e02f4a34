"""The sanitiser of texts: applies the allow-list of `plugins/allowed.py`.

Conversion makes nothing else; the sanitiser is the second lock. A body that it would change is an error of its file.
"""

from functools import cache

import nh3

from plugins.allowed import SCHEMES, TEXT_ATTRIBUTES, TEXT_ELEMENTS, TEXT_VALUES


def inside(url: str) -> str | None:
    """A relative URL where it is an address of this site or an anchor, else None, which removes it."""
    is_address = url.startswith("/") and not url.startswith(("//", "/\\"))
    return url if is_address or url.startswith("#") else None


@cache
def cleaner() -> nh3.Cleaner:
    """The sanitiser of this process."""
    return nh3.Cleaner(
        tags=set(TEXT_ELEMENTS),
        attributes={element: set(names) for element, names in TEXT_ATTRIBUTES.items()},
        tag_attribute_values=TEXT_VALUES,
        url_schemes=set(SCHEMES),
        url_relative=inside,
        link_rel=None,
        generic_attribute_prefixes=set(),
    )


def sanitise(html: str) -> str:
    """The HTML reduced to the allow-list, in canonical form: what is clean and canonical comes back unchanged."""
    return cleaner().clean(html)
