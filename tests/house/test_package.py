"""The package that a cluster's workers install is this very program, and nothing beside it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.building.program import program

ROOT = Path(__file__).parents[2]


@pytest.mark.long
def test_the_package_installs_as_the_same_program(tmp_path: Path) -> None:
    source, place = tmp_path / "source", tmp_path / "place"
    # Not in the project itself: building leaves folders behind.
    shutil.copytree(ROOT / "plugins", source / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("theme", "content", "output"):
        (source / name).mkdir()
    install: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        place,
        source,
    ]
    subprocess.run(install, check=True, cwd=tmp_path)
    asked = [sys.executable, "-P", "-c", "from plugins.building.program import program; print(program())"]
    told = subprocess.run(
        asked, check=True, capture_output=True, text=True, cwd=tmp_path, env={"PYTHONPATH": str(place)}
    )
    assert told.stdout.strip() == program()
    assert {each.name for each in place.iterdir() if not each.name.endswith(".dist-info")} == {"plugins"}
