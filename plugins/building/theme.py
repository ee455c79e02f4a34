"""The theme's files: assets under names that change with their content, and what each template is made of."""

import base64
import hashlib
import re
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import json

from plugins.building.store import Store
from plugins.committee.digests import digest

if TYPE_CHECKING:
    from plugins.pages.chrome import Chrome

STYLESHEETS = ("tokens.css", "base.css", "layout.css", "parts.css", "print.css")
"""The layers, in the order of the cascade; they become one file."""

SHARED = "share.png"
"""The picture that pages are shared with."""

ICONS = {"favicon.svg": "icon", "apple-touch-icon.png": "apple-touch-icon"}
"""Which icon is what to a browser."""

PAPER = re.compile(r"--paper: (#[0-9a-f]{6});")
"""The first colour of the stylesheet: the page's ground by day."""


class AssetFile(NamedTuple):
    """A file of the theme as it is published."""

    source: str
    """Its name in `theme/static/`, without the folder."""
    file: str
    """Below the output folder, with a digest of its content in the name."""
    data: bytes

    @property
    def integrity(self) -> str:
        """For the `integrity` attribute (W3C Subresource Integrity)."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.data).digest()).decode()


class ThemeFiles(NamedTuple):
    """What the theme publishes."""

    color: str
    """Of the browser's own bars round the page."""

    stylesheet: AssetFile
    scripts: tuple[AssetFile, ...]
    icons: tuple[AssetFile, ...]
    picture: AssetFile

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the picture to share, as its first chunk states them (PNG, third edition, 11.2.1)."""
        width, height = struct.unpack(">2I", self.picture.data[16:24])
        return width, height

    def all(self) -> tuple[AssetFile, ...]:
        """Every file."""
        return (self.stylesheet, *self.scripts, *self.icons, self.picture)


def theme_files(theme: Path) -> ThemeFiles:
    """Read `static/css` as one stylesheet, `static/js`, `static/icons`, and from `static/pictures` the one to share."""
    static = theme / "static"
    css = b"\n".join((static / "css" / name).read_bytes() for name in STYLESHEETS)
    return ThemeFiles(
        color=_paper(css.decode()),
        stylesheet=_named("css", "site.css", css),
        scripts=tuple(_named("js", path.name, path.read_bytes()) for path in sorted((static / "js").glob("*.js"))),
        icons=tuple(
            _named("icons", path.name, path.read_bytes())
            for path in sorted((static / "icons").iterdir())
            if path.suffix in (".svg", ".png")
        ),
        picture=_named("pictures", SHARED, (static / "pictures" / SHARED).read_bytes()),
    )


def _paper(css: str) -> str:
    found = PAPER.search(css)
    return found[1] if found else "#ffffff"


def _named(folder: str, name: str, data: bytes) -> AssetFile:
    stem, _, suffix = name.rpartition(".")
    return AssetFile(name, f"theme/{folder}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{suffix}", data)


def template_digests(theme: Path, store: Store) -> Mapping[str, bytes]:
    """For each template, a digest of it and of all it extends, includes and imports."""
    folder = theme / "templates"
    sources = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.html"))}
    uses = _uses(sources, store)
    return {name: digest(*(sources[each] for each in sorted(_closure(name, uses)))) for name in sources}


def _uses(sources: Mapping[str, bytes], store: Store) -> Mapping[str, tuple[str, ...]]:
    """Which templates each one names; from the store where no template changed, for Jinja's parser is slow."""
    known = digest(*(part for name, text in sources.items() for part in (name.encode(), text))).hex()
    note = store.note("templates")
    if note and note.startswith(known):
        return json.decode(note.removeprefix(known), type=dict[str, tuple[str, ...]])
    uses = {name: _named_in(text.decode()) for name, text in sources.items()}
    store.save_note("templates", known + json.encode(uses).decode())
    return uses


def _named_in(template: str) -> tuple[str, ...]:
    from jinja2 import Environment, meta

    names = meta.find_referenced_templates(Environment(autoescape=True).parse(template))
    return tuple(sorted(filter(None, names)))


def frame_digest(chrome: "Chrome", templates: Mapping[str, bytes]) -> bytes:
    """Of what every page shares: the values of the frame and the templates that show them."""
    return digest(json.encode(chrome), *(templates[name] for name in sorted(templates) if name.startswith("frame/")))


def _closure(name: str, uses: Mapping[str, tuple[str, ...]]) -> set[str]:
    reached, ahead = set[str](), [name]
    while ahead:
        each = ahead.pop()
        if each not in reached:
            reached.add(each)
            ahead.extend(uses[each])
    return reached
