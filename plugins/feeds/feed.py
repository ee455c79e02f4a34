"""What a feed holds: frozen values, so that a feed's fingerprint is the hash of its value, as a page's is."""

from msgspec import Struct

from plugins.committee import BodyDigest
from plugins.committee.feed_address import FeedAddress


class FeedPicture(Struct, frozen=True, kw_only=True):
    """A picture in one size that every program shows."""

    src: str
    """Absolute address."""
    type: str
    """Media type, `image/jpeg` or `image/png`."""
    size: int
    """Bytes."""
    width: int
    height: int
    alt: str


class Category(Struct, frozen=True, kw_only=True):
    """One word an entry is filed under (RFC 4287, section 4.2.2)."""

    scheme: str
    """Tag URI of the system the word comes from: the organisations, the columns or the tags of this authority."""
    term: str
    """The word for machines: an id of the registers, or the tag itself."""
    label: str
    """The word for readers."""


class FeedEntry(Struct, frozen=True, kw_only=True):
    """One article in a feed; its body is known by digest."""

    id: str
    """Tag URI of its first address (RFC 4151): the same after a move and on another domain."""
    title: str
    link: str
    """Absolute address of its page."""
    published: str
    """RFC 3339, with the offset as readers see it."""
    updated: str
    """RFC 3339, with a fraction of a second that no other article of that second has."""
    author: str
    """Whoever is named, else the organisation."""
    organisation: str
    """Full name."""
    organisation_link: str
    """Absolute address of the organisation's page."""
    categories: tuple[Category, ...]
    """Organisation, column, tags."""
    summary: str
    """Plain text."""
    video: str
    """Outside address of a video, or empty."""
    body: BodyDigest
    pictures: tuple[FeedPicture, ...]
    """What stands in the body's picture marks, in order."""
    enclosure: FeedPicture | None
    """The picture that lists show; RSS carries one per item."""


class Feed(Struct, frozen=True, kw_only=True):
    """One feed, published as RSS 2.0 and as Atom: all that its two files say."""

    address: FeedAddress
    rss: str
    """Absolute address of the RSS file."""
    atom: str
    """Absolute address of the Atom file."""
    group: str
    """The heading it stands under in the list of all feeds."""
    id: str
    """Tag URI of its name."""
    title: str
    subtitle: str
    home: str
    """Absolute address of the page that shows the same on the site."""
    updated: str
    """RFC 3339: of its newest entry; of the day its ids' authority began while there is none."""
    language: str
    owner: str
    """The body that answers for the site."""
    entries: tuple[FeedEntry, ...]
    """Newest first."""
