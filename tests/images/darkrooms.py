"""A content folder with pictures in it, and darkrooms that work on it."""

from collections.abc import Mapping
from pathlib import Path

from plugins.committee import Picture, PicturePath, Problem
from plugins.images import Darkroom, Recipe


class Studio:
    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.cache = folder / "cache"

    def put(self, path: str, data: bytes) -> Path:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    def files(self) -> dict[PicturePath, Path]:
        return {
            PicturePath(file.relative_to(self.content).as_posix()): file
            for file in sorted(self.content.rglob("*"))
            if file.is_symlink() or not file.is_dir()
        }

    def darkroom(self, *, processes: int = 1, cache: Path | None = None, recipe: Recipe | None = None) -> Darkroom:
        return Darkroom(cache or self.cache, processes=processes, recipe=recipe)

    def develop(self, **options: bytes) -> dict[str, Picture | Problem]:
        """The pictures of the content folder by name, with those given put in first: `a_jpg=…` is `a.jpg`."""
        for name, data in options.items():
            self.put("articles/kelin/2019/" + name.replace("_", "."), data)
        found = self.darkroom().develop(self.files())
        return {path.rpartition("/")[2]: verdict for path, verdict in found.items()}

    def picture(self, path: str, data: bytes) -> tuple[Picture, dict[str, bytes]]:
        """A picture that is good, and its files by name."""
        file = self.put(path, data)
        darkroom = self.darkroom()
        verdict = darkroom.develop({PicturePath(path): file})[PicturePath(path)]
        assert isinstance(verdict, Picture), verdict
        return verdict, {each.name: darkroom.path_of(each).read_bytes() for each in verdict.renditions}


def state(folder: Path) -> Mapping[str, tuple[int, int]]:
    """Every file of a folder, with what changes when it is written again."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }
