"""The content folder: read, checked and gathered into the committee."""

from collections.abc import Mapping
from pathlib import Path

from pelican.generators import Generator

from plugins.building.closing import close_links, versions_of
from plugins.building.conversion import refresh
from plugins.building.errors import BuildStopped, RegistersUnusable, SettingsWrong
from plugins.building.executor import processes
from plugins.building.frame import chrome_of, site_of
from plugins.building.gathering import Rules, gather, pictures_shown
from plugins.building.observed import observe
from plugins.building.reader import ManuscriptReader
from plugins.building.registers import desk_for, registers_in
from plugins.building.source_tree import SourceTree
from plugins.building.theme import frame_digest, template_digests, theme_files
from plugins.committee import Committee, Picture, PicturePath, Problem, Site


class ContentGenerator(Generator):  # type: ignore[misc]
    """Puts what it makes into the context, for the generators that come after it."""

    def generate_context(self) -> None:
        """Read what changed, gather everything, and make the frame of the pages."""
        if not isinstance(self.readers.readers.get("md"), ManuscriptReader):
            raise BuildStopped("有插件改掉了 .md 稿件的读取方式，本站不能这样用。请从 PLUGINS 里去掉它。")
        content, settings, store = Path(self.path), self.settings, self.context["store"]
        site = site_of(settings)
        tree: SourceTree = self.context["tree"]
        registers, problems = registers_in(content, tree, store, settings)
        if not (registers.organisations and registers.columns):
            raise RegistersUnusable(problems)
        desk = desk_for(registers, settings, content.name, site.base)
        shelf = refresh(store, content, (*tree.articles, *tree.pages), desk, settings["EXECUTOR"])
        rules = Rules(now=self.context["now"], drafts=settings["WITH_DRAFTS"], future=settings["WITH_FUTURE_DATES"])
        pictures = self._pictures(tree, content, pictures_shown(shelf.records.values(), rules))
        sight = observe(self.context["darkroom"], pictures, settings, desk.contacts)
        refused = self.context["refused"]
        gathering = gather(shelf.records, registers, tree.paths(), pictures, sight, rules, content.name, refused)
        found = {*tree.problems, *problems, *gathering.problems}
        committee, bodies = close_links(gathering, store, site.base)
        self.context.update(site=site, committee=committee, bodies=bodies, converted=shelf.converted)
        self.context.update(desk=desk, rules=rules)
        self.context.update(versions=versions_of(shelf.versions, gathering))
        dates = [each.article.published for each in shelf.records.values() if each.article]
        self.context.update(dates=dates, problems=tuple(sorted(found)), set_aside=gathering.set_aside)
        try:
            self._frame(site, committee)
        except SettingsWrong as wrong:
            if not problems:
                raise
            # A column that its register does not hold rightly is missed by the navigation too: tell the cause first.
            raise RegistersUnusable(problems, wrong.faults) from wrong

    def _pictures(
        self, tree: SourceTree, content: Path, shown: frozenset[str]
    ) -> Mapping[PicturePath, Picture | Problem]:
        from plugins.images import Darkroom

        cache = Path(self.settings["CACHE_PATH"]) / "pictures"
        darkroom = Darkroom(cache, processes=processes(self.settings["EXECUTOR"]), folder=content.name)
        self.context["darkroom"] = darkroom
        files = {PicturePath(each.path): content / each.path for each in tree.pictures if each.path in shown}
        return darkroom.develop(files)

    def _frame(self, site: Site, committee: Committee) -> None:
        theme = theme_files(Path(self.theme))
        templates = template_digests(Path(self.theme), self.context["store"])
        chrome = chrome_of(self.settings, site, committee, theme)
        self.context.update(theme=theme, templates=templates, chrome=chrome, frame=frame_digest(chrome, templates))
