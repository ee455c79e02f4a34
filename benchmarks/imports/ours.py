"""What our own import makes of a manuscript."""

import re
from functools import cache
from pathlib import Path

from benchmarks.imports.facts import Manuscript, Result
from plugins.newsroom.house import House
from plugins.newsroom.importing.document import Field
from plugins.newsroom.importing.importer import open_files
from plugins.newsroom.importing.placing import register_of
from plugins.newsroom.importing.request import File
from plugins.newsroom.importing.understanding import Register
from plugins.newsroom.importing.writing import written

ROOT = Path(__file__).resolve().parents[2]


@cache
def register() -> Register:
    """The sample county's."""
    return register_of(House(ROOT))


def imported(manuscript: Manuscript) -> Result:
    """The first article of a source, as the reader of its page would have it."""
    outcome = open_files((File(name=manuscript.name, data=manuscript.data),), register()).outcomes[0]
    article = outcome.article
    if article is None:
        return Result(text=outcome.refused)
    files = written(article, "a")
    body = files.text.split("---\n", 2)[2]
    notes = re.sub(r"\[\^\d+\](?::)?", "", body)
    cells = [
        cell.strip().replace("\\|", "|").replace("<br>", "")
        for line in body.splitlines()
        if line.startswith("| ")
        for cell in re.split(r"(?<!\\)\|", line)[1:-1]
    ]
    found = {each.field: each.value for each in article.findings}
    return Result(
        text=re.sub(r"(?<!\\)\*+", "", notes),
        headings=[line.lstrip("# ") for line in body.splitlines() if line.startswith("##")],
        cells=cells,
        pictures=list(files.pictures.values()),
        meta={
            "title": article.title,
            "date": f"{article.date:%Y-%m-%d %H:%M:%S}" if article.date else "",
            "author": article.author,
            "organisation": article.organisation,
            "source": article.source,
            "column": article.column,
            "photographer": found.get(Field.PHOTOGRAPHER, ""),
        },
        told="\n".join((*article.doubts, *article.left_out)),
    )
