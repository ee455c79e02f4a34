"""The bulletin as a draft article."""

import re
from collections.abc import Iterator

from plugins.office.bulletin import Bulletin, Ranking

_MARKS = re.compile(r"[\\`*_~|<&\[\]]")


def manuscript(bulletin: Bulletin, column: str) -> str:
    """Markdown with its front matter, a draft until somebody publishes it."""
    header = [
        "---",
        f"title: {bulletin.title}",
        f"date: {bulletin.on.isoformat()} 09:00:00",
        f"column: {column}",
        f"author: {bulletin.office}",
        f"source: {bulletin.issuer}",
        "status: draft",
        "---",
    ]
    return "\n".join([*header, "", *_body(bulletin)]) + "\n"


def _body(bulletin: Bulletin) -> Iterator[str]:
    yield from (_words(bulletin.addressees), "", _words(bulletin.opening))
    for section in bulletin.sections:
        yield from ("", f"## {section.heading}")
        for paragraph in section.paragraphs:
            yield from ("", _words(paragraph))
        for ranking in section.rankings:
            yield from ("", f"### {ranking.title}", "", *_table(ranking))
    yield from ("", _words(bulletin.closing), "", _words(bulletin.issuer), "", bulletin.day)


def _words(text: str) -> str:
    """Names as they are, whatever Markdown would make of them."""
    return _MARKS.sub(r"\\\g<0>", text)


def _table(ranking: Ranking) -> Iterator[str]:
    yield _row(ranking.header)
    yield _row(("--:", "---", *("--:" for _ in ranking.header[2:])))
    yield from (_row(tuple(map(_words, row))) for row in ranking.rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
