"""Addresses outside of the site: which schemes pass, in no disguise, and how they are written."""

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

from plugins.reading.codes import LINK_ADDRESS
from plugins.reading.hosts import Refusal, public_host
from plugins.reading.markdown.faults import LINK_SCHEME, LINK_SECRET, LINK_TOO_LONG, LINK_USER

LONGEST = 2000
"""Characters; browsers and servers take more, people don't."""

PLAIN = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?:/[A-Za-z0-9/_.~-]*)?")
"""Most addresses: nothing in them to judge but the host."""

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
INVISIBLE = re.compile(r"[\s\x00-\x20\xad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:\?[A-Za-z0-9=&%._~+-]*)?")
PHONE = re.compile(r"\+?[0-9][0-9()-]{2,24}")

URL_SIGNS = "/?#@!$&'()*+,;=:%~-._"


SECRET = re.compile(
    r"[?&;](?:access_?token|api_?key|jsessionid|pass_?ticket|passwd|password|phpsessid|pwd|secret|session_?id|token)"
    r"=[^&#]{4,}",
    re.IGNORECASE,
)
"""What lets whoever has the address in."""


def scheme(address: str) -> str:
    """The scheme that an address has, or that a browser or a reader might take it to have; with its colon."""
    bare = address
    for _ in range(3):
        bare = unquote(bare)
    found = SCHEME.match(INVISIBLE.sub("", unicodedata.normalize("NFKC", bare)).lower())
    return found[0] if found else ""


def outside(address: str) -> str | Refusal:
    """The address as a link takes it, ASCII only, or what is wrong with it."""
    if len(address) > LONGEST:
        return Refusal(LINK_TOO_LONG)
    if plain := PLAIN.fullmatch(address):
        host = public_host(plain[1])
        return host if isinstance(host, Refusal) else address
    name, colon, rest = address.partition(":")
    if (name + colon).lower() != scheme(address) or INVISIBLE.search(address) or "\\" in address:
        return Refusal(LINK_SCHEME)
    match name.lower():
        case "http" | "https":
            return web(address) if rest.startswith("//") else Refusal(LINK_SCHEME)
        case "mailto":
            return f"mailto:{rest}" if MAIL.fullmatch(rest) else Refusal(LINK_ADDRESS)
        case "tel":
            return f"tel:{rest}" if PHONE.fullmatch(rest) else Refusal(LINK_ADDRESS)
    return Refusal(LINK_SCHEME)


def web(address: str) -> str | Refusal:
    """A web address with its host in ASCII and its path percent-encoded (RFC 3986)."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Refusal(LINK_ADDRESS)
    if "@" in parts.netloc:
        return Refusal(LINK_USER)
    if SECRET.search(unquote(address)):
        return Refusal(LINK_SECRET)
    ascii_host = public_host(host)
    if isinstance(ascii_host, Refusal):
        return ascii_host
    if port == 0 or (parts.netloc.endswith(":") and port is None):
        return Refusal(LINK_ADDRESS)
    port_part = "" if port is None else f":{port}"
    rest = address[address.index("//") + 2 + len(parts.netloc) :]
    return f"{parts.scheme}://{ascii_host}{port_part}{quote(rest, safe=URL_SIGNS)}"
