"""`python -m benchmarks.pictures`: articles with a phone photo each, by this project and by Hugo."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import forms
from benchmarks.bench import BuildFailedError, as_users_have_it
from benchmarks.builders import PEERS, Builder, county_news, hugo, is_there
from benchmarks.forms import Files
from benchmarks.measure import Usage, measure
from benchmarks.photos import photos
from benchmarks.report import part, progress
from benchmarks.synthetic import Corpus, corpus

Costs = Mapping[str, Mapping[str, Usage]]
"""Builder → step → cost."""

STEPS = ("cold", "cached", "one more")
"""Nothing was ever built · all was deleted but the cache of pictures · one more article with a photo."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """A builder whose articles have a photo each."""

    builder: Builder
    photo: Callable[[str], str]
    """Where an article's photo lies below `content/`, by the article's path."""
    made: tuple[str, ...]
    """What a build leaves beside the cache of pictures."""

    def add(self, folder: Path, county: Corpus) -> None:
        """Write articles and photos that are not there yet."""
        self.builder.lay(folder, county)
        for article, photo in zip(county.manuscripts, photos(len(county.manuscripts)), strict=True):
            file = folder / "content" / self.photo(article.path)
            if not file.exists():
                file.write_bytes(photo)


def ours() -> Gallery:
    """This project, as `make bench` measures it."""
    builder = replace(county_news(), form=_ours)
    return Gallery(builder, lambda path: f"articles/{path}.jpg", ("output", ".output.build"))


def _ours(county: Corpus) -> Files:
    shown = (replace(each, body=f"{each.body}\n\n![活动现场]({each.name}.jpg)") for each in county.manuscripts)
    return forms.county_news(replace(county, manuscripts=tuple(shown)))


def hugos() -> Gallery:
    """Hugo, with a page bundle an article and no lists."""
    builder = replace(hugo(), form=_bundles, sources=PEERS / "hugo-pictures", parts=("hugo.toml", "layouts"))
    return Gallery(builder, lambda path: f"articles/{path}/photo.jpg", ("output",))


def _bundles(county: Corpus) -> Files:
    for each in county.manuscripts:
        yield (
            f"articles/{each.path}/index.md",
            f"---\ntitle: {each.title}\nbuild: {{publishResources: false}}\n---\n\n{each.body}\n",
        )


GALLERIES: dict[str, Callable[[], Gallery]] = {"ours": ours, "hugo": hugos}


def run(gallery: Gallery, folder: Path, count: int) -> dict[str, Usage]:
    """Take the steps with so many photos in a folder that is not there yet; what each cost."""
    folder.mkdir()
    gallery.builder.prepare(folder, corpus(0))
    gallery.add(folder, corpus(count))
    costs = {STEPS[0]: _build(gallery, folder, STEPS[0])}
    for made in gallery.made:
        shutil.rmtree(folder / made)
    costs[STEPS[1]] = _build(gallery, folder, STEPS[1])
    gallery.add(folder, corpus(count + 1))
    return costs | {STEPS[2]: _build(gallery, folder, STEPS[2])}


def _build(gallery: Gallery, folder: Path, step: str) -> Usage:
    log = folder.with_suffix(".log")
    command = [str(word) for word in gallery.builder.command()]
    cost = measure(command, folder=folder, log=log, env=as_users_have_it())
    if cost.status:
        raise BuildFailedError(f"{gallery.builder.name}, {step}: exit status {cost.status}\n{log.read_text()[-3000:]}")
    print(progress(step, gallery.builder.name, cost), file=sys.stderr, flush=True)
    return cost


def table(costs: Costs) -> str:
    """What each step cost each builder, and ours as a part of Hugo's where both were measured."""
    lines = [f"{'step':<13}" + "".join(f"{name:>9}: wall s{'CPU s':>8}{'MB':>6}" for name in costs)]
    for step in STEPS:
        line = "".join(f"{each.wall:>17.2f}{each.cpu:>8.2f}{each.memory / 1e6:>6.0f}" for each in _at(costs, step))
        lines.append(f"{step:<13}{line}")
    return "\n".join((*lines, *_shares(costs)))


def _at(costs: Costs, step: str) -> list[Usage]:
    return [each[step] for each in costs.values()]


def _shares(costs: Costs) -> Iterator[str]:
    if len(costs) < len(GALLERIES):
        return
    for step in STEPS:
        own, other = _at(costs, step)
        yield f"{step:<13}hugo = 1   wall {part(own.wall / other.wall)}   CPU {part(own.cpu / other.cpu)}"


def as_json(costs: Costs, photos: int) -> dict[str, Any]:
    """All figures: seconds and bytes."""
    plain = {name: {step: asdict(cost) for step, cost in steps.items()} for name, steps in costs.items()}
    return {"photos": photos, "costs": plain}


def from_json(figures: Mapping[str, Any]) -> Costs:
    """The costs that `as_json` wrote."""
    return {name: {step: Usage(**cost) for step, cost in steps.items()} for name, steps in figures["costs"].items()}


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pictures", description=__doc__)
    parser.add_argument("--count", type=int, default=500, help="how many photos (default: 500)")
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="bench-") as folder:
        galleries = [gallery for make in GALLERIES.values() if is_there((gallery := make()).builder)]
        costs = {each.builder.name: run(each, Path(folder) / each.builder.name, options.count) for each in galleries}
    print(table(costs))
    if options.json:
        options.json.write_text(json.dumps(as_json(costs, options.count), indent=1) + "\n")


if __name__ == "__main__":
    main()
