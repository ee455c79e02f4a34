import pytest

from plugins.hardening import Policy, headers_file, policy_for


def headers(policy: Policy) -> dict[str, str]:
    return dict(policy.every_response())


def test_nothing_is_allowed_but_what_a_page_needs() -> None:
    directives = dict(policy_for("https://example.org").content_security)
    assert directives["default-src"] == "'none'"
    allowed = {name for name, sources in directives.items() if sources == "'self'"}
    assert allowed == {"img-src", "script-src", "style-src"}
    for name in ("base-uri", "form-action", "frame-ancestors", "connect-src", "font-src"):
        assert directives[name] == "'none'"


@pytest.mark.parametrize("url", ["https://example.org", "http://127.0.0.1:8000"])
def test_the_policy_holds_no_unsafe_source(url: str) -> None:
    line = headers(policy_for(url))["Content-Security-Policy"]
    assert "unsafe" not in line
    assert "*" not in line
    assert "data:" not in line
    assert "http" not in line


def test_only_an_https_site_promises_https() -> None:
    secure, plain = headers(policy_for("https://example.org")), headers(policy_for("http://127.0.0.1:8000"))
    assert secure["Strict-Transport-Security"] == "max-age=63072000"
    assert secure["Content-Security-Policy"].endswith("; upgrade-insecure-requests")
    assert "Strict-Transport-Security" not in plain
    assert "upgrade" not in plain["Content-Security-Policy"]


def test_the_other_headers() -> None:
    said = headers(policy_for("https://example.org"))
    assert said["X-Content-Type-Options"] == "nosniff"
    assert said["X-Frame-Options"] == "DENY"
    assert said["Referrer-Policy"] == "same-origin"
    assert said["Cross-Origin-Opener-Policy"] == "same-origin"
    assert said["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert said["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in said["Permissions-Policy"].split(", ")


def test_pictures_may_be_shown_by_feed_readers_elsewhere() -> None:
    policy = policy_for("https://example.org")
    pictures = dict(policy.shared_response())
    assert pictures.pop("Cross-Origin-Resource-Policy") == "cross-origin"
    assert pictures.items() < headers(policy).items()


def test_one_directive_can_be_widened_and_the_rest_stays() -> None:
    policy = policy_for("http://127.0.0.1:8000")
    wider = policy.with_source("connect-src", "'self'")
    changed = set(wider.content_security) ^ set(policy.content_security)
    assert changed == {("connect-src", "'none'"), ("connect-src", "'self'")}


def test_the_headers_file_says_the_same_for_every_path() -> None:
    policy = policy_for("https://example.org")
    rules = read_rules(headers_file(policy))
    assert rules["/*"] == list(policy.every_response())
    assert rules["/theme/*"] == [("Cache-Control", "public, max-age=31536000, immutable")]
    assert ("Cross-Origin-Resource-Policy", "cross-origin") in rules["/images/*"]


def test_the_headers_file_keeps_to_the_site_s_own_path() -> None:
    assert set(read_rules(headers_file(policy_for("https://example.org/county/")))) == {
        "/county/*",
        "/county/images/*",
        "/county/theme/*",
    }


def read_rules(text: str) -> dict[str, list[tuple[str, str]]]:
    """A `_headers` file as hosts read it: a path at the start of a line, its headers indented below."""
    rules: dict[str, list[tuple[str, str]]] = {}
    path = ""
    for line in text.splitlines():
        if not line.startswith(" "):
            path = line
            rules[path] = []
        else:
            name, _, value = line.strip().partition(": ")
            rules[path].append((name, value))
    return rules
