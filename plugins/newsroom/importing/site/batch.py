"""A whole folder of saved pages. What was imported before, whatever became of it since, is left alone."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path

from msgspec import Struct

from plugins.newsroom.files import write_whole
from plugins.newsroom.house import House
from plugins.newsroom.importing.document import Field
from plugins.newsroom.importing.isolation import ask_all
from plugins.newsroom.importing.ledger import Ledger
from plugins.newsroom.importing.placing import UNKNOWN_ORGANISATION, UNKNOWN_YEAR, free_file, register_of, write_article
from plugins.newsroom.importing.reading import NO_WORDS
from plugins.newsroom.importing.request import Answer, Manuscript, Read
from plugins.newsroom.importing.site.links import relinked
from plugins.newsroom.importing.site.pages import Page, pages_in
from plugins.newsroom.importing.site.spool import Spool, key_of
from plugins.newsroom.importing.understanding import Register
from plugins.newsroom.importing.understanding.parts import Article, Figure, Text

BATCH = 25
"""Pages to one cell."""
_ALIASES = re.compile(r"^aliases:\s*(?:\[(.*)\]\s*$|\n((?:\s*- .*\n)+))", re.MULTILINE)
_HEADER_CHARACTERS = 16_384
LEAST = 15
"""Characters of words that make a page an article."""


class Row(Struct, frozen=True, kw_only=True):
    """What became of one page."""

    page: str
    """Its file below the folder."""
    path: str = ""
    """Its article below the content folder; empty where there is none."""
    new: bool = False
    doubts: tuple[str, ...] = ()
    refused: str = ""


class Batch(Struct, frozen=True, kw_only=True):
    """What became of a folder."""

    rows: tuple[Row, ...]
    views: int
    """View counts written for the first time."""

    def report(self) -> str:
        """Everything an editor has to look at, a line each."""
        lines = [f"新导入 {sum(each.new for each in self.rows)} 篇，以前导入过、没有动 {self._known} 篇。"]
        for row in self.rows:
            if row.refused:
                lines.append(f"没有导入  {row.page}：{row.refused}")
            lines += [f"请核对  {row.path}（{row.page}）：{doubt}" for doubt in row.doubts]
        return "\n".join([*lines, ""])

    @property
    def _known(self) -> int:
        return sum(bool(each.path) and not each.new for each in self.rows)


def import_site(house: House, folder: Path, told: Callable[[int, int], None]) -> Batch:
    """Import every page that was not imported yet; `told` hears how many of how many are done."""
    pages = list(pages_in(folder))
    cache = Path(house.survey.settings["CACHE_PATH"])
    ledger, spool = Ledger(cache / "imported-pages.json"), Spool(cache / "reading-pages")
    known = _known_aliases(house.content)
    # An address that cannot be an alias stands in no article: what became of its page is in the ledger.
    before = {
        each.address: path
        for each in pages
        if (path := known.get(each.alias) if each.alias else ledger.find(each.address))
    }
    fresh = [each for each in pages if each.address not in before]
    rows = [Row(page=_named(each, folder), path=before[each.address]) for each in pages if each.address in before]
    read = list(_read(house, folder, fresh, spool, told))
    places, taken = known | before, set[Path]()
    for page, article, _ in read:
        if article is not None:
            file = free_file(house, article, taken)
            taken.add(file)
            places[page.address] = house.path_of(file)
    # Before the articles: a page that has one is not read again by the run after one that was cut off.
    views = _note_views(house, {page.alias: _count(article) for page, article, _ in read if article and page.alias})
    for page, article, refused in read:
        if article is None:
            rows.append(Row(page=_named(page, folder), refused=refused))
            continue
        rows.append(_written(house, page, article, folder, places))
        ledger.note("" if page.alias else page.address, places[page.address])
    spool.forget()
    return Batch(rows=tuple(sorted(rows, key=lambda row: row.page)), views=views)


def _count(article: Article) -> str:
    return next((each.value for each in article.findings if each.field is Field.VIEWS), "")


def _named(page: Page, folder: Path) -> str:
    return page.file.relative_to(folder).as_posix()


def _read(
    house: House, folder: Path, pages: Sequence[Page], spool: Spool, told: Callable[[int, int], None]
) -> Iterator[tuple[Page, Article | None, str]]:
    register = register_of(house)
    rest = iter(pages)
    done = 0
    while batch := list(islice(rest, BATCH)):
        answers = _answers([page.manuscript(folder) for page in batch], register, spool)
        for page, answer in zip(batch, answers, strict=True):
            if answer.refused == NO_WORDS or (answer.article and not _is_article(answer.article)):
                yield page, None, "不像一篇文章（多半是目录页或空页）。"
            else:
                yield page, answer.article, answer.refused
        done += len(batch)
        told(done, len(pages))


def _answers(manuscripts: Sequence[Manuscript], register: Register, spool: Spool) -> list[Answer]:
    """What pages say, read now or before the import was cut off."""
    keys = [key_of(each) for each in manuscripts]
    found = {key: answer for key in keys if (answer := spool.find(key))}
    new = {key: each for key, each in zip(keys, manuscripts, strict=True) if key not in found}
    answers = ask_all([Read(manuscript=each, register=register) for each in new.values()]) if new else ()
    for key, answer in zip(new, answers, strict=True):
        spool.keep(key, answer)
        found[key] = answer
    return [found[key] for key in keys]


def _is_article(article: Article) -> bool:
    """Whether a page told something: words beyond links, or a picture with its date."""
    words = sum(len(_words(each)) for each in article.parts if isinstance(each, Text))
    pictured = any(isinstance(each, Figure) for each in article.parts) and article.date is not None
    return bool(article.title) and (words >= LEAST or pictured)


def _words(text: Text) -> str:
    return "".join(getattr(each, "text", "") for each in text.inlines if not getattr(each, "link", ""))


def _written(house: House, page: Page, article: Article, folder: Path, places: dict[str, str]) -> Row:
    path = places[page.address]
    linked, lost = relinked(article, page.address, path, places)
    write_article(house.content / path, linked, (page.alias,) if page.alias else ())
    doubts = [*article.doubts, *(f"链接“{each}”的那一页没有存下来" for each in lost)]
    doubts += [f"图片没有存下来：{each}" for each in article.outside]
    doubts += [f"没有找到单位，放在“{UNKNOWN_ORGANISATION}”里"] * (not article.organisation)
    doubts += [f"没有找到日期，放在“{UNKNOWN_YEAR}”里"] * (article.date is None)
    doubts += [f"原来的地址“{page.address}”不能登记成 aliases"] * (not page.alias)
    return Row(page=_named(page, folder), path=path, new=True, doubts=tuple(doubts))


def _known_aliases(content: Path) -> dict[str, str]:
    """The articles by their former addresses: wherever they lie by now, and whatever they say."""
    found: dict[str, str] = {}
    # A name with a point before it is what a run that was cut off had not yet put in its place.
    for file in sorted((content / "articles").rglob("[!.]*.md")):
        with file.open(encoding="utf-8", errors="replace") as stream:
            match = _ALIASES.search(stream.read(_HEADER_CHARACTERS))
        listed = re.split(r"[,\n]", (match[1] or match[2] or "") if match else "")
        for each in listed:
            alias = each.strip().removeprefix("- ").strip(" '\"")
            if alias:
                found[alias] = file.relative_to(content).as_posix()
    return found


def _note_views(house: House, views: dict[str, str]) -> int:
    """Add counts of articles that have none in the register yet; how many were added."""
    file = house.content / "data" / "views.csv"
    text = file.read_text("utf-8-sig") if file.is_file() else "地址,次数\n"
    present = {row[0] for row in csv.reader(StringIO(text)) if row}
    added = {alias: count for alias, count in sorted(views.items()) if alias not in present and count.isdecimal()}
    if added:
        lines = StringIO()
        csv.writer(lines, lineterminator="\n").writerows(added.items())
        write_whole(file, (text if text.endswith("\n") else f"{text}\n").encode() + lines.getvalue().encode())
    return len(added)
