"""The bill of materials: which libraries the site is built with, for `/.well-known/sbom.cdx.json`.

CycloneDX 1.6 (ECMA-424), from the lock file alone: the same lock, the same bytes, and no registry is asked or named.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct, json

PIN = re.compile(r"^([a-z0-9][a-z0-9.\-]*)==([^\s;]+)( ;)?", re.MULTILINE)
"""Name, version, and whether it is installed on some machines only."""
VIA = re.compile(r"^    #(?: via)? +([a-z0-9][a-z0-9.\-]*)(?: \(pyproject\.toml\))?$", re.MULTILINE)
"""What brought a package in; the project itself stands with its file."""
PROJECT = "county-news"


class Component(Struct, frozen=True, rename="kebab", omit_defaults=True):
    """An application or a library."""

    type: str
    bom_ref: str
    name: str
    version: str = ""
    scope: str = ""
    purl: str = ""


class Dependency(Struct, frozen=True, rename="camel"):
    """What one component needs."""

    ref: str
    depends_on: tuple[str, ...]


class Metadata(Struct, frozen=True):
    """What the bill is of."""

    component: Component


class Bill(Struct, frozen=True, rename="camel"):
    """The whole document."""

    bom_format: str
    spec_version: str
    version: int
    metadata: Metadata
    components: tuple[Component, ...]
    dependencies: tuple[Dependency, ...]


def bill_of_materials(lock: str) -> bytes:
    """The document, from the text of `requirements.lock` as uv writes it."""
    blocks = [block for block in re.split(r"\n(?=\S)", lock.strip()) if block]
    components = {each.name: each for each in map(_component, blocks)}
    site = Component("application", PROJECT, PROJECT)
    bill = Bill(
        bom_format="CycloneDX",
        spec_version="1.6",
        version=1,
        metadata=Metadata(site),
        components=tuple(components.values()),
        dependencies=tuple(_dependencies(blocks, components | {PROJECT: site})),
    )
    return json.format(json.encode(bill), indent=1) + b"\n"


def _component(block: str) -> Component:
    pin = PIN.match(block)
    if pin is None:
        raise ValueError(f"no package is pinned here: {block[:60]!r}")
    name, version, sometimes = pin.groups()
    purl = f"pkg:pypi/{name}@{version}"
    return Component("library", purl, name, version, "optional" if sometimes else "required", purl)


def _dependencies(blocks: list[str], components: Mapping[str, Component]) -> Iterator[Dependency]:
    needs: dict[str, list[str]] = defaultdict(list)
    for block in blocks:
        for user in VIA.findall(block):
            needs[user].append(_component(block).bom_ref)
    for name, component in sorted(components.items()):
        yield Dependency(component.bom_ref, tuple(sorted(needs[name])))
