"""Pelican's reader for our manuscripts, so that its registry knows what `.md` means here."""

from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from plugins.building.errors import BuildStopped
from plugins.building.frame import site_of
from plugins.building.registers import desk_for, read


class ManuscriptReader(BaseReader):  # type: ignore[misc]
    """Reads one manuscript with the registers of its content folder; a build reads them in batches, by `conversion`."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The body's HTML, and the metadata under Pelican's names.

        Raises:
            BuildStopped: with the manuscript's problems, one a line.

        """
        from plugins.reading import read_manuscript

        content = Path(self.settings["PATH"])
        data = {each.name: each.read_bytes() for each in sorted((content / "data").glob("*.yaml"))}
        registers, _ = read(data, content.name, self.settings)
        desk = desk_for(registers, self.settings, content.name, site_of(self.settings).base)
        source = Path(source_path)
        reading = read_manuscript(source.read_bytes(), source.relative_to(content).as_posix(), desk)
        article = reading.article
        if article is None:
            raise BuildStopped("\n".join(map(str, reading.problems)))
        return reading.html, {
            "title": article.title,
            "date": article.published,
            "category": article.column,
            "author": article.author,
            "summary": article.summary,
            "tags": list(article.tags),
            "status": str(article.status),
        }
