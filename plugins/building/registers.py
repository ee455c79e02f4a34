"""The registers of a content folder, and the desk at which its manuscripts are read."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import json

from plugins.building.settings import Settings
from plugins.building.source_tree import SourceTree
from plugins.building.store import Store
from plugins.committee import Problem, ProblemCode, Registers
from plugins.committee.digests import digest
from plugins.committee.organisation import SUPERIOR_LEVELS
from plugins.reading.contacts import contacts_of
from plugins.reading.desk import Desk

REGISTER_UNKNOWN = ProblemCode("register-unknown")

Found = tuple[Registers, tuple[Problem, ...]]
"""The registers, and what is wrong with them."""


def registers_in(content: Path, tree: SourceTree, store: Store, settings: Settings) -> Found:
    """The registers of a content folder, from the store where no byte of them changed."""
    files = {each.path.removeprefix("data/"): (content / each.path).read_bytes() for each in tree.registers}
    known = digest(
        content.name.encode(),
        str(settings["PRIVACY_CHECK"]).encode(),
        *(part for name, data in files.items() for part in (name.encode(), data)),
    )
    note = store.note("registers")
    if note and note.startswith(known.hex()):
        kept: Found = json.decode(note.removeprefix(known.hex()), type=Found)
        return kept
    found = read(files, content.name, settings)
    store.save_note("registers", known.hex() + json.encode(found).decode())
    return found


def read(files: Mapping[str, bytes], folder: str, settings: Settings) -> Found:
    """The registers in files by name; a file that is no register is a problem."""
    from plugins.reading import OFFICE_FILES, REGISTER_FILES, is_office_file, read_registers

    registers, problems = read_registers(files, folder, privacy=settings["PRIVACY_CHECK"])
    wanted = "、".join((*REGISTER_FILES, *OFFICE_FILES, "targets/年份.yaml"))
    unknown = [
        Problem(f"{folder}/data/{name}", 1, REGISTER_UNKNOWN, f"没有叫这个名字的登记表。登记表只有：{wanted}。")
        for name in files
        if name not in REGISTER_FILES and not is_office_file(name)
    ]
    return registers, (*problems, *unknown)


def desk_for(registers: Registers, settings: Settings, folder: str, base: str) -> Desk:
    """What a manuscript is judged by."""
    publishing = [each for each in registers.organisations if each.level not in SUPERIOR_LEVELS]
    return Desk(
        organisations={each.id: each.short for each in publishing},
        columns=registers.columns,
        timezone=settings["TIMEZONE"],
        base=base,
        folder=folder,
        targets=settings["TARGETS_NAME"],
        privacy=settings["PRIVACY_CHECK"],
        contacts=contacts_of(registers.organisations),
    )
