"""What browsers are told about the site's pages: one value, from which every server's configuration is made."""

from typing import Self
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

CONTENT_SECURITY = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'none'",
    "font-src": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "img-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""Content-Security-Policy, Level 3: a page needs its own pictures, style sheets and scripts, and nothing else.
Trusted Types: the site's scripts build elements, never HTML from text."""

DENIED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "cross-origin-isolated",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
"""Of the W3C's register of policy-controlled features, those that browsers know without a warning."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}

FOREVER = (("Cache-Control", "public, max-age=31536000, immutable"),)
"""Of files whose names hold their contents' digest."""

BRIEFLY = (("Cache-Control", "public, max-age=60"),)
"""Of everything else: a correction reaches readers within a minute."""

TWO_YEARS = "max-age=63072000"


class Policy(Struct, frozen=True, kw_only=True):
    """The response headers that keep a reader safe, wherever the site is served."""

    base: str = ""
    """Path of the site on its host, without a final `/`: empty, or `/county`."""
    content_security: tuple[tuple[str, str], ...] = tuple(CONTENT_SECURITY.items())
    """Directives and their sources."""
    headers: tuple[tuple[str, str], ...] = tuple(HEADERS.items())
    """Everything but the Content-Security-Policy."""

    def every_response(self) -> tuple[tuple[str, str], ...]:
        """Names and values, for pages, files and errors alike."""
        directives = "; ".join(f"{name} {sources}".rstrip() for name, sources in self.content_security)
        return (("Content-Security-Policy", directives), *self.headers)

    def shared_response(self) -> tuple[tuple[str, str], ...]:
        """The same for pictures, which feeds carry into readers on other hosts."""
        return tuple(
            (name, "cross-origin" if name == "Cross-Origin-Resource-Policy" else value)
            for name, value in self.every_response()
        )

    def with_source(self, directive: str, sources: str) -> Self:
        """The policy with other sources in one directive."""
        changed = dict(self.content_security) | {directive: sources}
        return replace(self, content_security=tuple(changed.items()))


def policy_for(url: str) -> Policy:
    """The policy of a site at an address; only https can promise https (RFC 6797, section 7.2)."""
    parts = urlsplit(url)
    policy = Policy(base=parts.path.rstrip("/"))
    if parts.scheme != "https":
        return policy
    # Without includeSubDomains: a county's host may have neighbours below it that still speak plain http.
    secured = (*policy.headers, ("Strict-Transport-Security", TWO_YEARS))
    return replace(policy.with_source("upgrade-insecure-requests", ""), headers=secured)
