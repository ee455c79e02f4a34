"""Where the site lies that the editor works for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom.exits import Refused

if TYPE_CHECKING:
    from plugins.building.surveying import Survey
    from plugins.committee import Site

SETTINGS = "pelicanconf.py"
PUBLIC_SETTINGS = "publishconf.py"
PROGRAM = Path(__file__).resolve().parent.parent.parent


class House:
    """One site on this machine: its folder, and what its settings and registers say."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def survey(self) -> "Survey":
        """Settings and registers; `Refused` where they cannot be read."""
        return self._surveyed(SETTINGS)

    @cached_property
    def public(self) -> "Survey":
        """The same as it is published, where there are settings for that."""
        return self._surveyed(PUBLIC_SETTINGS) if (self.root / PUBLIC_SETTINGS).is_file() else self.survey

    @property
    def site(self) -> "Site":
        """The site at its public address, where it has one."""
        return self.public.site

    def _surveyed(self, settings: str) -> "Survey":
        # Pelican is imported only by commands that need the settings.
        from plugins.building import BuildStopped
        from plugins.building.surveying import survey

        try:
            return survey(self.root / settings)
        except BuildStopped as stop:
            raise Refused(str(stop)) from stop

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.survey.content

    def path_of(self, file: Path) -> str:
        """A file's path below the content folder, with `/`; `Refused` where it lies elsewhere."""
        try:
            return file.absolute().resolve().relative_to(self.content.resolve()).as_posix()
        except ValueError:
            raise Refused(f"{file} 不在网站的 {self.content.name} 文件夹里。请写 {self.content} 里面的文件。") from None

    def shown(self, path: str) -> str:
        """A path below the content folder as messages show it."""
        return f"{self.content.name}/{path}"


def find_house(start: Path) -> House:
    """The site that a folder belongs to, else the one that this program came with."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file() and (folder / "content").is_dir():
            return House(folder)
    return House(PROGRAM)
