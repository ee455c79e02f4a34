"""The policy as `_headers`, which static hosts and object storage read (Cloudflare Pages, Netlify and their kin)."""

from plugins.hardening.policy import FOREVER, Policy


def headers_file(policy: Policy) -> str:
    """The text of `_headers`, at the root of the output."""
    pages = _rule(f"{policy.base}/*", policy.every_response())
    # `!` takes back what the rule above set. A host that does not know it sends both values, which browsers
    # take for none at all: the pictures are shown there too.
    pictures = _rule(
        f"{policy.base}/images/*",
        (("! Cross-Origin-Resource-Policy", ""), ("Cross-Origin-Resource-Policy", "cross-origin"), *FOREVER),
    )
    return pages + pictures + _rule(f"{policy.base}/theme/*", FOREVER)


def _rule(path: str, headers: tuple[tuple[str, str], ...]) -> str:
    lines = (f"  {name}: {value}" if value else f"  {name}" for name, value in headers)
    return "\n".join((path, *lines)) + "\n"
