import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-extras.lock", "requirements-test.lock", "requirements-build.lock")


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9][\w.\-]*)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_by_digests(lock: str) -> None:
    packages = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9][\w.\-]*==\d\S*", package)
        assert " --hash=sha256:" in package


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()


def test_the_tests_run_on_the_versions_that_build_the_site() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-test.lock").items()


def test_what_may_be_added_by_hand_is_what_the_tests_ran_on() -> None:
    extras = pins("requirements-extras.lock")
    assert pins("requirements.lock").items() <= extras.items() <= pins("requirements-test.lock").items()
    assert {"dlib-bin", "numpy", "pillow-heif"} <= extras.keys()


NPM_LOCKS = ("benchmarks/peers/eleventy/package-lock.json", "tests/server/programs/package-lock.json")


@pytest.mark.parametrize("lock", NPM_LOCKS)
def test_every_npm_package_is_pinned_by_a_digest_and_names_no_registry(lock: str) -> None:
    packages = {name: each for name, each in json.loads((ROOT / lock).read_text())["packages"].items() if name}
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_every_npm_lock_is_looked_at_and_no_install_script_is_run() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "*package-lock.json"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(listed.stdout.split()) <= set(NPM_LOCKS)
    calls = re.findall(r'"npm", "(\w+)"(.*)', (ROOT / "benchmarks/installing.py").read_text())
    assert [(command, "--ignore-scripts" in rest) for command, rest in calls] == [("ci", True)]
