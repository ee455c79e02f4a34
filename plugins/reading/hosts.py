"""Hosts that a link may lead to: public ones, whose names look like what they are."""

import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.committee import ProblemCode
from plugins.reading import codes
from plugins.reading.paths import HANZI

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address


class Refusal(NamedTuple):
    """An address that no link may have."""

    code: ProblemCode


LONGEST_HOST = 253
"""Characters (RFC 1035, section 2.3.4)."""

PRIVATE = frozenset(
    {
        "arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain", "localhost",
        "private", "test",
    }
)  # fmt: skip
"""Last labels that are of one house or of none (RFC 2606, 6761, 6762, 8375; ICANN's `internal`; usual in routers)."""

_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LETTERS = re.compile(rf"[a-z0-9{HANZI}-]+")


def public_host(written: str) -> str | Refusal:
    """A host, in lower case, in ASCII (Punycode, RFC 3492), or what is wrong with it.

    A name in Chinese is taken; one in other scripts is not, since its letters pass for Latin ones.
    """
    if ":" in written:
        return _network_address(written)
    try:
        name = written if written.isascii() else written.encode("idna").decode("ascii")
    except UnicodeError:
        return Refusal(codes.LINK_ADDRESS)
    name = name.lower()
    if len(name) > LONGEST_HOST or not _NAME.fullmatch(name):
        return Refusal(codes.LINK_ADDRESS)
    labels = name.rstrip(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        # Browsers take such a host for the number of a machine, in many spellings (WHATWG URL, 3.5).
        return _network_address(name)
    if len(labels) == 1 or labels[-1] in PRIVATE:
        return Refusal(codes.LINK_PRIVATE)
    return (_fault_of_spelling(labels) if "xn--" in name else None) or name


def _fault_of_spelling(labels: list[str]) -> Refusal | None:
    for label in labels:
        try:
            shown = label.encode("ascii").decode("idna")
        except UnicodeError:
            return Refusal(codes.LINK_ADDRESS)
        if not _LETTERS.fullmatch(shown):
            return Refusal(codes.LINK_LOOKALIKE)
    return None


def _network_address(written: str) -> str | Refusal:
    from ipaddress import IPv4Address, IPv6Address

    try:
        address = IPv6Address(written) if ":" in written else IPv4Address(written.removesuffix("."))
    except ValueError:
        return Refusal(codes.LINK_ADDRESS)
    if isinstance(address, IPv6Address):
        # Those that carry an address of the other kind inside are of no use to readers, and hide where they lead.
        hides = address.ipv4_mapped or address.sixtofour or address.teredo or address.packed[:2] == b"\0\x64"
        return Refusal(codes.LINK_PRIVATE) if hides or not _is_public(address) else f"[{address.compressed}]"
    return str(address) if _is_public(address) else Refusal(codes.LINK_PRIVATE)


def _is_public(address: "IPv4Address | IPv6Address") -> bool:
    return address.is_global and not address.is_multicast
