"""Proofs: the page of one manuscript as it would come out, at once and without the rest of the site."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import json

from plugins.building.conversion import record_of
from plugins.building.gathering import Rules, uses_of
from plugins.building.making import printed_theme
from plugins.building.rendering import RenderJob, renderer
from plugins.building.source_tree import left_behind
from plugins.committee import Article, Committee, Problem, Status
from plugins.committee.digests import digest_of
from plugins.pages import Page, Showing, article_page, file_of


class Proof(NamedTuple):
    """What would become of a manuscript."""

    file: str
    """Its page's, below the output folder; empty if that is not known."""
    page: bytes | None
    """None if something in the manuscript must be mended first."""
    problems: tuple[Problem, ...]


class ProofPress:
    """Pulls proofs in the site of the last build; it keeps all that the build was made from."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.content = Path(context["PATH"])
        self._context = context
        self._committee: Committee = context["committee"]
        self._known = {each.file: each for each in self._committee.articles}
        self._taken = {each.address for each in (*self._committee.articles, *self._committee.withdrawn)}

    def pull(self, manuscript: str) -> Proof | None:
        """The proof of a manuscript, named by its path below the content folder.

        None where only a build can tell: of one that is moved or withdrawn, that is not due, or whose pictures are
        new; and of what is no article.
        """
        file = self.content / manuscript
        if not manuscript.startswith("articles/") or file.suffix != ".md" or self._passed_over(file):
            return None
        try:
            data = file.read_bytes()
        except OSError:
            return None
        record, _, html = record_of(data, manuscript, self._context["desk"])
        known = self._known.get(manuscript)
        if record.article is None:
            return Proof(file_of(known.address) if known else "", None, record.problems)
        if not self._fits(record.article, known):
            return None
        page = self._page(record.article)
        return Proof(page.file, self._printed(page, html), record.problems)

    def _passed_over(self, file: Path) -> bool:
        ignored: list[str] = self._context["IGNORE_FILES"]
        return file.is_symlink() or left_behind(ignored).match(file.name) is not None

    def _fits(self, article: Article, known: Article | None) -> bool:
        rules: Rules = self._context["rules"]
        shown = article.status is not Status.WITHDRAWN and rules.shows(article)
        free = article.address == known.address if known else article.address not in self._taken
        return shown and free and all(each.path in self._committee.pictures for each in uses_of(article))

    def _page(self, article: Article) -> Page:
        before = self._committee
        articles = [article, *(each for each in before.articles if each.file != article.file)]
        committee = Committee(before.registers, articles, before.pages, before.pictures)
        return article_page(article, Showing(committee, self._context["site"], digest_of, {}))

    def _printed(self, page: Page, html: str) -> bytes:
        job = RenderJob(page.file, page.template, page.section, json.encode(page.make()), html)
        return renderer(*printed_theme(self._context)).render(job)
