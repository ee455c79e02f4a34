"""Links between pages of the old site, led to the articles that they became."""

from collections.abc import Callable, Mapping
from posixpath import dirname, relpath
from urllib.parse import unquote, urljoin, urlsplit

from msgspec.structs import replace

from plugins.newsroom.importing.document import Image, Inline
from plugins.newsroom.importing.understanding.parts import Article, Grid, Part


def relinked(article: Article, address: str, path: str, places: Mapping[str, str]) -> tuple[Article, tuple[str, ...]]:
    """An article at `path` whose links to old addresses lead to files; and the old addresses that lead nowhere."""
    lost: list[str] = []

    def lead(inline: Inline) -> Inline:
        if isinstance(inline, Image) or not inline.link:
            return inline
        target = urljoin(address, inline.link)
        parts = urlsplit(target)
        key = unquote(parts.path) + (f"?{parts.query}" if parts.query else "")
        if key in places:
            return replace(inline, link=relpath(places[key], dirname(path)))
        if not inline.link.startswith(("http://", "https://", "mailto:")):
            lost.append(inline.link)
            return replace(inline, link="")
        return inline

    parts = tuple(_led(each, lead) for each in article.parts)
    return replace(article, parts=parts), tuple(dict.fromkeys(lost))


def _led(part: Part, lead: Callable[[Inline], Inline]) -> Part:
    if isinstance(part, Grid):
        rows = tuple(
            tuple(tuple(tuple(lead(each) for each in inlines) for inlines in cell) for cell in row) for row in part.rows
        )
        return replace(part, rows=rows)
    if hasattr(part, "inlines"):
        return replace(part, inlines=tuple(lead(each) for each in part.inlines))
    return part
