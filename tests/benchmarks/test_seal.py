import subprocess
import sys
from pathlib import Path

from msgspec import json

ROOT = Path(__file__).parents[2]


def test_the_seal_s_share_of_a_build_is_told(tmp_path: Path) -> None:
    figures = tmp_path / "seal.json"
    command = [sys.executable, "-m", "benchmarks.seal", "--articles", "20", "--json", str(figures)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "of the build" in done.stdout
    share = json.decode(figures.read_bytes())
    assert share["pages"] > 20
    assert 0 < share["seal"] < share["build"]
