"""A synthetic county: its organisations, columns and any number of articles, the same at every run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random

from benchmarks import vocabulary as words
from benchmarks.prose import body

FIRST_DAY = datetime(2010, 1, 1)
LAST_DAY = datetime(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who sends articles."""

    id: str
    name: str
    short: str
    level: str


@dataclass(frozen=True, slots=True)
class Column:
    """Where articles stand."""

    id: str
    name: str
    item: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article before it is written down in the form of one builder."""

    name: str
    """File name without suffix, unique on the site."""
    organisation: str
    column: str
    title: str
    published: datetime
    tags: tuple[str, ...]
    body: str
    """Markdown; links to other articles are relative file paths, `../../kelin/2019/name.md`."""
    withdrawn: bool = False

    @property
    def path(self) -> str:
        """Folders and name, without suffix: `dongshan/2019/0000012-0514`."""
        return f"{self.organisation}/{self.published.year}/{self.name}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that a site is built from."""

    organisations: tuple[Organisation, ...]
    columns: tuple[Column, ...]
    manuscripts: tuple[Manuscript, ...]


def corpus(count: int) -> Corpus:
    """A county with so many articles. The first `n` articles are the same whatever the count."""
    return Corpus(
        organisations=tuple(
            Organisation(key, name, short, level) for key, (level, name, short) in words.ORGANISATIONS.items()
        ),
        columns=tuple(Column(key, name, item) for key, (name, item) in words.COLUMNS.items()),
        manuscripts=tuple(manuscripts(count)),
    )


def manuscripts(count: int) -> Iterator[Manuscript]:
    """The first `count` articles."""
    return map(manuscript, range(count))


def manuscript(number: int) -> Manuscript:
    """Article `number`, counted from 0; one in five leads to one or two articles before it."""
    chance = Random(f"text {number}")
    heading = _heading(number)
    earlier = chance.sample(range(number), min(number, chance.randint(1, 2))) if chance.random() < 0.2 else []
    links = [(each.title, f"../../{each.path}.md") for each in map(_heading, earlier)]
    return Manuscript(
        heading.name,
        heading.organisation,
        heading.column,
        heading.title,
        heading.published,
        tuple(chance.sample(words.TAGS, 3)),
        body(chance, links),
    )


@cache
def _heading(number: int) -> Manuscript:
    """What others must know of an article to lead to it: all but text and tags."""
    chance = Random(f"heading {number}")
    organisation = chance.choice(tuple(words.ORGANISATIONS))
    published = FIRST_DAY + timedelta(seconds=chance.randrange(int((LAST_DAY - FIRST_DAY).total_seconds())))
    title = (
        f"{words.ORGANISATIONS[organisation][2]}{chance.choice(words.SEASONS)}"
        f"举办{chance.choice(words.SUBJECTS)}{chance.choice(words.FORMS)}"
    )
    column = chance.choice(tuple(words.COLUMNS))
    return Manuscript(f"{published:%m-%d}-{number:06}", organisation, column, title, published, (), "")
