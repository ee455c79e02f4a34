"""Honours of organisations and of roles (表彰), never with a private name."""

from enum import StrEnum

from msgspec import Struct

from plugins.committee.organisation import OrganisationId


class HonourKind(StrEnum):
    """Who is honoured."""

    PACESETTER = "pacesetter"
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


class Honour(Struct, frozen=True, kw_only=True):
    """A row of `honours.csv`."""

    year: int
    kind: HonourKind
    title: str
    """`全省关心下一代工作先进集体`"""
    organisation: OrganisationId
    role: str = ""
    """Of an individual or a pacesetter: the office held, never a name."""
    by: str
    """Who gave it."""
