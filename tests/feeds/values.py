"""What addresses, dates and texts in a feed must look like, whatever the format."""

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.entities import name2codepoint
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

_URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+\-.]*:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+")
_TAG_URI = re.compile(r"tag:[a-z0-9.\-]+,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*")
_WEB = re.compile(r"https?://[a-z0-9\-]+(\.[a-z0-9\-]+)+(:\d+)?(/.*)?")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_RFC_822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+\-]+")
_MARKUP = re.compile(r"</(\w+)>")
_REFERENCE = re.compile(r"&(#?\w+)")

PASSIVE = frozenset(
    [
        *(
            "a",
            "abbr",
            "blockquote",
            "br",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
        ),
        *(
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "rp",
            "rt",
            "ruby",
            "section",
            "small",
        ),
        *("strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul"),
    ]
)
PLAIN_ATTRIBUTES = frozenset(["alt", "height", "href", "rel", "src", "start", "title", "width"])


def is_uri(text: str) -> bool:
    return bool(_URI.fullmatch(text))


def is_tag_uri(text: str) -> bool:
    return bool(_TAG_URI.fullmatch(text))


def is_web_address(text: str) -> bool:
    return is_uri(text) and bool(_WEB.fullmatch(text))


def is_media_type(text: str) -> bool:
    return bool(_MEDIA_TYPE.fullmatch(text))


def is_rfc_3339(text: str) -> bool:
    return bool(_RFC_3339.fullmatch(text)) and datetime.fromisoformat(text).year >= 1990


def is_rfc_822(text: str) -> bool:
    """With the right day of the week."""
    if not _RFC_822.fullmatch(text):
        return False
    moment = parsedate_to_datetime(text)
    return moment.year >= 1990 and moment.strftime("%a") == text[:3]


def looks_like_html(text: str) -> bool:
    """The W3C validator's test of a text that is not declared as HTML."""
    references = [each for each in _REFERENCE.findall(text) if each in name2codepoint or not each.isalpha()]
    return bool(_MARKUP.search(text) or references)


def html_faults(html: str) -> Iterator[str]:
    """What a reader might run, load from elsewhere than stated, or fail to resolve."""
    for node in LexborHTMLParser(html, is_fragment=True).css("*"):
        if node.tag not in PASSIVE | {"html", "head", "body"}:
            yield f"element {node.tag}"
        for name, value in node.attributes.items():
            if name not in PLAIN_ATTRIBUTES:
                yield f"attribute {name}"
            if name in {"href", "src"} and not _is_safe(value or "", name):
                yield f"{name} {value!r}"
        if node.tag == "img" and not {"src", "alt", "width", "height"} <= node.attributes.keys():
            yield "incomplete img"


def _is_safe(url: str, attribute: str) -> bool:
    parts = urlsplit(url)
    if attribute == "href" and parts.scheme in {"mailto", "tel"}:
        return bool(parts.path)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
