"""The policy as a file that nginx includes in the site's `server` block."""

from plugins.hardening.output_rules import MEDIA_TYPES, SERVER_FILES
from plugins.hardening.policy import BRIEFLY, FOREVER, Headers, Policy

FRAME = """\
# Made with the site; include it in the server block that serves the site's folder:
#
#     server {
#         server_name example.org;
#         root /srv/site;
#         include /srv/site/_nginx.conf;
#     }

server_tokens off;
autoindex off;
absolute_redirect off;
disable_symlinks on from=$document_root;
index index.html;
error_page 403 404 =404 %(base)s/404.html;

charset utf-8;
charset_types %(charset_types)s;
types {
%(types)s}
%(headers)s
location = %(base)s/404.html { internal; }
%(withheld)slocation ~ /\\.(?!well-known/) { return 404; }
location ~ \\.(?:%(file_ends)s)$ {
%(file_headers)s}
"""

PLACE = """
location ^~ %(base)s/%(folder)s/ {
    location ~ /\\. { return 404; }
%(inside)s}
"""

INSIDE = "    "


def nginx_include(policy: Policy) -> str:
    """The text of `_nginx.conf`, at the root of the output; for nginx 1.18 and later."""
    short = {end: kind for end, kind in MEDIA_TYPES.items() if "." not in end}
    frame = FRAME % {
        "base": policy.base,
        # nginx counts text/html in by itself, and warns where it is named.
        "charset_types": " ".join(kind for kind in MEDIA_TYPES.values() if _is_text(kind)),
        "types": "".join(f"    {kind} {end};\n" for end, kind in short.items()),
        "headers": _headers((*policy.of_pages(), *BRIEFLY)),
        "file_headers": _headers((*policy.of_files(), *BRIEFLY), INSIDE),
        "file_ends": "|".join(end for end in short if end != "html"),
        "withheld": "".join(f"location = {policy.base}/{file} {{ return 404; }}\n" for file in sorted(SERVER_FILES)),
    }
    return frame + "".join(
        PLACE % {"base": policy.base, "folder": folder, "inside": inside}
        for folder, inside in (
            ("images", _headers((*policy.of_pictures(), *FOREVER), INSIDE)),
            ("theme", _headers((*policy.of_files(), *FOREVER), INSIDE)),
            ("feeds", _headers((*policy.of_files(), *BRIEFLY), INSIDE) + _feed_types()),
        )
    )


def _is_text(kind: str) -> bool:
    return kind != "text/html" and (kind.startswith("text/") or kind.endswith("xml"))


def _headers(headers: Headers, indent: str = "") -> str:
    """Lines of `add_header`; `always` puts them on errors too. A location with lines of its own inherits none."""
    return "".join(f'{indent}add_header {name} "{value}" always;\n' for name, value in headers)


def _feed_types() -> str:
    """The kinds of files that are known by a longer end than nginx's own table can hold."""
    long = ((end, kind) for end, kind in MEDIA_TYPES.items() if "." in end)
    return "".join(
        f"{INSIDE}location ~ [/.]{end.replace('.', '[.]')}$ {{ types {{ }} default_type {kind}; }}\n"
        for end, kind in long
    )
