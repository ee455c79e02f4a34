import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = sorted(folder.parent.name for folder in (ROOT / "plugins").glob("*/__init__.py"))

MAY_IMPORT = {
    "committee": set(),
    "hardening": set(),
    "privacy": {"committee"},
    "reading": {"committee", "privacy"},
    "pages": {"committee"},
    "feeds": {"committee"},
    "images": {"committee", "privacy"},
    "publishing": {"hardening"},
    "scores": {"committee"},
    "office": {"committee", "scores"},
    "building": {"committee", "privacy", "reading", "pages", "feeds", "images", "scores", "hardening"},
    "preview": {"committee", "building", "hardening"},
    "newsroom": {"committee", "reading", "images", "building", "preview", "office"},
    "gate": {"committee", "privacy", "reading", "building", "newsroom"},
}
"""The column of the architecture: what a package may know of the others."""


def imported(package: str) -> Iterator[tuple[str, str]]:
    """Every module that a package imports anywhere, with the file that does it."""
    for file in sorted((ROOT / "plugins" / package).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Import):
                yield from ((alias.name, file.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{file}: a relative import"
                yield str(node.module), file.name


def outside(package: str) -> set[str]:
    """Top names of what a package imports from libraries."""
    names = {module.partition(".")[0] for module, _ in imported(package)}
    return names - set(sys.stdlib_module_names) - {"plugins"}


def test_every_package_has_its_place() -> None:
    assert sorted(MAY_IMPORT) == PACKAGES


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_knows_only_what_it_may(package: str) -> None:
    for module, file in imported(package):
        if module.startswith("plugins."):
            other = module.split(".")[1]
            assert other in MAY_IMPORT[package] | {package, "allowed"}, f"{package}/{file} imports {module}"


@pytest.mark.parametrize("package", PACKAGES)
def test_only_building_knows_pelican(package: str) -> None:
    assert package == "building" or "pelican" not in outside(package)


def test_the_domain_needs_nothing_but_its_values() -> None:
    assert outside("committee") == {"msgspec"}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_library_in_use_is_declared(package: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    declared = {line.partition("==")[0].lower().replace("-", "_") for line in lines}
    called = {
        "PIL": "pillow",
        "yaml": "pyyaml",
        "docx": "python_docx",
        "stdnum": "python_stdnum",
        "dlib": "dlib_bin",
    }
    assert {called.get(name, name) for name in outside(package)} <= declared


def test_every_declared_library_is_in_use() -> None:
    """What only tests or scripts need would be on every editor's machine and on the bill of materials."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    declared = {line.partition("==")[0].lower() for line in project["dependencies"]}
    sources = packages_distributions()
    used = {name for package in PACKAGES for library in outside(package) for name in sources.get(library, ())}
    assert declared <= {name.lower().replace("_", "-") for name in used}
