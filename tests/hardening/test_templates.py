"""Each template's list in `plugins/allowed.py` is what the template can write, and no more: read in the theme."""

import re
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from plugins.allowed import LEAD_OUTSIDE, PAGES, PIECES, TEXT_ELEMENTS

TEMPLATES = Path(__file__).parents[2] / "theme/templates"
PARTS = ("frame/", "parts/")
LAYOUTS = {"base.html", "list.html"}
"""What others extend; no page is made of them alone."""

TEXTS = {"article.html", "page.html"}

NAMES = sorted(
    name
    for each in TEMPLATES.rglob("*.html")
    if not (name := each.relative_to(TEMPLATES).as_posix()).startswith(PARTS) and name not in LAYOUTS
)


@cache
def source(name: str) -> str:
    """Without comments; a heading of any level is the two that parts of a page have."""
    text = re.sub(r"\{#.*?#\}", "", (TEMPLATES / name).read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"<h\{\{ ?\w+ ?\}\}", "<h2><h3", text)


@cache
def taken_in(name: str) -> frozenset[str]:
    """A template, and all that it extends and takes in."""
    others = meta.find_referenced_templates(Environment(autoescape=True).parse((TEMPLATES / name).read_text("utf-8")))
    return frozenset({name}).union(*(taken_in(other) for other in others if other))


def elements(names: frozenset[str]) -> set[str]:
    return {element for name in names for element in re.findall(r"<([a-z][a-z0-9]*)", source(name))}


FRAME = frozenset(each.relative_to(TEMPLATES).as_posix() for each in (TEMPLATES / "frame").glob("*.html"))


def test_every_template_has_a_list() -> None:
    assert sorted(PAGES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_list_holds_what_its_template_can_write(name: str) -> None:
    written = elements(taken_in(name))
    text = TEXT_ELEMENTS if name in TEXTS else frozenset()
    assert written <= PAGES[name]
    assert PAGES[name] - text <= written | elements(FRAME)


@pytest.mark.parametrize("name", NAMES)
def test_only_what_can_lead_outside_may(name: str) -> None:
    leads = any('class="outside"' in source(each) for each in taken_in(name))
    assert leads or name in TEXTS | {"subscribe.html"} or name not in LEAD_OUTSIDE


def test_pieces_hold_what_the_frame_writes() -> None:
    assert elements(FRAME) <= PIECES
