"""The allow-list: all the HTML that the body of an article can hold, in one place.

Conversion makes nothing else; the sanitiser is the second lock. A body that it would change is an error of its file.
"""

from functools import cache

import nh3

INLINE = frozenset({"a", "abbr", "br", "code", "del", "em", "ins", "kbd", "mark", "small", "strong", "sub", "sup", "u"})
RUBY = frozenset({"ruby", "rp", "rt"})
BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr"})
FIGURES = frozenset({"figure", "figcaption", "img"})
TABLES = frozenset({"div", "table", "thead", "tbody", "tr", "th", "td"})
NOTES = frozenset({"section"})
ELEMENTS = INLINE | RUBY | BLOCKS | FIGURES | TABLES | NOTES
"""`img` has no attribute at all: it marks where a picture of the site goes."""

FREE_ATTRIBUTES = {
    "a": {"href", "id", "title", "aria-label"},
    "abbr": {"title"},
    "h2": {"id"},
    "h3": {"id"},
    "li": {"id"},
    "ol": {"start"},
}
"""Attributes with any value; ids come from counters, never from a text."""

FIXED_ATTRIBUTES = {
    "a": {"rel": {"noopener noreferrer"}, "class": {"outside", "note", "note-back"}},
    "div": {"class": {"table"}, "tabindex": {"0"}, "role": {"region"}, "aria-label": {"表格"}},
    "section": {"class": {"notes"}, "aria-label": {"注释"}},
    "td": {"class": {"center", "right"}},
    "th": {"class": {"center", "right"}},
}
"""Attributes with these values only."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead, besides an address of the site (`/…`) and an anchor of the page (`#…`)."""


def inside(url: str) -> str | None:
    """A relative URL where it is an address of this site or an anchor, else None, which removes it."""
    is_address = url.startswith("/") and not url.startswith(("//", "/\\"))
    return url if is_address or url.startswith("#") else None


@cache
def cleaner() -> nh3.Cleaner:
    """The sanitiser of this process."""
    return nh3.Cleaner(
        tags=set(ELEMENTS),
        attributes={element: set(names) for element, names in FREE_ATTRIBUTES.items()},
        tag_attribute_values=FIXED_ATTRIBUTES,
        url_schemes=set(SCHEMES),
        url_relative=inside,
        link_rel=None,
        generic_attribute_prefixes=set(),
    )


def sanitise(html: str) -> str:
    """The HTML reduced to the allow-list, in canonical form: what is clean and canonical comes back unchanged."""
    return cleaner().clean(html)
