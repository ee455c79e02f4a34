"""The sanitiser of texts: applies the allow-list of `plugins/allowed.py`.

Conversion makes nothing else; the sanitiser is the second lock. A body that it would change is an error of its file.
"""

from functools import cache
from html import escape

import nh3

from plugins.allowed import SCHEMES, TEXT_ATTRIBUTES, TEXT_ELEMENTS, TEXT_VALUES


def inside(url: str) -> str | None:
    """A relative URL where it is an address of this site or an anchor, else None, which removes it."""
    is_address = url.startswith("/") and not url.startswith(("//", "/\\"))
    return url if is_address or url.startswith("#") else None


MOST_PASSES = 8
"""Two are nearly always enough; what does not come to rest is shown as its own source."""


@cache
def cleaner() -> nh3.Cleaner:
    """The sanitiser of this process."""
    return nh3.Cleaner(
        tags=set(TEXT_ELEMENTS),
        attributes={element: set(names) for element, names in TEXT_ATTRIBUTES.items()} | {"*": set()},
        tag_attribute_values=TEXT_VALUES,
        url_schemes=set(SCHEMES),
        url_relative=inside,
        link_rel=None,
        generic_attribute_prefixes=set(),
    )


def sanitise(html: str) -> str:
    """The HTML reduced to the allow-list, in canonical form: what is clean and canonical comes back unchanged.

    What is not is cleaned until it does: a parser may read what one cleaning left otherwise than the cleaner did.
    """
    for _ in range(MOST_PASSES):
        # A carriage return, which only a reference can bring in, would be read as a line feed by the next parser.
        cleaned = cleaner().clean(html).replace("\r", "\n")
        if cleaned == html:
            return html
        html = cleaned
    return escape(html)
