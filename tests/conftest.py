import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("ours", deadline=None)
# For `pytest --hypothesis-profile hours`: as many inputs as an hour or two allow.
settings.register_profile(
    "hours", deadline=None, max_examples=20_000, suppress_health_check=list(HealthCheck), print_blob=True
)
settings.load_profile("ours")
# How long an example takes says something of the machine and its load, not of the program.

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Chromium as Debian packages it, asking nothing of the network by itself."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium", path=os.environ["PATH"])
    assert program, "chromium is missing; `make test` installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield chromium
        chromium.close()
