"""Records into the committee: which articles readers see today, and what keeps the others back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from plugins.building.conversion import Record
from plugins.building.observed import Sight, check_pictures
from plugins.committee import (
    Address,
    Article,
    Committee,
    Picture,
    PicturePath,
    PictureUse,
    Problem,
    ProblemCode,
    Registers,
    Severity,
    StandingPage,
    Status,
    is_withdrawn,
)

PICTURE_UNUSABLE = ProblemCode("picture-unusable")

Document = Article | StandingPage


class Rules(Struct, frozen=True, kw_only=True):
    """What decides whether an article is shown."""

    now: datetime
    """Aware."""
    drafts: bool
    """Whether drafts are shown."""
    future: bool
    """Whether articles are shown before their date."""

    def checks(self, document: Document) -> bool:
        """Whether links and pictures must be right already: not in a draft that nobody sees."""
        return not isinstance(document, Article) or document.status is not Status.DRAFT or self.drafts

    def shows(self, document: Document) -> bool:
        """Whether readers see the document, or the notice of its withdrawal."""
        if not self.checks(document):
            return False
        return not isinstance(document, Article) or self.future or document.published <= self.now


class Gathering(Struct, frozen=True, kw_only=True):
    """What readers see, and what editors have to mend."""

    committee: Committee
    problems: tuple[Problem, ...]
    set_aside: tuple[str, ...]
    """Files that readers do not see because of a problem, below the content folder."""
    closed: Mapping[str, frozenset[Address]]
    """By file of a document that is shown: addresses it links to at which nothing is shown."""


def pictures_shown(records: Iterable[Record], rules: Rules) -> frozenset[str]:
    """The pictures of all documents that must be right already, by path below the content folder."""
    return frozenset(use.path for document in _documents(records, rules) for use in uses_of(document))


def gather(
    records: Mapping[str, Record],
    registers: Registers,
    files: frozenset[str],
    pictures: Mapping[PicturePath, Picture | Problem],
    sight: Sight,
    rules: Rules,
    folder: str,
    refused: Sequence[Problem] = (),
) -> Gathering:
    """Set aside what has a problem, and gather the rest; `files` are all that lie below the content folder.

    `refused`: problems of documents of which nothing can be shown, not even a notice.
    """
    from plugins.reading import check_addresses, check_links, check_rows, check_tags, closed_links

    documents = list(_documents(records.values(), rules))
    problems = [problem for record in records.values() for problem in record.problems]
    problems += check_links(documents, files, folder)
    taken = check_addresses(_articles(documents), _pages(documents), folder)
    problems += taken
    problems += check_rows(registers.office, _articles(documents), files, folder)
    problems += check_tags(_articles(documents), folder)
    problems += _unusable(documents, pictures, folder)
    problems += check_pictures(((each, uses_of(each)) for each in documents), sight, folder)
    problems += refused
    faulty = {each.file.removeprefix(f"{folder}/") for each in problems if each.severity is Severity.ERROR}
    shown = [each for each in documents if rules.shows(each) and each.file not in faulty]
    noticed = faulty - {each.file.removeprefix(f"{folder}/") for each in refused}
    notices = [each for each in documents if each.file in noticed and is_withdrawn(each) and rules.shows(each)]
    shown += _without(notices, {each.file for each in taken}, folder)
    closed, warnings = closed_links(shown, folder)
    usable = {path: each for path, each in pictures.items() if isinstance(each, Picture)}
    return Gathering(
        committee=Committee(registers, _articles(shown), _pages(shown), usable),
        problems=(*problems, *warnings),
        set_aside=tuple(sorted(faulty & records.keys() - {each.file for each in notices})),
        closed=closed,
    )


def _without(notices: Iterable[Article], contested: Set[str], folder: str) -> Iterator[Article]:
    """Withdrawal protects: the notice stands whatever else is wrong, but for former addresses that may be another's."""
    for article in notices:
        yield replace(article, aliases=()) if f"{folder}/{article.file}" in contested else article


def _documents(records: Iterable[Record], rules: Rules) -> Iterator[Document]:
    for record in records:
        document = record.article or record.page
        if document and rules.checks(document):
            yield document


def _articles(documents: Iterable[Document]) -> list[Article]:
    return [each for each in documents if isinstance(each, Article)]


def _pages(documents: Iterable[Document]) -> list[StandingPage]:
    return [each for each in documents if isinstance(each, StandingPage)]


def uses_of(document: Document) -> tuple[PictureUse, ...]:
    """Every picture that a document shows; a withdrawn article shows none."""
    if not isinstance(document, Article):
        return document.text.pictures
    if is_withdrawn(document):
        return ()
    return (*document.text.pictures, document.cover) if document.cover else document.text.pictures


def _unusable(
    documents: Iterable[Document], pictures: Mapping[PicturePath, Picture | Problem], folder: str
) -> Iterator[Problem]:
    """A faulty picture is told once, and once more at each line that shows it."""
    faults = {path: each for path, each in pictures.items() if isinstance(each, Problem)}
    yield from faults.values()
    for document in documents:
        for use in dict.fromkeys(uses_of(document)):
            if use.path in faults:
                text = f"图片“{use.path.rpartition('/')[2]}”不能用，原因见它自己的提示。请换一张，或者从这里删去。"
                yield Problem(f"{folder}/{document.file}", use.line, PICTURE_UNUSABLE, text)
