"""An understood article put into its place in the content folder, whole or not at all, and never over another."""

from collections.abc import Container
from itertools import count
from pathlib import Path

from msgspec import Struct

from plugins.newsroom.files import write_whole
from plugins.newsroom.house import House
from plugins.newsroom.importing.ledger import Ledger
from plugins.newsroom.importing.understanding import Register
from plugins.newsroom.importing.understanding.parts import Article
from plugins.newsroom.importing.understanding.register import Listed, names_of
from plugins.newsroom.importing.writing import Written, written
from plugins.newsroom.manuscript import file_name

UNKNOWN_ORGANISATION, UNKNOWN_YEAR = "待定单位", "待定年份"
"""Folders of what is not known yet; the check refuses what lies in them."""
RANKS = ("nation", "province", "city", "county", "bureau", "township", "community", "school", "village", "linkage")


class Placed(Struct, frozen=True, kw_only=True):
    """Where an article lies."""

    file: Path
    new: bool
    """False where the same manuscript was there already."""
    pictures: int


def register_of(house: House) -> Register:
    """What the site's registers let an import recognise."""
    publishing = house.survey.desk.organisations
    columns = house.survey.registers.columns
    return Register(
        organisations=tuple(
            Listed(
                id=each.id,
                name=each.short,
                names=names_of(each.name, each.short, each.aliases),
                rank=RANKS.index(each.level.value),
            )
            for each in house.survey.registers.organisations
            if each.id in publishing
        ),
        columns={each.item.value: each.name for each in reversed(columns)},
        column_names=tuple(each.name for each in columns),
        timezone=house.survey.site.timezone,
    )


def place(house: House, article: Article, key: str) -> Placed:
    """Write an article; the manuscript last, so that nobody ever finds it without its pictures.

    `key`: of its source; one that was imported before is left as it is, whatever became of it since.
    """
    ledger = Ledger(Path(house.survey.settings["CACHE_PATH"]) / "imported.json")
    known = ledger.find(key)
    if known and (house.content / known).parent == folder_of(house, article) and (house.content / known).is_file():
        return Placed(file=house.content / known, new=False, pictures=0)
    placed = _placed(house, article)
    ledger.note(key, house.path_of(placed.file))
    return placed


def free_file(house: House, article: Article, taken: Container[Path] = ()) -> Path:
    """Where an article can lie without taking the place of another one, written or promised."""
    folder, name = folder_of(house, article), file_name(article.date, article.title)
    numbered = (folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md") for number in count(1))
    return next(each for each in numbered if each not in taken and not each.exists())


def write_article(file: Path, article: Article, aliases: tuple[str, ...]) -> None:
    """Write an article to a place of its own."""
    _write(file.parent, file, written(article, file.stem, aliases))


def _placed(house: House, article: Article) -> Placed:
    folder = folder_of(house, article)
    name = file_name(article.date, article.title)
    for number in range(1, 1000):
        stem = name if number == 1 else f"{name}-{number}"
        files = written(article, stem)
        file = folder / f"{stem}.md"
        if not file.exists():
            _write(folder, file, files)
            return Placed(file=file, new=True, pictures=len(files.pictures))
        if file.read_bytes() == files.text.encode():
            _write(folder, file, files)
            return Placed(file=file, new=False, pictures=len(files.pictures))
    raise FileExistsError(folder / name)


def folder_of(house: House, article: Article) -> Path:
    """The folder of an article's organisation and year, or of what is not known of them."""
    year = f"{article.date:%Y}" if article.date else UNKNOWN_YEAR
    return house.content / "articles" / (article.organisation or UNKNOWN_ORGANISATION) / year


def _write(folder: Path, file: Path, files: Written) -> None:
    for name, data in files.pictures.items():
        if not (folder / name).is_file() or (folder / name).read_bytes() != data:
            write_whole(folder / name, data)
    if not file.exists():
        write_whole(file, files.text.encode())
