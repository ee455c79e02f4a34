"""`make serve`: python -m plugins.preview [--port NUMBER]."""

import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

from plugins.building import build_for_proofs
from plugins.building.proof import ProofPress
from plugins.preview import Built, Draft, PreviewServer, begin_again, preview, saves

SETTINGS = "pelicanconf.py"
OUTPUT = "output"
TURN_SECONDS = 0.0005


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

    # A build and the answers to the browser take turns: these must not wait for long.
    sys.setswitchinterval(TURN_SECONDS)
    site, saved = SiteWithDrafts(root / SETTINGS, server), saves(root)
    try:
        preview(server, site, saved)
        while not starts():
            preview(server, site, saved)
    except KeyboardInterrupt:
        return 0
    begin_again()
    return 0


def starts() -> bool:
    """Whether the program can be started as it stands now; Python says in the terminal why not."""
    return not subprocess.run([sys.executable, "-c", "import plugins.preview.__main__"], check=False).returncode


class SiteWithDrafts:
    """The site of a settings file, drafts too."""

    def __init__(self, settings: Path, server: PreviewServer) -> None:
        self._settings = settings
        self._server = server
        self._press: ProofPress | None = None

    def build(self) -> Built:
        """The whole site at first; afterwards what changed, in this process: with threads running, none may fork."""
        server = self._server
        shown = {"OUTPUT_PATH": str(server.folder), "SITEURL": server.url.rstrip("/"), "WITH_DRAFTS": True}
        alone = {"EXECUTOR": "inline"} if server.serves else {}
        outcome, self._press = build_for_proofs(self._settings, **shown, **alone)
        sys.stdout.write(f"{outcome.summary()}\n")
        return Built(outcome.problems, outcome.written, frozenset(outcome.set_aside))

    def draft(self, saved: Path) -> Draft | None:
        """A saved manuscript's proof."""
        if not self._press or not saved.is_relative_to(self._press.content):
            return None
        manuscript = saved.relative_to(self._press.content).as_posix()
        proof = self._press.pull(manuscript)
        return Draft(manuscript, *proof) if proof else None


if __name__ == "__main__":
    sys.exit(main())
