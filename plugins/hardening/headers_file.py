"""The policy as `_headers`, which static hosts and object storage read (Cloudflare Pages, Netlify and their kin).

Where several rules fit a path, Netlify sends the value of the last one; Cloudflare joins the values with commas.
Joined, a browser takes both Content-Security-Policies, and two values of Cross-Origin-Resource-Policy for none at
all: pictures are shown in feed readers on either host. (`!`, Cloudflare's way to take a header back, is an error at
Netlify.)
"""

from plugins.hardening.output_rules import PLACES
from plugins.hardening.policy import FOREVER, Headers, Policy, what_changes

FILES = (*(f"/{folder}/*" for folder in PLACES), "/.well-known/*", "/robots.txt", "/sitemap.xml")
"""What is no page; `*` may only stand at the end."""


def headers_file(policy: Policy) -> str:
    """The text of `_headers`, at the root of the output."""
    every = policy.of_pages()
    files = what_changes(policy.of_files(), every)
    rules = {
        "/*": every,
        **dict.fromkeys(FILES, files),
        "/theme/*": (*files, *FOREVER),
        "/images/*": (*what_changes(policy.of_pictures(), every), *FOREVER),
    }
    return "".join(_rule(f"{policy.base}{path}", headers) for path, headers in rules.items())


def _rule(path: str, headers: Headers) -> str:
    return "\n".join((path, *(f"  {name}: {value}" for name, value in headers))) + "\n"
