"""Programs of others from npm, as `programs/package-lock.json` names them; none of their install scripts is run."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from msgspec import json

from benchmarks.installing import node_modules

PROGRAMS = Path(__file__).parent / "programs"


def modules() -> Path:
    """`node_modules`, installed when first asked for."""
    return node_modules(PROGRAMS)


def node(*arguments: str | Path, **environment: str) -> Any:
    """What a script prints as JSON."""
    program = shutil.which("node")
    assert program, "node is missing; install it: apt-get install nodejs npm"
    done = subprocess.run(
        [program, *arguments],
        cwd=modules().parent,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.decode(done.stdout)
