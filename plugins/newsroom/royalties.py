"""The royalties ledger: written where nothing of it can be published."""

from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.committee.office.payroll import Payroll, payroll
from plugins.newsroom.books import committee
from plugins.newsroom.exits import Refused
from plugins.newsroom.history import History, HistoryError
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
    for folder in (house.root, house.content, *_published(house), *_repository(house)):
        if place.is_relative_to(folder.absolute().resolve()):
            text = f"台账里有个人的稿酬，不能放在 {folder} 里面：那里会被公开，或者被大家看到。"
            raise Refused(f"{text}请换一个文件夹，例如：--out ~/{FOLDER}/royalties.xlsx")


def _published(house: House) -> tuple[Path, ...]:
    """Where the site is built, for a look at it and in public."""
    return tuple(Path(each.settings["OUTPUT_PATH"]) for each in (house.survey, house.public))


def _repository(house: House) -> tuple[Path, ...]:
    """The whole of what is versioned with the site, which may be a folder of it."""
    try:
        return (History(house.root).folder,)
    except (HistoryError, OSError):
        return ()


def _write(file: Path, data: bytes) -> None:
    """A file that nobody else may read, whatever lay in its place."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".", dir=file.parent) as beside:
            written = Path(beside) / file.name
            written.touch(mode=0o600)
            written.write_bytes(data)
            written.replace(file)
    except OSError as error:
        raise Refused(f"{file} 写不进去：{error.strerror}。请换一个文件夹，或者先关掉打开着的表格。") from error
