import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.house.test_readme import blocks

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.long


class Newcomer:
    """Someone with a fresh clone, an empty home, and nothing of this project installed."""

    def __init__(self, folder: Path) -> None:
        self.clone = folder / "clone"
        subprocess.run(["git", "clone", "-q", ROOT, self.clone], check=True)
        (folder / "home").mkdir()
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("GIT_", "PYTHON", "VIRTUAL_ENV", "MAKE", "MFLAGS"))
        }
        self.environment["HOME"] = str(folder / "home")

    def run(self, command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["sh", "-c", command],
            cwd=self.clone,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def start(self, command: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            ["env", "--default-signal=INT", "sh", "-c", command],
            cwd=self.clone,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Newcomer:
    return Newcomer(tmp_path_factory.mktemp("newcomer"))


COMMANDS = [command.strip() for command in blocks("README.md", "sh")]


def test_the_readme_s_commands_are_those_tried_here() -> None:
    assert COMMANDS == ["make serve", "make test", ".venv/bin/pelican content -s pelicanconf.py -o output"]


def test_make_serve_shows_the_site_and_prints_its_address(newcomer: Newcomer) -> None:
    serving = newcomer.start(COMMANDS[0])
    told = []
    for line in _lines(serving):
        told.append(line)
        if "http://127.0.0.1:8000/" in line:
            break
    assert "http://127.0.0.1:8000/" in told[-1], "".join(told)
    asking = HTTPConnection("127.0.0.1", 8000)
    asking.request("GET", "/")
    assert "关工委" in asking.getresponse().read().decode()
    asking.close()
    os.killpg(serving.pid, signal.SIGINT)
    rest = serving.communicate(timeout=30)[0]
    assert "Traceback" not in rest


def _lines(process: "subprocess.Popen[str]") -> Iterator[str]:
    assert process.stdout is not None
    yield from process.stdout


def test_pelican_s_own_command_builds_the_site(newcomer: Newcomer) -> None:
    done = newcomer.run(COMMANDS[2])
    assert done.returncode == 0, done.stderr
    assert (newcomer.clone / "output/index.html").is_file()


def test_the_article_of_one_minute_is_published(newcomer: Newcomer) -> None:
    (example,) = blocks("README.md", "markdown")
    folder = newcomer.clone / "content/articles/kelin/2020"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "05-20-reading-day.md").write_text(example)
    shutil.copy(next((ROOT / "content/articles").rglob("*.jpg")), folder / "bookshelf.jpg")
    done = newcomer.run("make html")
    assert done.returncode == 0, done.stderr
    page = newcomer.clone / "output/kelin/2020/05-20-reading-day/index.html"
    assert "自己小时候读过的书" in page.read_text()


def test_a_faulty_article_is_told_and_fails_the_command(newcomer: Newcomer) -> None:
    (example,) = blocks("README.md", "markdown")
    (message,) = blocks("README.md", "")
    article = newcomer.clone / "content/articles/kelin/2020/05-20-reading-day.md"
    article.write_text(example.replace("工作动态", "工作动太"))
    done = newcomer.run("make html")
    assert done.returncode != 0
    assert message.strip() in done.stderr
    published = newcomer.run("make publish")
    assert published.returncode != 0
    assert newcomer.run("git rev-parse -q --verify pages").returncode != 0
    article.unlink()


def test_make_publish_commits_the_same_site_once(newcomer: Newcomer) -> None:
    newcomer.run("git remote remove origin && git checkout -q . && git clean -qfd content")
    first = newcomer.run("make publish")
    assert first.returncode == 0, first.stderr
    commit = newcomer.run("git rev-parse pages").stdout
    assert newcomer.run("make publish").returncode == 0
    assert newcomer.run("git rev-parse pages").stdout == commit
    assert newcomer.run("git rev-list --count pages").stdout == "1\n"
    assert ".nojekyll" in newcomer.run("git ls-tree --name-only pages").stdout.split()
    assert "content" not in newcomer.run("git ls-tree --name-only pages").stdout.split()


def test_make_clean_leaves_the_clone_as_it_came(newcomer: Newcomer) -> None:
    assert newcomer.run("make clean").returncode == 0
    left = newcomer.run("git status --porcelain --ignored").stdout.splitlines()
    assert [line for line in left if "__pycache__" not in line] == ["!! .venv/"]
