import re

import pytest

from plugins.hardening import Policy, headers_file, policy_for


def headers(policy: Policy) -> dict[str, str]:
    return dict(policy.of_pages())


def test_nothing_is_allowed_but_what_a_page_needs() -> None:
    policy = policy_for("https://example.org")
    allowed = {name for name, sources in policy.page if sources == "'self'"}
    assert allowed == {"img-src", "script-src", "style-src"}
    assert not [name for name, sources in (*policy.bare_page, *policy.file) if sources == "'self'"]
    for directives in (policy.page, policy.bare_page, policy.file):
        said = dict(directives)
        assert said["default-src"] == said["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("bare", [True, False])
def test_a_page_says_of_itself_all_that_a_page_can_say(bare: bool) -> None:
    policy = policy_for("https://example.org")
    said = policy.in_page(bare=bare).split("; ")
    header = [f"{name} {sources}".strip() for name, sources in (policy.bare_page if bare else policy.page)]
    assert [each for each in header if each not in said] == ["frame-ancestors 'none'"]
    assert set(said) < set(header)


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
    pictures = dict(policy.of_pictures())
    assert pictures.pop("Cross-Origin-Resource-Policy") == "cross-origin"
    assert pictures.items() < dict(policy.of_files()).items()


def test_one_directive_can_be_widened_and_the_rest_stays() -> None:
    policy = policy_for("http://127.0.0.1:8000")
    wider = policy.with_source("connect-src", "'self'")
    assert set(wider.page) ^ set(policy.page) == {("connect-src", "'self'")}


def test_the_headers_file_says_the_same_for_every_path() -> None:
    policy = policy_for("https://example.org")
    rules = read_rules(headers_file(policy))
    assert rules["/*"] == list(policy.of_pages())
    assert ("Cache-Control", "public, max-age=31536000, immutable") in rules["/theme/*"]
    assert ("Cross-Origin-Resource-Policy", "cross-origin") in rules["/images/*"]


PATHS = ["/", "/kelin/", "/feeds/all.rss.xml", "/sitemap.xml", "/theme/css/site.css", "/images/a.jpg"]


@pytest.mark.parametrize("path", PATHS)
def test_a_host_that_sends_the_last_value_sends_the_whole_policy(path: str) -> None:
    """Netlify."""
    policy = policy_for("https://example.org")
    said = {name: values[-1] for name, values in sent(policy, path).items()}
    expected = policy.of_pictures() if "images" in path else policy.of_files() if "." in path else policy.of_pages()
    assert dict(expected).items() <= said.items()


@pytest.mark.parametrize("path", PATHS)
def test_a_host_that_joins_values_contradicts_itself_only_where_browsers_shrug(path: str) -> None:
    """Cloudflare Pages: two Content-Security-Policies both hold; two CORP values are none (Fetch, section 3.7)."""
    twice = {name: values for name, values in sent(policy_for("https://example.org"), path).items() if len(values) > 1}
    both = {"Content-Security-Policy"} if "." in path else set()
    assert set(twice) == both | ({"Cross-Origin-Resource-Policy"} if "images" in path else set())


def sent(policy: Policy, path: str) -> dict[str, list[str]]:
    """Values by name, in the order of the rules that fit a path; `*` stands for any rest."""
    found: dict[str, list[str]] = {}
    for rule, headers in read_rules(headers_file(policy)).items():
        if path == rule or (rule.endswith("*") and path.startswith(rule[:-1])):
            for name, value in headers:
                found.setdefault(name, []).append(value)
    return found


def test_the_headers_file_keeps_to_what_every_host_reads() -> None:
    lines = headers_file(policy_for("https://example.org")).splitlines()
    assert all(re.fullmatch(r"/[^* ]*\*?|  [A-Za-z-]+: \S.*", line) for line in lines)
    assert max(map(len, lines)) < 2000


def test_the_headers_file_keeps_to_the_site_s_own_path() -> None:
    rules = read_rules(headers_file(policy_for("https://example.org/county/")))
    assert {"/county/*", "/county/images/*", "/county/theme/*", "/county/feeds/*"} < set(rules)
    assert all(path.startswith("/county/") for path in rules)


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
