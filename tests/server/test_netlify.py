"""Netlify's own reader of `_headers` understands ours."""

from pathlib import Path
from typing import Any

import pytest

from plugins.hardening import headers_file, policy_for
from tests.server.foreign import node

pytestmark = pytest.mark.long

READ = """
import { parseAllHeaders } from "@netlify/headers-parser";
const sources = { headersFiles: [process.argv[1]], configHeaders: [], minimal: false };
const { errors, headers } = await parseAllHeaders(sources);
const sent = path => Object.assign({}, ...headers.filter(each => each.forRegExp.test(path)).map(each => each.values));
const paths = process.argv.slice(2).map(path => [path, sent(path)]);
console.log(JSON.stringify({ errors: errors.map(String), sent: Object.fromEntries(paths) }));
"""
POLICY = policy_for("https://example.org")
EXPECTED = {
    "/": POLICY.of_pages(),
    "/kelin/2019/12-12-linkage/": POLICY.of_pages(),
    "/images/0123-480.jpg": POLICY.of_pictures(),
    "/theme/css/site.0123.css": POLICY.of_files(),
    "/feeds/all.rss.xml": POLICY.of_files(),
    "/.well-known/security.txt": POLICY.of_files(),
    "/robots.txt": POLICY.of_files(),
}


def test_every_rule_is_read_and_every_path_gets_its_headers(tmp_path: Path) -> None:
    file = tmp_path / "_headers"
    file.write_text(headers_file(POLICY))
    told: Any = node("--input-type=module", "-e", READ, "--", file, *EXPECTED)
    assert told["errors"] == []
    for path, headers in EXPECTED.items():
        assert dict(headers).items() <= told["sent"][path].items(), path
