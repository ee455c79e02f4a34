"""`make serve`: python -m plugins.preview [--port NUMBER]."""

import subprocess
import sys
from argparse import ArgumentParser
from functools import partial
from pathlib import Path

from plugins.building import build
from plugins.committee import Problem
from plugins.preview import PreviewServer, begin_again, changes, preview

SETTINGS = "pelicanconf.py"
OUTPUT = "output"


def main() -> int:
    """Exit status: 0 after Ctrl-C, 1 where the port is taken."""
    parser = ArgumentParser(prog="make serve", description="在本机预览网站，草稿也显示。")
    parser.add_argument("--port", type=int, default=8000, help="端口，默认 8000")
    port: int = parser.parse_args().port
    root = Path.cwd()
    try:
        server = PreviewServer(port, root / OUTPUT)
    except OSError:
        sys.stderr.write(
            f"端口 {port} 正被别的程序占用，也许预览已经开着。请关掉它，或者换一个端口：make serve PORT={port + 1}\n"
            f"Port {port} is taken, perhaps by another preview. Close it, or use another: make serve PORT={port + 1}\n"
        )
        return 1

    build_now, saved = partial(build_with_drafts, root / SETTINGS, server), changes(root)
    try:
        preview(server, build_now, saved)
        while not starts():
            preview(server, build_now, saved)
    except KeyboardInterrupt:
        return 0
    begin_again()
    return 0


def starts() -> bool:
    """Whether the program can be started as it stands now; Python says in the terminal why not."""
    return not subprocess.run([sys.executable, "-c", "import plugins.preview.__main__"], check=False).returncode


def build_with_drafts(settings: Path, server: PreviewServer) -> tuple[Problem, ...]:
    """The whole site at first; afterwards what changed, in this process: with threads running, no other may fork."""
    shown = {"OUTPUT_PATH": str(server.folder), "SITEURL": server.url.rstrip("/"), "WITH_DRAFTS": True}
    outcome = build(settings, **shown, **({"EXECUTOR": "inline"} if server.serves else {}))
    sys.stdout.write(f"{outcome.summary()}\n")
    return outcome.problems


if __name__ == "__main__":
    sys.exit(main())
