"""What browsers are told about the site's pages: one value, from which every server's configuration is made."""

from typing import Self
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

FILE = {
    "default-src": "'none'",
    "frame-ancestors": "'none'",
    "sandbox": "",
}
"""Content-Security-Policy, Level 3, of feeds, pictures and other files: opened by themselves they load nothing, run
nothing, send nothing, and have an origin of their own."""

BARE_PAGE = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""Of a page without pictures, style sheets and scripts. Trusted Types: no text ever becomes markup or script."""

PAGE = BARE_PAGE | {
    "img-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
}
"""Of all other pages: they need their own pictures, style sheets and scripts, and nothing else."""

HEADER_ONLY = frozenset({"frame-ancestors", "sandbox"})
"""Directives that browsers ignore in a page, with a warning (CSP Level 3, section 3.3)."""

DENIED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "cross-origin-isolated",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
"""Of the W3C's register of policy-controlled features, those that browsers know without a warning."""

REFERRER = "same-origin"
"""No other site learns which page a reader came from."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": REFERRER,
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}

FOREVER = (("Cache-Control", "public, max-age=31536000, immutable"),)
"""Of files whose names hold their contents' digest."""

BRIEFLY = (("Cache-Control", "public, max-age=60"),)
"""Of everything else: a correction reaches readers within a minute."""

Headers = tuple[tuple[str, str], ...]
"""Names and values."""

TWO_YEARS = "max-age=63072000"

CONTENT_SECURITY = "Content-Security-Policy"


class Policy(Struct, frozen=True, kw_only=True):
    """The response headers that keep a reader safe, wherever the site is served."""

    base: str = ""
    """Path of the site on its host, without a final `/`: empty, or `/county`."""
    page: Headers = tuple(PAGE.items())
    """Directives of the Content-Security-Policy of pages, and their sources."""
    bare_page: Headers = tuple(BARE_PAGE.items())
    file: Headers = tuple(FILE.items())
    headers: Headers = tuple(HEADERS.items())
    """Everything but the Content-Security-Policy."""

    def of_pages(self) -> Headers:
        """Names and values for pages, and for whatever else a server may answer, errors too."""
        return ((CONTENT_SECURITY, _line(self.page)), *self.headers)

    def of_files(self) -> Headers:
        """For what is no page: feeds, style sheets, scripts, lists for machines."""
        return ((CONTENT_SECURITY, _line(self.file)), *self.headers)

    def of_pictures(self) -> Headers:
        """For pictures, which feeds carry into readers on other hosts."""
        return tuple(
            (name, "cross-origin" if name == "Cross-Origin-Resource-Policy" else value)
            for name, value in self.of_files()
        )

    def in_page(self, *, bare: bool = False) -> str:
        """What a page can say of itself (`<meta http-equiv>`), where a host sends no headers."""
        directives = self.bare_page if bare else self.page
        return _line(tuple((name, sources) for name, sources in directives if name not in HEADER_ONLY))

    def with_source(self, directive: str, sources: str) -> Self:
        """The policy with other sources in one directive of pages."""
        changed = dict(self.page) | {directive: sources}
        return replace(self, page=tuple(changed.items()))


def what_changes(headers: Headers, told: Headers) -> Headers:
    """Those of `headers` that `told` has not said already."""
    return tuple(each for each in headers if each not in told)


def _line(directives: Headers) -> str:
    return "; ".join(f"{name} {sources}".rstrip() for name, sources in directives)


def policy_for(url: str) -> Policy:
    """The policy of a site at an address; only https can promise https (RFC 6797, section 7.2)."""
    parts = urlsplit(url)
    policy = Policy(base=parts.path.rstrip("/"))
    if parts.scheme != "https":
        return policy
    # Without includeSubDomains: a county's host may have neighbours below it that still speak plain http.
    secured = (*policy.headers, ("Strict-Transport-Security", TWO_YEARS))
    return replace(policy.with_source("upgrade-insecure-requests", ""), headers=secured)
