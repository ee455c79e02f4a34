"""The content folder looked at without building it: for the tools of editors."""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from plugins.building.clock import now
from plugins.building.conversion import Record, refresh
from plugins.building.errors import RegistersUnusable
from plugins.building.executor import processes
from plugins.building.frame import site_of
from plugins.building.gathering import Rules, gather, pictures_shown
from plugins.building.observed import Sight, observe
from plugins.building.places import check_places
from plugins.building.program import program
from plugins.building.registers import Found, desk_for, read
from plugins.building.relations import MAY_CLAIM, related_records
from plugins.building.settings import Settings
from plugins.building.settings_check import complete
from plugins.building.settings_file import read as read_settings
from plugins.building.source_tree import SourceTree, printable, walk
from plugins.building.staging import Staging
from plugins.building.store import Store, kept_marks, kept_sources
from plugins.committee import Committee, Picture, PicturePath, Problem, Registers, Site
from plugins.reading.desk import Desk

FEW = 200
"""Files that are read in some tenths of a second."""


class Survey(Struct, frozen=True, kw_only=True):
    """What a site is written for, and by which rules."""

    settings: Settings
    content: Path
    site: Site
    registers: Registers
    register_problems: tuple[Problem, ...]
    desk: Desk


def survey(settings_file: Path, **overrides: Any) -> Survey:
    """The registers and rules of a site, with some settings replaced.

    Raises:
        SettingsWrong: with a line for each setting to mend; RegistersUnusable: with one for each row.

    """
    settings = complete(read_settings(settings_file, overrides))
    check_places(settings)
    content = Path(settings["PATH"])
    site = site_of(settings)
    registers, problems = _registers(content, settings)
    if not (registers.organisations and registers.columns):
        raise RegistersUnusable(problems)
    return Survey(
        settings=settings,
        content=content,
        site=site,
        registers=registers,
        register_problems=problems,
        desk=desk_for(registers, settings, content.name, site.base),
    )


def _registers(content: Path, settings: Settings) -> Found:
    folder = content / "data"
    files = (
        each
        for each in sorted(folder.rglob("*"))
        if each.suffix in {".yaml", ".csv"} and each.is_file() and not each.is_symlink()
    )
    return read({each.relative_to(folder).as_posix(): each.read_bytes() for each in files}, content.name, settings)


def check(site: Survey, wanted: Collection[str] | None = None) -> tuple[Problem, ...]:
    """What a build would have to say, in its order; nothing that a build keeps is changed.

    `wanted`: only of these files below the content folder, and of the pictures they show.
    """
    settings, folder = site.settings, site.content.name
    tree = walk(site.content, settings["IGNORE_FILES"])
    records = _records(site, tree, wanted)
    rules = Rules(now=now(), drafts=settings["WITH_DRAFTS"], future=settings["WITH_FUTURE_DATES"])
    chosen = records if wanted is None else {path: each for path, each in records.items() if path in wanted}
    shown = pictures_shown(chosen.values(), rules)
    pictures, sight = _developed(site, tree, shown)
    gathering = gather(records, site.registers, tree.paths(), pictures, sight, rules, folder)
    found = sorted({*tree.problems, *site.register_problems, *gathering.problems})
    if wanted is None:
        return tuple(found)
    files = {f"{folder}/{printable(each)}" for each in (*wanted, *shown)}
    return tuple(each for each in found if each.file in files)


def committee_at(site: Survey, moment: datetime) -> Committee:
    """All that readers see at a moment, without the pictures; nothing that a build keeps is changed."""
    tree = walk(site.content, site.settings["IGNORE_FILES"])
    rules = Rules(now=moment, drafts=False, future=False)
    records = _records(site, tree, None)
    return gather(records, site.registers, tree.paths(), {}, Sight(), rules, site.content.name).committee


def addresses_of(committee: Committee, site: Site) -> frozenset[str]:
    """The absolute addresses of all pages."""
    from plugins.pages import Showing, pages_of

    showing = Showing(committee, site, lambda each: each.file.encode(), {})
    return frozenset(site.absolute(each.address) for each in pages_of(showing))


def _records(site: Survey, tree: SourceTree, wanted: Collection[str] | None) -> Mapping[str, Record]:
    """The records by which the wanted files are judged: where they are few, only those that have to do with them."""
    cache, files = Path(site.settings["CACHE_PATH"]), (*tree.articles, *tree.pages)
    built = Staging(Path(site.settings["OUTPUT_PATH"])).workshop / "store.sqlite"
    own = cache / "check.sqlite"
    if wanted is not None and len(wanted) <= FEW and not _names_register(wanted):
        kept = kept_marks(own, program(), *MAY_CLAIM) or kept_marks(built, program(), *MAY_CLAIM)
        return related_records(site.content, site.desk, files, wanted, kept)
    cache.mkdir(parents=True, exist_ok=True)
    store = Store(own, program())
    try:
        if not store.sources():
            store.begin()
            store.save_sources(kept_sources(built, program()), (), ())
            store.commit()
        return refresh(store, site.content, files, site.desk, site.settings["EXECUTOR"]).records
    finally:
        store.close()


def _names_register(wanted: Collection[str]) -> bool:
    """Whether a register is asked for: its rows are judged by all articles."""
    return any(each.startswith("data/") for each in wanted)


def _developed(
    site: Survey, tree: SourceTree, shown: frozenset[str]
) -> tuple[Mapping[PicturePath, Picture | Problem], Sight]:
    from plugins.images import Darkroom

    cache = Path(site.settings["CACHE_PATH"]) / "pictures"
    darkroom = Darkroom(cache, processes=processes(site.settings["EXECUTOR"]), folder=site.content.name)
    files = {PicturePath(each.path): site.content / each.path for each in tree.pictures if each.path in shown}
    pictures = darkroom.develop(files)
    return pictures, observe(darkroom, pictures, site.settings, site.desk.contacts)
