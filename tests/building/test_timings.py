import re
import subprocess
from pathlib import Path

from plugins.building.timings import STAGES
from tests.site.county import ROOT, County, manuscript


def test_the_command_tells_where_its_time_went(tmp_path: Path) -> None:
    county = County(tmp_path)
    county.write("articles/kelin/2019/a.md", manuscript("会议", "2019-03-01"))
    options = county.command("--timings")[1:]
    command = [str(ROOT / "scripts/pelican"), *options]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    rows = dict(re.findall(r"^(\S+) +[0-9.]+ +[0-9.]+ +([0-9]+)$", done.stdout, re.MULTILINE))
    assert list(rows) == [*STAGES, "其他", "合计"]
    assert all(int(rows[stage]) for stage in STAGES)
    assert "articles/kelin/2019/a.md" in done.stdout.partition("最慢")[2]
