"""Where to report a weakness of the site: `/.well-known/security.txt` by RFC 9116."""

from datetime import UTC, datetime


def security_txt(contact: str, expires: datetime, canonical: str, language: str) -> str:
    """The file's text.

    `contact` is an address of RFC 9116, section 2.5.3: `mailto:…`, `tel:…` or `https://…`. `expires` knows its
    zone. `canonical` is the file's own address. `language` is a tag of RFC 5646.
    """
    until = expires.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"Contact: {contact}\nExpires: {until}\nPreferred-Languages: {language}\nCanonical: {canonical}\n"
