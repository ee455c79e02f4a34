import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-build.lock")


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
