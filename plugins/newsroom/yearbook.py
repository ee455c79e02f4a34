"""One organisation's year, as far as its manuscripts tell."""

from datetime import datetime

from msgspec import Struct

from plugins.committee import OrganisationId, Status
from plugins.newsroom.house import House


class Year(Struct, frozen=True, kw_only=True):
    """Titles with their dates, by what became of each."""

    organisation: OrganisationId
    year: int
    published: tuple[str, ...]
    coming: tuple[str, ...]
    drafts: tuple[str, ...]
    withdrawn: tuple[str, ...]
    faulty: tuple[str, ...]
    """Files with something to mend."""
    next_date: datetime | None
    """When the next of those still to come is due."""


def year_of(house: House, organisation: str, year: int, now: datetime) -> Year:
    """What an organisation's folder of a year holds."""
    from plugins.reading import read_manuscript

    folder = house.content / "articles" / organisation / str(year)
    articles, faulty = [], []
    for file in sorted(folder.glob("*.md")):
        path = house.path_of(file)
        article = read_manuscript(file.read_bytes(), path, house.survey.desk).article
        if article:
            articles.append(article)
        else:
            faulty.append(house.shown(path))
    articles.sort(key=lambda each: each.published)

    def titles(status: Status, *, due: bool | None = None) -> tuple[str, ...]:
        fitting = [each for each in articles if each.status is status and due in (None, each.published <= now)]
        return tuple(f"{each.published:%m-%d} {each.title}" for each in fitting)

    coming = [each.published for each in articles if each.status is Status.PUBLISHED and each.published > now]
    return Year(
        organisation=OrganisationId(organisation),
        year=year,
        published=titles(Status.PUBLISHED, due=True),
        coming=titles(Status.PUBLISHED, due=False),
        drafts=titles(Status.DRAFT),
        withdrawn=titles(Status.WITHDRAWN),
        faulty=tuple(faulty),
        next_date=min(coming, default=None),
    )
