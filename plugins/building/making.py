"""A build in which there is something to make: generators say what, and the press prints it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import json
from pelican import signals

from plugins.building.outcome import Outcome
from plugins.building.press import Press
from plugins.building.production import PrintedTheme
from plugins.building.workshop import Workshop
from plugins.building.writer import NewsWriter
from plugins.committee.digests import digest


def printed_theme(context: Mapping[str, Any]) -> PrintedTheme:
    """What every page is rendered with."""
    return PrintedTheme(context["THEME"], json.encode(context["chrome"]), digest(*context["templates"].values()))


def make(
    generators: Sequence[Any], writer: Callable[[], NewsWriter], context: dict[str, Any], workshop: Workshop
) -> Outcome:
    """Run Pelican's generators in its order, with its signals, and print what they hand to the writer."""
    for generator in generators:
        if hasattr(generator, "generate_context"):
            generator.generate_context()
    signals.all_generators_finalized.send(generators)
    chosen = writer()
    for generator in generators:
        if hasattr(generator, "generate_output"):
            generator.generate_output(chosen)
    edition = chosen.finish(
        Press(workshop, printed_theme(context), context["bodies"], context["showing"].sequences, context["EXECUTOR"])
    )
    return Outcome(
        problems=context["problems"],
        set_aside=context["set_aside"],
        articles=len(context["committee"].articles),
        files=edition.files,
        written=edition.written,
        removed=edition.removed,
        converted=context["converted"],
    )
