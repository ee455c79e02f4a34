"""An article as the text of a manuscript, with its pictures beside it."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from msgspec import Struct

from plugins.newsroom.importing.document import Image, Inline, Run
from plugins.newsroom.importing.markdown import cell, escaped, line, table
from plugins.newsroom.importing.understanding.parts import Article, Figure, Grid, Heading, Item, Part, Text
from plugins.newsroom.manuscript import date_line, front_matter, mark
from plugins.reading.article_form import LONGEST_TITLE


class Written(Struct, frozen=True, kw_only=True):
    """The files of an article."""

    text: str
    pictures: dict[str, bytes]
    """By name."""


def written(article: Article, stem: str, aliases: Sequence[str] = ()) -> Written:
    """The files of an article whose manuscript is called `stem`; what is unknown is marked."""
    writer = _Writer(article, stem)
    body = "\n\n".join(writer.blocks())
    title, rest = _fitting(article.title)
    values = {
        "title": title or mark("标题"),
        "date": date_line(article.date) if article.date else mark("日期"),
        "column": article.column or mark("栏目"),
        "author": article.author,
        "photographer": article.photographer,
        "source": article.source,
        "aliases": list(aliases),
    }
    parts = [front_matter(values), *([escaped(rest)] if rest else []), body or mark("正文"), *writer.notes()]
    return Written(text="\n\n".join(parts).replace("---\n\n\n", "---\n\n") + "\n", pictures=writer.pictures)


def _fitting(title: str) -> tuple[str, str]:
    """A title short enough, and its subtitle where that has to stand in the text."""
    if len(title) <= LONGEST_TITLE or "——" not in title:
        return title, ""
    main, _, subtitle = title.partition("——")
    return main, f"——{subtitle}"


class _Writer:
    """Writes parts one after the other, numbering pictures and notes as they come."""

    def __init__(self, article: Article, stem: str) -> None:
        self._article = article
        self._stem = stem
        self._labels: dict[str, str] = {}
        self.pictures: dict[str, bytes] = {}

    def blocks(self) -> Iterator[str]:
        """Every part as a block of Markdown; items of one list as one block."""
        items: list[str] = []
        for part in self._article.parts:
            if isinstance(part, Item) and (not items or not _begins_list(part, items[0])):
                items.append(self._item(part))
                continue
            if items:
                yield "\n".join(items)
                items = []
            if isinstance(part, Item):
                items.append(self._item(part))
                continue
            text = self._part(part)
            if text:
                yield text
        if items:
            yield "\n".join(items)

    def notes(self) -> Iterator[str]:
        """The footnotes that were cited."""
        done = 0
        while done < len(self._labels):
            for key, label in list(self._labels.items())[done:]:
                words = line(self._cited(self._article.notes.get(key, ())))
                yield f"[^{label}]: {words or '（原稿没有内容）'}"
                done += 1

    def _part(self, part: Part) -> str:
        if isinstance(part, Heading):
            return f"{'#' * part.level} {line(self._cited(part.inlines), plain=True)}".replace("  \n", " ")
        if isinstance(part, Text):
            words = line(self._cited(part.inlines))
            return "\n".join(f"> {each}" for each in words.split("\n")) if part.quoted else words
        if isinstance(part, Grid):
            return self._grid(part)
        return self._figure(part) if isinstance(part, Figure) else ""

    def _item(self, item: Item) -> str:
        sign = f"{item.number}. " if item.number else "- "
        words = line(self._cited(item.inlines)).replace("  \n", " ")
        return f"{'    ' * (min(item.level, 6) - 1)}{sign}{words}"

    def _grid(self, grid: Grid) -> str:
        rows = [[cell(line(self._cited(each)) for each in inlines) for inlines in row] for row in grid.rows]
        return table(rows) if any(any(row) for row in rows) else ""

    def _figure(self, figure: Figure) -> str:
        if figure.image.outside or not figure.image.data:
            # The picture has to be fetched by an editor; what was said of it is not lost meanwhile.
            return escaped(f"{figure.caption}{f'（{figure.credit} 摄）' if figure.credit else ''}")
        number = len(self.pictures) + 1
        name = f"{self._stem}-{number}{PurePosixPath(figure.image.name).suffix}"
        self.pictures[name] = figure.image.data
        credit = f"（{figure.credit} 摄）" if figure.credit else ""
        caption = f"{figure.caption}{credit}"
        alt = figure.image.alt or figure.caption or f"{self._article.title or '这篇文章'}（图{number}）"
        return f"![{escaped(alt)}]({name}{_title(caption)})"

    def _cited(self, inlines: Sequence[Inline]) -> list[Inline]:
        """The same words, each note with the number that it has in this article."""
        return [each if isinstance(each, Image) or not each.note else self._citation(each) for each in inlines]

    def _citation(self, run: Run) -> Run:
        label = self._labels.setdefault(run.note, str(len(self._labels) + 1))
        return Run(text="", note=label)


def _begins_list(item: Item, first: str) -> bool:
    """Whether an item is the first of a list of the other kind."""
    return item.level == 1 and bool(item.number) == first.startswith("- ")


def _title(caption: str) -> str:
    words = escaped(" ".join(caption.split())).replace('"', "”")
    return f' "{words}"' if words else ""
