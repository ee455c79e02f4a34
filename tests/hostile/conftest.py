"""One county of hostile inputs, and one build of it, for all tests here."""

import pytest

from tests.hostile.building import Built, built_of
from tests.hostile.corpus import hostile_county
from tests.site.county import County


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    return hostile_county(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def built(county: County) -> Built:
    return built_of(county, "output", "inline")
