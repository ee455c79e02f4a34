from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.committee import SUPERIOR_LEVELS, Article, OrganisationTree, Problem, Registers, StandingPage
from plugins.reading import Desk, PageReading, Reading, contacts_of, read_manuscript, read_registers, read_standing_page

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def content() -> Path:
    return CONTENT


@pytest.fixture(scope="session")
def registers_read(content: Path) -> tuple[Registers, tuple[Problem, ...]]:
    data = content / "data"
    files = {file.relative_to(data).as_posix(): file.read_bytes() for file in data.rglob("*.*")}
    return read_registers(files, "content")


@pytest.fixture(scope="session")
def registers(registers_read: tuple[Registers, tuple[Problem, ...]]) -> Registers:
    return registers_read[0]


@pytest.fixture(scope="session")
def organisations(registers: Registers) -> OrganisationTree:
    return OrganisationTree(registers.organisations)


@pytest.fixture(scope="session")
def desk(registers: Registers) -> Desk:
    publishing = {each.id: each.short for each in registers.organisations if each.level not in SUPERIOR_LEVELS}
    return Desk(organisations=publishing, columns=registers.columns, contacts=contacts_of(registers.organisations))


@pytest.fixture(scope="session")
def readings(content: Path, desk: Desk) -> list[Reading]:
    return [read_manuscript(file.read_bytes(), place, desk) for file, place in _files(content, "articles")]


@pytest.fixture(scope="session")
def page_readings(content: Path, desk: Desk) -> list[PageReading]:
    return [read_standing_page(file.read_bytes(), place, desk) for file, place in _files(content, "pages")]


@pytest.fixture(scope="session")
def articles(readings: list[Reading]) -> list[Article]:
    return [each.article for each in readings if each.article]


@pytest.fixture(scope="session")
def pages(page_readings: list[PageReading]) -> list[StandingPage]:
    return [each.page for each in page_readings if each.page]


def _files(content: Path, folder: str) -> Iterator[tuple[Path, str]]:
    for file in sorted((content / folder).rglob("*.md")):
        yield file, file.relative_to(content).as_posix()
