"""Who works for the young: committees and their groups, as one tree."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NewType

from msgspec import Struct

OrganisationId = NewType("OrganisationId", str)
"""The name of an organisation's folder and address, such as `kelin`."""


class Level(StrEnum):
    """Where an organisation stands; the order here is the order in lists."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    BUREAU = "bureau"
    COMMUNITY = "community"
    SCHOOL = "school"
    VILLAGE = "village"
    LINKAGE = "linkage"


SUPERIOR_LEVELS = frozenset({Level.NATION, Level.PROVINCE, Level.CITY})
"""Those who read and adopt; they send no manuscripts and have no page."""

LEVEL_NAMES = {
    Level.NATION: "国家关工委",
    Level.PROVINCE: "省关工委",
    Level.CITY: "市关工委",
    Level.COUNTY: "县关工委",
    Level.TOWNSHIP: "乡镇关工委",
    Level.BUREAU: "教体局关工委",
    Level.COMMUNITY: "社区关工小组",
    Level.SCHOOL: "学校关工小组",
    Level.VILLAGE: "村关工小组",
    Level.LINKAGE: "三联动小组",
}


class Contact(Struct, frozen=True, kw_only=True):
    """How to reach an office, never a person."""

    address: str = ""
    phone: str = ""
    email: str = ""


class Organisation(Struct, frozen=True, kw_only=True):
    """A committee or group of the register `organisations.yaml`."""

    id: OrganisationId
    name: str
    """Full name, as on a seal."""
    short: str
    """Name used in lists."""
    aliases: tuple[str, ...] = ()
    """Other names by which manuscripts call it."""
    level: Level
    parent: OrganisationId | None = None
    """None only at the top of the tree."""
    since: int
    """Year of foundation."""
    since_month: int = 1
    """Month of foundation, where the register says it (`2020-07`)."""
    office: str = ""
    """The office its head holds, never a person's name."""
    contact: Contact = Contact()
    villages: int = 0
    """Administrative villages in a township, with or without a group."""
    sample: bool = False
    """A neutral numbered name that a county replaces by the real one."""


class OrganisationTree:
    """The organisations with their kinship; the register has been checked: no unknown parent, no cycle."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._by_id = {each.id: each for each in organisations}
        self._children: dict[OrganisationId | None, list[Organisation]] = {}
        for each in self._by_id.values():
            self._children.setdefault(each.parent, []).append(each)

    def __iter__(self) -> Iterator[Organisation]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, organisation: object) -> bool:
        return organisation in self._by_id

    def __getitem__(self, organisation: OrganisationId) -> Organisation:
        return self._by_id[organisation]

    def roots(self) -> list[Organisation]:
        """Organisations without a parent."""
        return self._children.get(None, [])

    def children(self, organisation: OrganisationId) -> list[Organisation]:
        """Direct members, in the register's order."""
        return self._children.get(organisation, [])

    def ancestors(self, organisation: OrganisationId) -> list[Organisation]:
        """From the parent up to the root."""
        found = []
        parent = self._by_id[organisation].parent
        while parent is not None:
            found.append(self._by_id[parent])
            parent = self._by_id[parent].parent
        return found

    def at(self, *levels: Level) -> list[Organisation]:
        """Organisations of the levels, in the register's order."""
        return [each for each in self if each.level in levels]

    def publishing(self) -> list[Organisation]:
        """Organisations that send manuscripts: all but the superior committees."""
        return [each for each in self if each.level not in SUPERIOR_LEVELS]
