"""What is written on pictures: read by Tesseract, where it is installed with its data for simplified Chinese."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

LANGUAGE = "chi_sim"

_SECONDS = 60
"""That a picture may take, and the start of the program."""
_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


class Reader:
    """Tesseract with its data."""

    def __init__(self, program: str, data: Path) -> None:
        self._program = program
        self._data = data

    @property
    def version(self) -> str:
        """Changes with the program and its data."""
        files = (Path(self._program), self._data / f"{LANGUAGE}.traineddata")
        return " ".join(f"{each} {each.stat().st_size} {each.stat().st_mtime_ns}" for each in files)

    def read(self, pictures: Sequence[Path]) -> list[str]:
        """What is written on each of some pictures; nothing where the program fails."""
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as names:
            names.write("".join(f"{each}\n" for each in pictures))
            names.flush()
            pages = self._pages(names.name, len(pictures))
        if len(pages) == len(pictures):
            return pages
        return [page for each in pictures for page in (self._pages(str(each), 1) or [""])[:1]]

    def _pages(self, source: str, count: int) -> list[str]:
        # Sparse text, in no order: posters and photographed papers are no columns of a book.
        command = [self._program, source, "stdout", "--tessdata-dir", str(self._data), "-l", LANGUAGE, "--psm", "11"]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                timeout=_SECONDS * count,
                check=True,
                # Its own threads only get in each other's way.
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.SubprocessError):
            return []
        return done.stdout.decode("utf-8", "replace").removesuffix("\f").split("\f")


def reader() -> Reader | None:
    """The reader that there is."""
    program = shutil.which("tesseract")
    if not program:
        return None
    folders = [Path(each) for each in (os.environ.get("TESSDATA_PREFIX"),) if each]
    folders += [found for pattern in _FOLDERS for found in sorted(Path("/").glob(pattern.removeprefix("/")))]
    folders.append(Path(program).parent / "tessdata")
    data = next((each for each in folders if (each / f"{LANGUAGE}.traineddata").is_file()), None)
    return Reader(program, data) if data else None
