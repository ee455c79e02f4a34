"""All that the site lets through: what editors may write as HTML, what a text, a feed and a page may hold.

An auditor reads this file; three others only apply it: `reading/sanitising.py` to the text of each manuscript,
`feeds/content.py` to each text once more before a feed carries it, `hardening/seal.py` to each whole page before it
is written. What is not here is not there. Elements by WHATWG HTML, section 4.
"""

# === 1. Markdown: tags that editors may write themselves, without attributes =========================================

WRITTEN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("br", "del", "ins", "kbd", "mark", "ruby", "small", "sub", "sup", "u"), frozenset[str]()),
    **dict.fromkeys(("rp", "rt"), frozenset({"ruby"})),
}
"""The tags, and inside which one each must stand, if any. All other markup in a manuscript is an error."""

# === 2. Texts: what Markdown is made into ============================================================================


def _names(names: str) -> frozenset[str]:
    """Names set apart by blanks."""
    return frozenset(names.split())


WORDS = _names("a abbr br code del em ins kbd mark small strong sub sup u ruby rp rt")
BLOCKS = _names("p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr section")
FIGURES = _names("figure figcaption img div table thead tbody tr th td")

TEXT_ELEMENTS = WORDS | BLOCKS | FIGURES
"""`img` has no attribute at all: it marks where a picture of the site goes."""

TEXT_ATTRIBUTES = {
    "a": {"href", "id", "title", "aria-label"},
    "abbr": {"title"},
    "div": {"aria-label"},
    "h2": {"id"},
    "h3": {"id"},
    "li": {"id"},
    "ol": {"start"},
}
"""Attributes with any value; ids come from counters, never from a text."""

TEXT_VALUES = {
    "a": {"rel": {"noopener noreferrer"}, "class": {"outside", "note", "note-back"}},
    "div": {"class": {"table"}, "tabindex": {"0"}, "role": {"region"}},
    "section": {"class": {"notes"}, "aria-label": {"注释"}},
    "td": {"class": {"center", "right"}},
    "th": {"class": {"center", "right"}},
}
"""Attributes with these values only."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead, besides an address of the site (`/…`) and an anchor of the page (`#…`)."""

# === 3. Feeds: the same elements, pictures with their addresses ======================================================

FEED_ATTRIBUTES = {
    "a": {"href", "title", "rel"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
}
"""No ids and classes: a feed reader shows texts of many articles and sites in one page. Every address is absolute."""

# === 4. Pages: texts in the frame of the theme =======================================================================
#
# Patterns are matched against whole values as they stand in the page, between double quotes, with `&`, `<`, `>` and
# quotes escaped.

# --- forms of values

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


# --- attributes and elements

PAGE_ATTRIBUTES = {
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

PAGE_ELEMENTS: dict[str, dict[str, str]] = {
    # the document
    "html": {"prefix": TEXT},
    "head": {},
    "title": {},
    "meta": {
        "charset": r"utf-8",
        "name": r"(?!(?i:referrer|viewport)\b)[\w\-:.]+",
        "property": r"[\w\-:.]+",
        "content": TEXT,
        "media": TEXT,
    },
    **_plain("body link script"),
    # the frame
    **_plain("header footer main nav section article div span"),
    "button": {"type": r"button"},
    "details": {"open": FLAG},
    "summary": {},
    # text
    **_plain("h1 h2 h3 h4 h5 h6 p hr br pre blockquote"),
    **_plain("strong em b i u small mark sub sup code kbd"),
    **_plain("del ins abbr ruby rt rp"),
    "time": {"datetime": r"[0-9T:+\-.Z]+"},
    "a": {"href": LINK_URL, "rel": TOKENS, "hreflang": r"[A-Za-z\-]+", "type": r"[a-z]+/[a-z0-9+.\-]+"},
    # lists and tables
    "ul": {},
    "ol": {"start": NUMBER, "reversed": FLAG},
    "li": {"value": NUMBER},
    **_plain("dl dt dd table thead tbody tr"),
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
    # drawings and charts of the theme: shapes only
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
        for shape in ("path", "rect")
    },
    # the words of a chart
    "text": {r"[xy]": NUMBER, "text-anchor": r"start|middle|end", "fill": r"currentColor"},
}
"""Elements of HTML and SVG, with what each may carry besides."""

WHOLE_TAGS: dict[str, tuple[str, ...]] = {
    "meta": (
        # What every page says of itself; nothing else may be said as `http-equiv`.
        r'meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;'
        r'(?:; [a-z\-]+(?: &#39;(?:none|self|script)&#39;)?)*"',
        r'meta name="referrer" content="same-origin"',
        r'meta name="viewport" content="width=device-width, initial-scale=1"',
    ),
    "link": (
        rf'link rel="stylesheet" href="{OWN_URL}" integrity="{DIGEST}" crossorigin="anonymous"',
        rf'link rel="(?:icon|apple-touch-icon|prev|next)" href="{OWN_URL}"(?: type="image/svg\+xml" sizes="any")?',
        rf'link rel="canonical" href="{OUTSIDE_URL}"',
        rf'link rel="alternate" type="application/(?:rss|atom)\+xml" title="{TEXT}" href="{OWN_URL}"',
        rf'link itemprop="[A-Za-z]+" href="(?:{OWN_URL}|{OUTSIDE_URL})"',
    ),
    "script": (rf'script src="{OWN_URL}" integrity="{DIGEST}" crossorigin="anonymous" defer',),
}
"""Tags that could fetch or run something, or change what the whole page is: they stand like this or not at all. Style
sheets and scripts come from this site, and hold what their digest says."""

REFRESH = rf'meta http-equiv="refresh" content="0; ?url={OWN_URL}"'
"""A page that moved leads on at once, within the site; only `redirect.html` may."""

PAGE_REQUIRED = {
    "img": ("src", "alt", "width", "height"),
    "html": ("lang",),
}
"""What an element must carry: a picture has words and a size."""

VOID = frozenset({"meta", "link", "hr", "br", "source", "img"})
"""Elements of HTML without an end tag."""

SHAPES = frozenset({"path", "rect"})
"""Elements of SVG that may end in their own tag, `/>`."""

# --- which page holds which

NOTICE = _names("html head meta title link body main h1 p a")
"""A page that only leads on: no script, no style sheet, no picture."""

FRAME = NOTICE | _names("script header footer nav section div span h2 ul li img")
"""What stands round every other page: head, header, footer."""

INSIDE = FRAME | _names("ol")
"""And the way to it."""

CARDS = _names("h3 b i time picture source")
FACTS = _names("dl dt dd")
FOLDS = _names("details summary")
TABLES = _names("article table thead tbody tr th td")
CHARTS = _names("svg path rect text")

PIECES = INSIDE | CARDS | FACTS | FOLDS | _names("article button")
"""What stands on many pages, and is sealed once."""

LISTS = INSIDE | CARDS | FACTS

PAGES: dict[str, frozenset[str]] = {
    "redirect.html": NOTICE,
    **dict.fromkeys(("sitemap.html", "tags.html"), INSIDE),
    **dict.fromkeys(("organisations.html", "archives.html"), INSIDE | FACTS | _names("b")),
    "withdrawn.html": INSIDE | FACTS,
    **dict.fromkeys(("column.html", "organisation.html", "tag.html", "year.html", "month.html"), LISTS),
    "columns.html": INSIDE | CARDS,
    "404.html": FRAME | CARDS,
    "index.html": FRAME | CARDS | FACTS | FOLDS | _names("article"),
    "subscribe.html": INSIDE | FOLDS | _names("h3 button"),
    "article.html": LISTS | FOLDS | TEXT_ELEMENTS | _names("article button"),
    "page.html": INSIDE | FOLDS | TEXT_ELEMENTS | _names("article picture source"),
    **dict.fromkeys(
        ("office/budget.html", "office/health.html", "office/honours.html", "office/years.html"), INSIDE | TABLES
    ),
    **dict.fromkeys(("office/score.html", "office/training.html"), INSIDE | TABLES | CHARTS),
    "office/scoreboard.html": INSIDE | TABLES | CHARTS | FOLDS,
    "office/adoptions.html": INSIDE | TABLES | CHARTS | FACTS | _names("h3 b"),
}
"""By template, every one of them: `tests/hardening/test_templates.py` reads in the theme what each can write. A page of
a template that is not here is not written."""

LEAD_OUTSIDE = frozenset(
    {"article.html", "page.html", "subscribe.html", "index.html", "organisation.html", "office/adoptions.html"}
)
"""All others lead only within the site, but for the frame's own links."""
