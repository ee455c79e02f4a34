"""Mozilla's HTTP Observatory, its own program, looks at the site behind a real nginx with TLS."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.server.foreign import modules, node
from tests.server.machines import free_port, nginx
from tests.site.county import County

pytestmark = pytest.mark.long

CHART = """
import { SCORE_TABLE } from "@mdn/mdn-http-observatory/src/grader/charts.js";
console.log(JSON.stringify(Object.fromEntries([...SCORE_TABLE].map(([name, row]) => [name, row.modifier]))));
"""


@pytest.fixture(scope="module")
def observatory() -> Path:
    """The program; the lists of hosts that its install script would fetch stay empty."""
    program = modules() / "@mdn/mdn-http-observatory"
    for name, nothing in (("hsts-preload.json", "{}"), ("tld-list.json", "[]")):
        (program / "conf" / name).write_text(nothing)
    return program


@pytest.fixture(scope="module")
def scan(observatory: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    place = tmp_path_factory.mktemp("observatory")
    port = free_port()
    host = f"localhost:{port}"
    county = County(place)
    assert not county.build(SITEURL=f"https://{host}").problems
    authority = trustme.CA()
    authority.cert_pem.write_to_path(place / "ca.pem")
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(place / "host.pem")
    block = f"""server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {place}/host.pem;
        ssl_certificate_key {place}/host.pem;
        error_page 497 =301 https://{host}$request_uri;
        root {place}/output;
        include {place}/output/_nginx.conf;
    }}"""
    with nginx(place / "run", [block], [port]):
        yield node(observatory / "src/scan.js", host, NODE_EXTRA_CA_CERTS=str(place / "ca.pem"))


def test_every_test_of_the_observatory_is_passed(scan: Any) -> None:
    assert {name: test["result"] for name, test in scan["tests"].items() if not test["pass"]} == {}
    assert scan["scan"]["grade"] == "A+"
    assert scan["scan"]["testsFailed"] == 0


def test_the_score_is_the_highest_that_a_site_without_cookies_reaches_before_it_is_preloaded(scan: Any) -> None:
    chart: dict[str, int] = node("--input-type=module", "-e", CHART)
    best: dict[str, int] = {}
    for result, points in chart.items():
        if not result.startswith("cookies-") and result != "hsts-preloaded":
            kind = result.split("-")[0]
            best[kind] = max(points, best.get(kind, points))
    highest = 100 + sum(points for points in best.values() if points > 0)
    assert scan["scan"]["score"] == highest
    assert scan["scan"]["score"] == 135
