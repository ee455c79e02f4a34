"""Pages into HTML: the theme's templates, filled with views and sealed."""

from collections.abc import Callable, MutableMapping, Sequence
from datetime import datetime
from functools import cache, lru_cache, partial
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]
from msgspec import json

from plugins.building.errors import SealBroken
from plugins.building.pieces import Pieces
from plugins.committee import PICTURE_MARK
from plugins.committee.days import day
from plugins.hardening import says_its_policy, seal
from plugins.pages import office_views, views
from plugins.pages.chrome import Chrome
from plugins.pages.office_views import OfficeView
from plugins.pages.parts import PictureView
from plugins.pages.views import View

VIEWS: dict[str, type[View | OfficeView]] = {
    "index.html": views.HomeView,
    "article.html": views.ArticleView,
    "withdrawn.html": views.WithdrawnView,
    "column.html": views.ListView,
    "organisation.html": views.ListView,
    "tag.html": views.ListView,
    "year.html": views.ListView,
    "month.html": views.ListView,
    "columns.html": views.ColumnsView,
    "organisations.html": views.OrganisationsView,
    "tags.html": views.TagsView,
    "archives.html": views.ArchivesView,
    "page.html": views.StandingView,
    "subscribe.html": views.SubscribeView,
    "sitemap.html": views.SiteMapView,
    "404.html": views.NotFoundView,
    "redirect.html": views.RedirectView,
    "office/years.html": office_views.YearsView,
    "office/scoreboard.html": office_views.ScoreboardView,
    "office/score.html": office_views.ScoreView,
    "office/adoptions.html": office_views.AdoptionsView,
    "office/honours.html": office_views.HonoursView,
    "office/training.html": office_views.TrainingView,
    "office/budget.html": office_views.BudgetView,
    "office/health.html": office_views.HealthView,
}
"""What each template shows."""


class RenderJob(NamedTuple):
    """A page to render, in a form that travels between processes."""

    file: str
    template: str
    section: str
    view: bytes
    """JSON of the template's view."""
    body: str
    """HTML of the text, with picture marks; empty where the page has none."""


class Frame:
    """What all pages share, rendered once."""

    def __init__(self, environment: Environment, chrome: Chrome, pieces: Pieces) -> None:
        def show(part: str, section: str = "") -> Markup:
            name = f"frame/{part}.html"
            return pieces.mark(name, environment.get_template(name).render(chrome=chrome, section=section))

        self.head = show("head")
        self.footer = show("footer")
        self.header: Callable[[str], Markup] = cache(partial(show, "header"))


class Renderer:
    """Renders pages of one theme in one frame."""

    def __init__(self, theme: Path, chrome: Chrome) -> None:
        self._environment = environment(theme)
        self._chrome = chrome
        self._pieces = Pieces()
        self._environment.globals["once"] = self._pieces.once
        self._frame = Frame(self._environment, self._chrome, self._pieces)

    def render(self, job: RenderJob) -> bytes:
        """The whole page, in UTF-8.

        Raises:
            SealBroken: if the page holds what no page may hold: an error in a template or in this program.

        """
        if self._pieces.are_many:
            self._pieces.clear()
            self._frame = Frame(self._environment, self._chrome, self._pieces)
        view = _decoder(job.template).decode(job.view)
        shown: dict[str, Any] = {"view": view, "section": job.section, "chrome": self._chrome, "frame": self._frame}
        if isinstance(view, views.ArticleView | views.StandingView):
            shown["body"] = _parts(job.body, view.pictures)
        html = self._environment.get_template(job.template).render(shown)
        faults = seal(html, job.template, self._pieces.marks)
        if faults:
            raise SealBroken(f"内部错误：模板 {job.template} 生成的 {job.file} 里有不允许的内容：{'；'.join(faults)}")
        page = self._pieces.fill(html)
        if not says_its_policy(page):
            raise SealBroken(f"内部错误：模板 {job.template} 生成的 {job.file} 没有写明安全策略，或者写了不止一次")
        return page


@cache
def _decoder(template: str) -> json.Decoder[View | OfficeView]:
    return json.Decoder(VIEWS[template])


@lru_cache(maxsize=2)
def renderer(theme: str, chrome: bytes, _templates: bytes) -> Renderer:
    """The renderer of this process for a theme and a frame; `_templates` is a digest of the theme's templates."""
    return Renderer(Path(theme), json.decode(chrome, type=Chrome))


def escaped(value: object) -> str:
    """A value as it stands in a page; what `markupsafe.escape` makes, without making `Markup` of every word."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class QuickTemplate(Template):
    """Jinja's template. What it yields is only joined, so that escaped words need not know that they are escaped."""

    @classmethod
    def from_code(cls, *arguments: Any, **options: Any) -> Template:
        """A template from compiled code; Jinja's own way for all that it loads."""
        template = super().from_code(*arguments, **options)
        template.root_render_func.__globals__["escape"] = escaped
        return template


class Templates(Environment):
    """Jinja's environment, in which imports of macros are quick."""

    template_class = QuickTemplate

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A plain mapping: Jinja looks through it at every import, and its own, a chain, takes long to look through."""
        return {**self.globals, **(d or {})}


def environment(theme: Path) -> Environment:
    """Jinja as every template of the site is rendered: escaping always, a missing name an error."""
    made = Templates(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters.update(iso=iso, day=day, moment=moment)
    return made


def iso(when: datetime) -> str:
    """`2019-12-12T09:30:00+08:00`"""
    return when.isoformat()


def moment(when: datetime) -> str:
    """`2019-12-12 09:30:00`"""
    return when.isoformat(" ", "seconds")[:19]


def _parts(body: str, pictures: Sequence[PictureView]) -> list[Markup | PictureView]:
    """A body cut at its picture marks, with the pictures in their places."""
    texts = [Markup(each) for each in body.split(PICTURE_MARK)]  # noqa: S704 (sanitised when it was read)
    return [part for pair in zip_longest(texts, pictures) for part in pair if part is not None]
