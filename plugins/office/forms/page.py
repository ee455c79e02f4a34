"""The bulletin as a page to print on A4, laid out by GB/T 9704-2012 as far as style sheets can."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from plugins.office.bulletin import Bulletin


def page(bulletin: Bulletin) -> str:
    """A whole HTML document that needs nothing else; print it from any browser."""
    return _template().render(bulletin=bulletin)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("bulletin.html")
