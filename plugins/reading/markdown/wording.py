"""What the words of a link say: whether they say anything, and whether they name another place than it leads to."""

import re
import unicodedata
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from plugins.reading.hosts import Refusal, public_host
from plugins.reading.markdown.draft import ETX, STX, unmarked

_TAG = re.compile(f"{STX}t[0-9]+{ETX}")

_ADDRESS = re.compile(
    r"https?://([^\s/?#“”‘’《》（），。；、！？]+)"
    r"|(?<![A-Za-z0-9@.-])(www\.[A-Za-z0-9.-]+[A-Za-z0-9])"
    r"|(?<![A-Za-z0-9@./-])((?:[A-Za-z0-9-]+\.)+(?:cc|cn|com|edu|gov|hk|info|net|org|top|tw|vip|xyz))(?![A-Za-z0-9.-])",
    re.IGNORECASE,
)
"""What readers take for an address: one with its scheme, one that begins with `www`, a host of a usual kind."""


def words_of(element: Element) -> str:
    """The plain words of an element, with the characters in the place of their marks."""
    words = "".join(element.itertext())
    return unmarked(_TAG.sub("", words)) if STX in words else words


def says_something(words: str) -> bool:
    """Whether there is a letter, a digit or a symbol; blanks and punctuation are nothing to click on."""
    return any(unicodedata.category(each)[0] in "LNS" for each in words)


def other_place(words: str, href: str) -> str:
    """The first address in the words of a link that is not on the host it leads to; empty where there is none."""
    # Full-width letters and dots read as an address too.
    words = words if words.isascii() else unicodedata.normalize("NFKC", words)
    if "." not in words:
        return ""
    leads_to = _bare(urlsplit(href).hostname or "")
    for match in _ADDRESS.finditer(words):
        named = _bare(_host(match[1] or match[2] or match[3]))
        if named != leads_to and not leads_to.endswith(f".{named}"):
            return match[0]
    return ""


def _host(written: str) -> str:
    """The host that readers see; itself where it is none."""
    try:
        host = public_host(urlsplit(f"//{written}").hostname or "")
    except ValueError:
        return written
    return written.lower() if isinstance(host, Refusal) else host


def _bare(host: str) -> str:
    return host.rstrip(".").removeprefix("www.")
