"""The changes after which a site is built again, one after the other, each on top of those before it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from benchmarks.builders import Builder
from benchmarks.synthetic import LAST_DAY, Column, Corpus, Manuscript, Organisation, manuscript

MARK = '<p class="remark">本站文章由编辑部核对。</p>'


@dataclass(frozen=True, slots=True)
class Step:
    """A change to the content or to the theme, and the word for it. Each can be made again and again."""

    name: str
    content: Callable[[Corpus], Corpus] | None = None
    theme: Callable[[Builder, Path], None] | None = None

    @property
    def repeated(self) -> bool:
        """Whether it can be measured several times; a site is built for the first time only once."""
        return self.name != "cold"


def edit_body(corpus: Corpus) -> Corpus:
    """A sentence more at the end of the article in the middle."""
    return _with(corpus, _middle(corpus), lambda each: replace(each, body=f"{each.body}\n\n以上情况，特此说明。"))


def edit_title(corpus: Corpus) -> Corpus:
    """Another title for the article in the middle."""
    return _with(corpus, _middle(corpus), lambda each: replace(each, title=f"{each.title}（更正）"))


def add_article(corpus: Corpus) -> Corpus:
    """One more article, newer than all others."""
    number = len(corpus.manuscripts)
    published = LAST_DAY + timedelta(hours=9, seconds=number)
    newest = replace(manuscript(number), published=published, name=f"{published:%m-%d}-newest-{number}")
    return replace(corpus, manuscripts=(*corpus.manuscripts, newest))


def withdraw_article(corpus: Corpus) -> Corpus:
    """The last article that still stands and to which no other leads is withdrawn."""
    texts = "".join(each.body for each in corpus.manuscripts)
    numbers = reversed(range(len(corpus.manuscripts)))
    free = (number for number in numbers if _is_free(corpus.manuscripts[number], texts))
    return _with(corpus, next(free), lambda each: replace(each, withdrawn=True))


def _is_free(manuscript: Manuscript, texts: str) -> bool:
    return not manuscript.withdrawn and f"/{manuscript.path}.md" not in texts


def rename_column(corpus: Corpus) -> Corpus:
    """Another name for the first column."""
    first, *others = corpus.columns
    return replace(corpus, columns=(Column(first.id, f"{first.name}栏", first.item), *others))


def rename_organisation(corpus: Corpus) -> Corpus:
    """Another name for the last organisation."""
    *others, last = corpus.organisations
    renamed = Organisation(last.id, f"{last.name}（新）", f"{last.short}（新）", last.level)
    return replace(corpus, organisations=(*others, renamed))


def _middle(corpus: Corpus) -> int:
    return len(corpus.manuscripts) // 2


def _with(corpus: Corpus, number: int, change: Callable[[Manuscript], Manuscript]) -> Corpus:
    before, after = corpus.manuscripts[:number], corpus.manuscripts[number + 1 :]
    return replace(corpus, manuscripts=(*before, change(corpus.manuscripts[number]), *after))


def change_template(builder: Builder, folder: Path) -> None:
    """A line more in every article."""
    _replace(folder / builder.article_template, "</article>", f"{MARK}</article>")


def change_frame(builder: Builder, folder: Path) -> None:
    """A line more at the foot of every page."""
    _replace(folder / builder.frame_template, "</body>", f"{MARK}</body>")


def change_stylesheet(builder: Builder, folder: Path) -> None:
    """A rule more."""
    file = folder / builder.stylesheet
    file.write_text(f"{file.read_text()}\n.remark {{ color: inherit; }}\n")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    if old not in text:
        raise ValueError(f"{file} has no {old}")
    file.write_text(text.replace(old, new, 1))


STEPS = (
    Step("cold"),
    Step("unchanged"),
    Step("body", content=edit_body),
    Step("title", content=edit_title),
    Step("added", content=add_article),
    Step("withdrawn", content=withdraw_article),
    Step("column", content=rename_column),
    Step("organisation", content=rename_organisation),
    Step("template", theme=change_template),
    Step("frame", theme=change_frame),
    Step("stylesheet", theme=change_stylesheet),
)
