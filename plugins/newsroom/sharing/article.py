"""An article that may be passed on: one that readers can see."""

from pathlib import Path

from msgspec import Struct

from plugins.committee import Article, Site, Status
from plugins.newsroom.exits import Refused
from plugins.newsroom.house import House


class Shared(Struct, frozen=True, kw_only=True):
    """An article with what is shared of it."""

    article: Article
    html: str
    """The body, a mark for each picture."""
    organisation: str
    column: str
    site: Site
    content: Path

    @property
    def address(self) -> str:
        """Where readers find it."""
        return self.site.absolute(self.article.address)


def shared(house: House, file: Path) -> Shared:
    """The article of a manuscript; `Refused` where readers do not see it."""
    from plugins.building.clock import now

    found = looked_at(house, file)
    if found.article.status is not Status.PUBLISHED:
        raise Refused(f"{file} 是草稿或已撤回，读者看不到，不能转发。")
    if found.article.published > now():
        raise Refused(f"{file} 要到 {found.article.published:%Y-%m-%d %H:%M} 才发布，现在读者还看不到，不能转发。")
    return found


def looked_at(house: House, file: Path) -> Shared:
    """The article of a manuscript, whoever sees it; `Refused` where there is none or it has to be mended."""
    from plugins.reading import read_manuscript

    path = house.path_of(file)
    if not (file.is_file() and path.startswith("articles/") and path.endswith(".md")):
        raise Refused(f"没有找到稿件 {file}。请写 {house.content.name}/articles 里的一个 .md 文件。")
    reading = read_manuscript(file.read_bytes(), path, house.survey.desk)
    if reading.article is None:
        raise Refused("\n".join([*map(str, reading.problems), "请先改好这篇稿件。"]))
    names = {each.id: each.name for each in house.survey.registers.columns}
    return Shared(
        article=reading.article,
        html=reading.html,
        organisation=house.survey.desk.organisations[reading.article.organisation],
        column=names[reading.article.column],
        site=house.site,
        content=house.content,
    )
