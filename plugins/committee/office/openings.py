"""Which pages the office's books open: those of registers that hold something."""

from collections.abc import Iterator

from plugins.committee.addresses import (
    ADOPTIONS,
    BUDGET,
    HONOURS,
    TRAINING,
    score_address,
    scoreboard_address,
    targets_address,
)
from plugins.committee.article import Address
from plugins.committee.office.office import Office
from plugins.committee.site import Site


def office_pages(office: Office, site: Site) -> tuple[tuple[str, Address], ...]:
    """Names and addresses of the pages that lead to all others."""
    registers = office.registers
    pages = (
        (registers.targets, site.targets_title, targets_address(site.targets)),
        (registers.adoptions, "媒体采用台账", ADOPTIONS),
        (registers.honours, "表彰", HONOURS),
        (registers.trainings, "培训", TRAINING),
        (registers.royalties, "经费", BUDGET),
    )
    return tuple((text, address) for register, text, address in pages if register)


def score_pages(office: Office, site: Site) -> Iterator[Address]:
    """Addresses of all pages of the office."""
    yield from (address for _, address in office_pages(office, site))
    for year in office.targets:
        yield scoreboard_address(site.targets, year)
        for each in office.scoreboard(year).assessments:
            yield score_address(site.targets, year, each.organisation)
