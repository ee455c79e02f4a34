"""A small county for whole builds: its folder, and one build of it as a command or in this process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.building import Outcome, build

ROOT = Path(__file__).resolve().parents[2]

REGISTERS = {
    "organisations.yaml": """
- {id: xunke, name: 县关心下一代工作委员会, short: 县关工委, level: county, since: 2018}
- {id: kelin, name: 克林镇关心下一代工作委员会, short: 克林镇关工委, level: township, parent: xunke, since: 2018}
- {id: kelin-1, name: 克林镇第一村关工小组, short: 第一村, level: village, parent: kelin, since: 2019}
""",
    "columns.yaml": """
- {id: news, name: 工作动态, description: 各地的新消息。, item: news, target: news}
- {id: notices, name: 通知公告, description: 通知和公告。, item: notice}
""",
    "channels.yaml": "- {name: 网站, kind: website, holder: county, count: 1}\n",
}

SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH = {content!r}
THEME = {theme!r}
CACHE_PATH = {cache!r}
MENUITEMS = []
DEFAULT_PAGINATION = 2
FEED_MAX_ITEMS = 3
EXECUTOR = "inline"
"""


def manuscript(title: str, date: str, body: str = "正文。", **keys: str) -> str:
    """A manuscript of the column of news, unless `column` says otherwise."""
    front = {"title": title, "date": date, "column": "news"} | keys
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in front.items()) + f"---\n\n{body}\n"


class County:
    """A county's folder below `place`."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.content = place / "content"
        self.theme = place / "theme"
        self.settings = place / "settings.py"
        shutil.copytree(ROOT / "theme", self.theme)
        for name, text in REGISTERS.items():
            self.write(f"data/{name}", text)
        self.write("pages/about.md", "---\ntitle: 关于我们\n---\n\n我们是谁。\n")
        values = {"root": str(ROOT), "content": str(self.content), "theme": str(self.theme)}
        self.settings.write_text(SETTINGS.format(**values, cache=str(place / "cache")), "utf-8")

    def write(self, path: str, text: str | bytes) -> Path:
        """A file of the content."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def build(self, output: str = "output", **overrides: object) -> Outcome:
        """Build into a folder beside the content."""
        return build(self.settings, OUTPUT_PATH=str(self.place / output), **overrides)

    def page(self, file: str, output: str = "output") -> str:
        """A page as it was built."""
        return (self.place / output / file).read_text("utf-8")

    def command(self, *options: str, output: str = "output") -> list[str]:
        """Pelican's own command line."""
        command = [str(Path(sys.executable).with_name("pelican")), str(self.content), "-s", str(self.settings)]
        return [*command, "-o", str(self.place / output), *options]

    def pelican(self, *options: str, output: str = "output", **environment: str) -> subprocess.CompletedProcess[str]:
        """Pelican's own command."""
        return subprocess.run(
            self.command(*options, output=output),
            capture_output=True,
            text=True,
            check=False,
            cwd=self.place,
            env={**os.environ, **environment},
        )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
