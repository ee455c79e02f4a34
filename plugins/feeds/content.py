"""An article's text as a feed carries it: whole, and the same wherever it is read."""

from html import escape
from urllib.parse import urljoin

import nh3

from plugins.allowed import FEED_ATTRIBUTES, SCHEMES, TEXT_ELEMENTS
from plugins.committee import PICTURE_MARK
from plugins.feeds.feed import FeedEntry, FeedPicture
from plugins.feeds.xml_text import xml_text


def content(entry: FeedEntry, body: str) -> str:
    """The HTML of an entry: absolute addresses, its own pictures in place, nothing active.

    The body comes from the store with the site's root-relative links, `#` links within the text, and picture marks;
    as many as the entry has pictures, else ValueError.
    """
    own = {each.src for each in entry.pictures}

    def only_own(element: str, name: str, value: str) -> str | None:
        return None if element == "img" and name == "src" and value not in own else value

    cleaner = nh3.Cleaner(
        tags=set(TEXT_ELEMENTS if own else TEXT_ELEMENTS - {"img"}),
        attributes=FEED_ATTRIBUTES | {"*": set()},
        attribute_filter=only_own,
        url_schemes=set(SCHEMES),
        url_relative=lambda url: _absolute(entry.link, url),
        link_rel=None,
    )
    return xml_text(cleaner.clean(_video(entry.video) + _with_pictures(body, entry.pictures)))


def _absolute(base: str, url: str) -> str | None:
    try:
        return urljoin(base, url)
    except ValueError:
        return None


def _video(url: str) -> str:
    return f'<p>视频：<a href="{escape(url)}">{escape(url)}</a></p>' if url else ""


def _with_pictures(body: str, pictures: tuple[FeedPicture, ...]) -> str:
    """Marks become elements before anything parses the body: an HTML parser drops U+0000."""
    first, *rest = body.split(PICTURE_MARK)
    return first + "".join([_img(picture) + part for picture, part in zip(pictures, rest, strict=True)])


def _img(picture: FeedPicture) -> str:
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<img src="{escape(picture.src)}" alt="{escape(picture.alt)}" {size}>'
