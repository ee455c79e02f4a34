"""The royalties ledger: written where nothing of it can be published."""

import os
from pathlib import Path

from plugins.committee.office.payroll import Payroll, payroll
from plugins.newsroom.books import committee
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House
from plugins.office import ledger_xlsx

FOLDER = "稿酬台账"
"""In the home folder, by default."""


def write_ledger(house: House, year: int, out: Path | None) -> tuple[Path, Payroll]:
    """The year's ledger, readable by nobody else on this machine."""
    file = out or Path.home() / FOLDER / f"royalties-{year}.xlsx"
    if file.is_dir():
        file = file / f"royalties-{year}.xlsx"
    _check_place(house, file)
    found = committee(house)
    rules = found.office.registers.royalties
    rule = next((each for each in rules if each.year == year), None)
    if rule is None:
        raise Refused(f"{house.content.name}/data/royalties.yaml 里没有 {year} 年的稿酬标准。")
    roll = payroll(rule, found.articles, found.office.adoptions, rules)
    names = {each.id: each.short for each in found.organisations}
    _write(file, ledger_xlsx(roll, names.__getitem__))
    return file, roll


def _check_place(house: House, file: Path) -> None:
    """Refuse whatever is published or kept with the site: sums by person stay in the office."""
    place = file.absolute().resolve()
    output = Path(house.survey.settings["OUTPUT_PATH"])
    for folder in (house.root, house.content, output):
        if place.is_relative_to(folder.absolute().resolve()):
            text = f"台账里有个人的稿酬，不能放在 {folder} 里面：那里会被公开，或者被大家看到。"
            raise Refused(f"{text}请换一个文件夹，例如：--out ~/{FOLDER}/royalties.xlsx")


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as target:
        target.write(data)
