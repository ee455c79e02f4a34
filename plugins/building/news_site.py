"""The site as Pelican runs it: its command, settings, plugins, readers and signals, in our order and strict."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.plugins._utils import get_plugin_name, load_plugins

from plugins.building.clock import now
from plugins.building.errors import BuildStopped, PagesBroken, ProblemsFound
from plugins.building.generators import always
from plugins.building.outcome import Outcome
from plugins.building.places import check_places
from plugins.building.report import report
from plugins.building.settings_check import complete
from plugins.building.source_tree import walk
from plugins.building.standstill import found_in, save_note, standing
from plugins.building.workshop import Workshop
from plugins.building.writer import NewsWriter


class NewsSite(Pelican):  # type: ignore[misc]
    """`PELICAN_CLASS`: the one entry of this program into Pelican."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Begin as Pelican does, with settings that were checked when they were read.

        Raises:
            SettingsWrong: if the folders they name are of no use.

        """
        settings.update(complete(settings))
        check_places(settings)
        self.made_from: dict[str, Any] = {}
        """The context of the last build in which there was something to do."""
        super().__init__(settings)

    def init_plugins(self) -> None:
        """Register the plugins; one that cannot be loaded or registered stops the build, where Pelican only logs."""
        self.plugins = load_plugins(self.settings)
        if len(self.plugins) < len(self.settings["PLUGINS"] or ()):
            raise BuildStopped("设置 PLUGINS 里有插件找不到，请看上面的提示，改正名字或去掉它。[setting-wrong]")
        for plugin in self.plugins:
            try:
                plugin.register()
            except Exception as error:
                raise BuildStopped(f"插件 {get_plugin_name(plugin)} 不能启用：{error}。请去掉它或修好它。") from error
        self.settings["PLUGINS"] = [get_plugin_name(plugin) for plugin in self.plugins]

    def run(self) -> None:
        """Build, tell what came of it, and end with an error if an editor has something to mend."""
        outcome = self._timed() if self.settings["TIMINGS"] else self.build()
        report(outcome)
        if outcome.failed:
            raise ProblemsFound(outcome.summary())

    def build(self, *, anyway: bool = False) -> Outcome:
        """Build the site; `anyway`: think it through even where nothing changed, so that `made_from` is known."""
        fresh = not self.settings["LOAD_CONTENT_CACHE"]
        with undisturbed(), Workshop(Path(self.output_path), fresh=fresh) as workshop:
            moment, tree = now(), walk(Path(self.path), self.settings["IGNORE_FILES"])
            found = found_in(tree, self.settings)
            outcome = None if anyway else standing(workshop, found, moment)
            if not outcome:
                context: dict[str, Any] = {**self.settings, "store": workshop.store, "now": moment, "tree": tree}
                context["refused"] = ()
                outcome = self._make(context, workshop)
                save_note(workshop.store, found, outcome, context["dates"], moment)
                self.made_from = context
        signals.finalized.send(self)
        return outcome

    def _timed(self) -> Outcome:
        from plugins.building.timings import timed

        self.settings["EXECUTOR"] = "inline"
        outcome, table = timed(self.build)
        print(table)  # noqa: T201
        return outcome

    def _make(self, context: dict[str, Any], workshop: Workshop) -> Outcome:
        """Build; where single documents turn out to break the seal, once more without them."""
        try:
            return self._make_all(context, workshop)
        except PagesBroken as broken:
            from plugins.building.setting_aside import blamed

            blame = blamed(broken.texts, context["committee"], Path(self.path).name)
            if not blame:
                raise
        workshop.staging.clear()
        context["refused"] += blame
        return self._make(context, workshop)

    def _make_all(self, context: dict[str, Any], workshop: Workshop) -> Outcome:
        from plugins.building.making import make

        places = {"path": self.path, "theme": self.theme, "output_path": self.output_path}
        generators = [each(context=context, settings=self.settings, **places) for each in self._get_generator_classes()]
        return make(generators, self._get_writer, context, workshop)

    def _get_generator_classes(self) -> list[type]:
        return [*always(), *(each for _, answer in signals.get_generators.send(self) for each in _types(answer))]

    def _get_writer(self) -> NewsWriter:
        writers = [each for _, each in signals.get_writer.send(self) if each]
        writer = writers[0] if writers else NewsWriter
        if len(writers) > 1 or not issubclass(writer, NewsWriter):
            raise BuildStopped("有插件换掉了输出程序（get_writer），本站不能这样用。请从 PLUGINS 里去掉它。")
        return writer(self.output_path, settings=self.settings)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without Python's search for circles of garbage: a build makes few, and many values that all would be searched."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _types(answer: object) -> list[type]:
    """What a plugin answered to `get_generators`: one generator, several, or none."""
    several = answer if isinstance(answer, Iterable) else (answer,)
    return [each for each in several if isinstance(each, type)]
