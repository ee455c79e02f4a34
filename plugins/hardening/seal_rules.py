"""The seal's rules: every element, attribute and form of address that a page may hold. What is not here is not there.

An auditor reads this file; `seal.py` only applies it. Patterns are matched against whole values as they stand in
the page, between double quotes, with `&`, `<`, `>` and quotes escaped.
"""

# --- forms of values -----------------------------------------------------------------------------------------------

TEXT = r'[^"<>]*'
"""Any words; they are shown or read out, never run."""

TOKENS = r"[\w\- ]*"
"""Names of our own: classes, roles, relations."""

NUMBER = r"\d{1,5}"

ID = r"[\w\-:.]+"

FLAG = r""
"""Of an attribute that says all by being there; a pattern that begins with `|` allows that too."""

URL_REST = r"(?:[A-Za-z0-9\-._~!$'()*+,;=:@/?#%]|&amp;|&#39;)*"
"""What may follow in an address (RFC 3986): no blank, no quote, no backslash, no character beyond ASCII."""

OWN_URL = rf"/(?![/\\]){URL_REST}"
"""On this site, from its root; `//host` would be another."""

OUTSIDE_URL = rf"https?://[A-Za-z0-9](?:[A-Za-z0-9.\-]*)(?::\d+)?(?:[/?#]{URL_REST})?"
"""On a named host, without user or password."""

LINK_URL = rf"(?:{OWN_URL}|{OUTSIDE_URL}|#{URL_REST}|mailto:{URL_REST}|tel:\+?[0-9\-]+)"
"""Where a reader may be led by a click."""

OWN_SET = rf"{OWN_URL} \d+w(?:, {OWN_URL} \d+w)*"
"""`srcset`: pictures of this site with their widths."""

DIGEST = r"sha384-[A-Za-z0-9+/]{64}"
"""Subresource Integrity (W3C)."""

SCHEMA = r"https://schema\.org/[A-Za-z]+"


def _plain(elements: str) -> dict[str, dict[str, str]]:
    """Elements that carry nothing of their own."""
    return {element: {} for element in elements.split()}


# --- attributes ----------------------------------------------------------------------------------------------------

EVERYWHERE = {
    "class": TOKENS,
    "id": ID,
    "lang": r"[A-Za-z0-9\-]+",
    "title": TEXT,
    "hidden": FLAG,
    "role": TOKENS,
    "tabindex": r"-1|0",
    "aria-label": TEXT,
    "aria-labelledby": r"[\w\-:. ]+",
    "aria-describedby": r"[\w\-:. ]+",
    "aria-controls": ID,
    "aria-current": TOKENS,
    "aria-expanded": r"true|false",
    "aria-hidden": r"true|false",
    "aria-live": TOKENS,
    "aria-pressed": r"true|false",
    "itemscope": FLAG,
    "itemtype": SCHEMA,
    "itemprop": TOKENS,
    r"data-[a-z\-]+": rf"|{TEXT}",
}
"""Attributes of any element: no `style`, no `on…`, nothing that loads."""

ELEMENTS: dict[str, dict[str, str]] = {
    # the document
    "html": {"prefix": TEXT},
    "head": {},
    "title": {},
    "meta": {
        "charset": r"utf-8",
        "name": r"[\w\-:.]+",
        "property": r"[\w\-:.]+",
        "content": TEXT,
        "media": TEXT,
    },
    "link": {
        "rel": TOKENS,
        "href": rf"(?:{OWN_URL}|{OUTSIDE_URL})",
        "type": r"[a-z]+/[a-z0-9+.\-]+",
        "title": TEXT,
        "sizes": r"[\dx any]+",
        "media": TEXT,
        "hreflang": r"[A-Za-z\-]+",
        "integrity": DIGEST,
        "crossorigin": r"|anonymous",
        "color": r"#[0-9a-f]+",
    },
    "script": {"src": OWN_URL, "integrity": DIGEST, "crossorigin": r"|anonymous", "defer": FLAG},
    "body": {},
    # the frame
    **_plain("header footer main nav section article aside div span hgroup"),
    "search": {},
    "button": {"type": r"button"},
    "details": {"open": FLAG},
    "summary": {},
    # text
    **_plain("h1 h2 h3 h4 h5 h6 p hr br wbr pre blockquote address"),
    **_plain("strong em b i u s small mark sub sup code kbd cite"),
    **_plain("del ins abbr q ruby rt rp dfn samp var bdi"),
    "time": {"datetime": r"[0-9T:+\-.Z]+"},
    "data": {"value": TEXT},
    "a": {"href": LINK_URL, "rel": TOKENS, "hreflang": r"[A-Za-z\-]+", "type": r"[a-z]+/[a-z0-9+.\-]+"},
    # lists and tables
    "ul": {},
    "ol": {"start": NUMBER, "reversed": FLAG},
    "li": {"value": NUMBER},
    **_plain("dl dt dd table caption thead tbody tfoot tr"),
    "th": {"scope": r"col|row|colgroup|rowgroup", "colspan": NUMBER, "rowspan": NUMBER},
    "td": {"colspan": NUMBER, "rowspan": NUMBER},
    # pictures
    "figure": {},
    "figcaption": {},
    "picture": {},
    "source": {"type": r"image/[a-z]+", "srcset": OWN_SET, "sizes": TEXT, "media": TEXT},
    "img": {
        "src": OWN_URL,
        "srcset": OWN_SET,
        "sizes": TEXT,
        "alt": TEXT,
        "width": NUMBER,
        "height": NUMBER,
        "loading": r"lazy|eager",
        "decoding": r"async",
        "fetchpriority": r"high",
    },
    # drawings of the theme: shapes only
    "svg": {
        "viewBox": r"[\d .\-]+",
        "width": NUMBER,
        "height": NUMBER,
        "focusable": r"false",
        "fill": r"none|currentColor",
    },
    **{
        shape: {
            r"d|points|[cr]?[xy]|[xy][12]|r|width|height|transform|stroke-[a-z]+": r"[\w .,()\-]+",
            "fill|stroke|fill-rule|clip-rule": r"[\w#]+",
        }
        for shape in ("g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon")
    },
}
"""Elements of HTML (WHATWG, section 4) and SVG, with what each may carry besides."""

REFRESH = rf'meta http-equiv="refresh" content="0; ?url={OWN_URL}"'
"""A page that moved leads on at once, within the site; nothing else may be said as `http-equiv`."""

REQUIRED = {
    "script": ("src", "integrity", "defer"),
    "img": ("src", "alt", "width", "height"),
    "html": ("lang",),
}
"""What an element must carry: a script may only be a fingerprinted file, a picture has words and a size."""

VOID = frozenset({"meta", "link", "hr", "br", "wbr", "source", "img"})
"""Elements of HTML without an end tag."""

SHAPES = frozenset({"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
"""Elements of SVG that may end in their own tag, `/>`."""
