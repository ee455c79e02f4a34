"""The proving ground: the site as it was built, with payloads in its pages, behind a real nginx with its headers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from plugins.hardening import Policy, nginx_include
from tests.browser.payloads import Payload
from tests.server.machines import free_port, nginx
from tests.site.county import County, manuscript

PAGES = ("index.html", "kelin/2019/12-12-linkage/index.html", "columns/news/index.html", "about/index.html")
"""Payloads stand in each of these in turn."""

OWN_WORD = re.compile(r'<meta (?:http-equiv="Content-Security-Policy"|name="referrer") [^>]*>\n')


class Ground(NamedTuple):
    """A folder with the site, twice: as it was built, and without what its pages say of themselves."""

    whole: Path
    silent: Path


def lay_out(place: Path, payloads: Sequence[Payload], attacker: str) -> Ground:
    """Build a small site, and put each payload into a copy of one of its pages at `/payloads/<name>/`."""
    county = County(place)
    county.write("articles/kelin/2019/12-12-linkage.md", manuscript("城乡联动会", "2019-12-12", "![河边](river.jpg)"))
    Image.new("RGB", (600, 400), "teal").save(county.write("articles/kelin/2019/river.jpg", ""))
    assert not county.build("whole").problems
    ground = Ground(place / "whole", place / "silent")
    files = {each: each.read_bytes() for each in sorted(ground.whole.rglob("*")) if each.is_file()}
    pages = [files[ground.whole / page].decode() for page in PAGES]
    for number, payload in enumerate(payloads):
        page = _with(payload, pages[number % len(pages)], attacker)
        files[ground.whole / "payloads" / payload.name / "index.html"] = page.encode()
        files[ground.whole / "stolen" / f"{payload.name}.js"] = payload.stolen(attacker).encode()
    files[ground.whole / "notes.txt"] = b"window.fired = true"
    for file, data in files.items():
        silent = ground.silent / file.relative_to(ground.whole)
        for place in (file, silent):
            place.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        silent.write_bytes(OWN_WORD.sub("", data.decode()).encode() if file.suffix == ".html" else data)
    return ground


def _with(payload: Payload, page: str, attacker: str) -> str:
    mark = "<head>\n" if payload.in_head else "</main>"
    before, mark, after = page.partition(mark)
    written = payload.written(attacker)
    if payload.in_head:
        own = OWN_WORD.findall(after)
        return before + mark + "".join(own) + written + OWN_WORD.sub("", after)
    return before + written + mark + after


@contextmanager
def served(run: Path, sites: Mapping[str, tuple[Path, Policy | None]], tls: str = "") -> Iterator[Mapping[str, int]]:
    """Ports of an nginx, by name; each shows one folder under one policy, or under none."""
    run.mkdir()
    ports = {name: free_port() for name in sites}
    blocks = []
    for name, (root, policy) in sites.items():
        include = run / f"{ports[name]}.conf"
        include.write_text(nginx_include(policy or Policy(page=(), file=(), headers=())))
        how = f"127.0.0.1:{ports[name]}{' ssl' if tls else ''}"
        blocks.append(f"server {{ listen {how}; {tls} root {root}; include {include}; }}")
    with nginx(run / "nginx", blocks, list(ports.values())):
        yield ports
