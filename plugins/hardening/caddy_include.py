"""The policy as a file that Caddy imports into the site's block."""

from plugins.hardening.output_rules import MEDIA_TYPES, SERVER_FILES, WELL_KNOWN
from plugins.hardening.policy import BRIEFLY, FOREVER, Headers, Policy, what_changes

FRAME = """\
# Made with the site; import it into the block that serves the site's folder:
#
#     example.org {
#         root * /srv/site
#         import /srv/site/_caddy.conf
#     }

@hidden {
    path_regexp /\\.
    not path %(well_known)s
}
@written not method GET HEAD
@files path %(files)s
@pictures path %(base)s/images/*
@forever path %(base)s/images/* %(base)s/theme/*
%(matchers)s
# In this order: what comes later takes the place of what came before.
route {
    header -Server
    header {
%(headers)s    }
    header @files {
%(file_headers)s    }
    header @pictures {
%(picture_headers)s    }
    header @forever {
%(forever)s    }
%(types)s    error @written 405
    error @hidden 404
    error %(base)s/404.html 404
%(withheld)s    file_server {
        index index.html
    }
}

handle_errors {
    header -Server
    header {
%(headers)s        Content-Type "text/html; charset=utf-8"
    }
    rewrite * %(base)s/404.html
    file_server {
        status {err.status_code}
    }
}
"""


def caddy_include(policy: Policy) -> str:
    """The text of `_caddy.conf`, at the root of the output; for Caddy 2.6 and later."""
    every = policy.of_pages()
    return FRAME % {
        "base": policy.base,
        "well_known": " ".join(f"{policy.base}/{file}" for file in sorted(WELL_KNOWN)),
        "files": " ".join(f"*.{end}" for end in MEDIA_TYPES if end != "html"),
        "matchers": "".join(f"@{_name(end)} path *{_mark(end)}{end}\n" for end in MEDIA_TYPES),
        "headers": _headers((*every, *BRIEFLY)),
        "file_headers": _headers(what_changes(policy.of_files(), every)),
        "picture_headers": _headers(what_changes(policy.of_pictures(), every)),
        "forever": _headers(FOREVER),
        "types": "".join(
            f'    header @{_name(end)} Content-Type "{_with_charset(MEDIA_TYPES[end])}"\n'
            for end in sorted(MEDIA_TYPES, key=lambda end: end.count("."))
        ),
        "withheld": "".join(f"    error {policy.base}/{file} 404\n" for file in sorted(SERVER_FILES)),
    }


def _name(end: str) -> str:
    return f"type_{end.replace('.', '_')}"


def _mark(end: str) -> str:
    """Before a short end stands its dot; a long one may be the whole name, such as `opml.xml`."""
    return "" if "." in end else "."


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("xml") else kind


def _headers(headers: Headers) -> str:
    return "".join(f'        {name} "{value}"\n' for name, value in headers)
