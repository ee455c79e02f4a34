"""Mozilla's HTTP Observatory, its own program, looks at the site behind a real nginx with TLS."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from msgspec import json

from benchmarks.installing import node_modules
from tests.server.machines import free_port, nginx
from tests.site.county import County

pytestmark = pytest.mark.long

OBSERVATORY = Path(__file__).parent / "observatory"
CHART = """
import { SCORE_TABLE } from "@mdn/mdn-http-observatory/src/grader/charts.js";
console.log(JSON.stringify(Object.fromEntries([...SCORE_TABLE].map(([name, row]) => [name, row.modifier]))));
"""


@pytest.fixture(scope="module")
def modules() -> Path:
    """The program as its lock names it; what its install script would fetch, lists of hosts, stays empty."""
    found = node_modules(OBSERVATORY)
    conf = found / "@mdn/mdn-http-observatory/conf"
    for name, nothing in (("hsts-preload.json", "{}"), ("tld-list.json", "[]")):
        (conf / name).write_text(nothing)
    return found


def node(modules: Path, *arguments: str | Path, **environment: str) -> Any:
    program = shutil.which("node")
    assert program, "node is missing; install it: apt-get install nodejs npm"
    done = subprocess.run(
        [program, *arguments],
        cwd=modules.parent,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.decode(done.stdout)


@pytest.fixture(scope="module")
def scan(modules: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
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
    program = modules / "@mdn/mdn-http-observatory/src/scan.js"
    with nginx(place / "run", [block], [port]):
        yield node(modules, program, host, NODE_EXTRA_CA_CERTS=str(place / "ca.pem"))


def test_every_test_of_the_observatory_is_passed(scan: Any) -> None:
    assert {name: test["result"] for name, test in scan["tests"].items() if not test["pass"]} == {}
    assert scan["scan"]["grade"] == "A+"
    assert scan["scan"]["testsFailed"] == 0


def test_the_score_is_the_highest_that_a_site_without_cookies_reaches_before_it_is_preloaded(
    scan: Any, modules: Path
) -> None:
    chart: dict[str, int] = node(modules, "--input-type=module", "-e", CHART)
    best: dict[str, int] = {}
    for result, points in chart.items():
        if not result.startswith("cookies-") and result != "hsts-preloaded":
            kind = result.split("-")[0]
            best[kind] = max(points, best.get(kind, points))
    highest = 100 + sum(points for points in best.values() if points > 0)
    assert scan["scan"]["score"] == highest
    assert scan["scan"]["score"] == 135
