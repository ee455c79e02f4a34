"""Peers from the package indexes, pinned by their locks, in a folder of their own outside the project."""

import hashlib
import os
import shutil
import subprocess
import venv
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path


class NotInstalledError(Exception):
    """A peer that could not be installed; says why."""


@cache
def environment(peer: Path) -> Path:
    """The virtual environment of what `requirements.lock` of a peer names."""
    lock = peer / "requirements.lock"
    return _installed(lock, lambda folder: _install_wheels(folder, lock))


@cache
def node_modules(peer: Path) -> Path:
    """`node_modules` of what `package-lock.json` of a peer names."""
    return _installed(peer / "package-lock.json", lambda folder: _install_node(folder, peer)) / "node_modules"


def _installed(lock: Path, install: Callable[[Path], None]) -> Path:
    """The folder of what a lock names; the installation is done beside it and moved in as a whole."""
    place = _peers() / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    if not (place / "complete").exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        install(place)
        (place / "complete").touch()
    return place


def _peers() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "county-news" / "peers"


def _install_wheels(folder: Path, lock: Path) -> None:
    venv.create(folder, with_pip=True)
    _run((folder / "bin/pip", "install", "--quiet", "--require-hashes", "-r", lock))


def _install_node(folder: Path, peer: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(peer / name, folder)
    _run(("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder))


def _run(command: Sequence[str | Path]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise NotInstalledError(f"{command[0]} is not on this machine") from None
    if done.returncode:
        raise NotInstalledError(done.stderr.strip() or done.stdout.strip())
