"""What the workers of a test's cluster run: the work of a build, during which one of them is killed."""

import os
import signal
from pathlib import Path
from typing import Any

from plugins.building import conversion, production

MARK = "LOST_WORKER"
"""Variable of the workers' environment: a file that is there when one of them has been killed."""


def convert(errand: Any) -> Any:
    """Read a batch; the first of the cluster kills its worker before it does."""
    _die_once()
    return conversion.convert(errand)


def produce(batch: Any) -> Any:
    """Make and write a batch; the first of the cluster kills its worker when all is written but not yet told."""
    written = production.produce(batch)
    _die_once()
    return written


def program() -> str:
    """A program that is another one in each process."""
    return str(os.getpid())


def _die_once() -> None:
    try:
        Path(os.environ[MARK]).touch(exist_ok=False)
    except FileExistsError:
        return
    os.kill(os.getpid(), signal.SIGKILL)
