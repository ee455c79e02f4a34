"""The bulletin as a draft article."""

from collections.abc import Iterator

from plugins.office.bulletin import Bulletin, Ranking


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
    yield from (bulletin.addressees, "", bulletin.opening)
    for section in bulletin.sections:
        yield from ("", f"## {section.heading}")
        for paragraph in section.paragraphs:
            yield from ("", paragraph)
        for ranking in section.rankings:
            yield from ("", f"### {ranking.title}", "", *_table(ranking))
    yield from ("", bulletin.closing, "", bulletin.issuer, "", bulletin.day)


def _table(ranking: Ranking) -> Iterator[str]:
    yield _row(ranking.header)
    yield _row(("--:", "---", *("--:" for _ in ranking.header[2:])))
    yield from map(_row, ranking.rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"
