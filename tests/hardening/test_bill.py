import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from msgspec import json

from plugins.hardening import bill_of_materials

LOCK = Path(__file__).parents[2] / "requirements.lock"

SMALL = """\
pelican==4.12.0 \\
    --hash=sha256:aa
    # via county-news (pyproject.toml)
tzdata==2026.1 ; sys_platform == 'win32' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via
    #   county-news (pyproject.toml)
    #   pelican
"""


def test_the_bill_of_our_own_lock_keeps_the_standard() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill_of_materials(LOCK.read_text()).decode()) is None


def test_every_package_of_the_lock_is_on_it_and_nothing_else() -> None:
    pins = re.findall(r"^([a-z0-9.\-]+)==([^\s;]+)", LOCK.read_text(), re.MULTILINE)
    bill = json.decode(bill_of_materials(LOCK.read_text()))
    assert [(each["name"], each["version"]) for each in bill["components"]] == pins
    assert len(pins) > 10


def test_who_needs_what_is_told() -> None:
    bill = json.decode(bill_of_materials(SMALL))
    needs = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert needs == {
        "county-news": ["pkg:pypi/pelican@4.12.0", "pkg:pypi/tzdata@2026.1"],
        "pkg:pypi/pelican@4.12.0": ["pkg:pypi/tzdata@2026.1"],
        "pkg:pypi/tzdata@2026.1": [],
    }
    assert [each["scope"] for each in bill["components"]] == ["required", "optional"]


def test_it_names_no_host_and_no_time_and_repeats_its_bytes() -> None:
    text = bill_of_materials(LOCK.read_text()).decode()
    assert "://" not in text
    assert "timestamp" not in text
    assert bill_of_materials(LOCK.read_text()).decode() == text


def test_what_is_no_lock_is_not_taken_for_one() -> None:
    with pytest.raises(ValueError, match="no package is pinned"):
        bill_of_materials("pelican>=4\n")
