"""Each year's scores as data: `/data/8422-2020.json`, `.csv` and `.xlsx`."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec import json

from plugins.building.products import MadeProduct
from plugins.building.writer import NewsWriter
from plugins.committee.addresses import scores_file
from plugins.committee.digests import digest


class ScoresGenerator:
    """Three files a year as products; what did not change is not made again."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self._context = context

    def generate_output(self, writer: NewsWriter) -> None:
        """Hand the files to the writer."""
        if self._context["committee"].office.targets:
            writer.add(self._products())

    def _products(self) -> Iterator[MadeProduct]:
        from plugins.scores import as_csv, as_json, as_xlsx, record

        committee, site = self._context["committee"], self._context["site"]
        for year in committee.office.targets:
            scores = record(committee.office.scoreboard(year), committee, site)
            value = digest(json.encode(scores))
            for kind, make in (("json", as_json), ("csv", as_csv), ("xlsx", as_xlsx)):
                file = scores_file(site.targets, year, kind).removeprefix("/")
                yield MadeProduct(file, value, partial(make, scores))
