"""The other end of the cell: asks it, and ends it where it takes too long."""

import os
import subprocess
import sys
from collections.abc import Sequence

import msgspec

from plugins.newsroom.house import PROGRAM
from plugins.newsroom.importing.request import Answer, Read, Several, Unpack

SECONDS = 7.0
"""Within which a file is read, or refused; the machine may be busy, and ten are promised."""
TOO_LONG = "处理这个文件用的时间太长，可能被人做过手脚，没有导入。请打开原稿，另存一份再试。"
ENDED = "处理这个文件时程序中断了，文件可能已损坏或被人做过手脚，没有导入。请打开原稿，另存一份再试。"


def ask_all(requests: Sequence[Read]) -> Sequence[Answer]:
    """The answers to several requests from one cell; each from a cell of its own where one of them took it down."""
    answers = ask(Several(requests=tuple(requests)), SECONDS + len(requests)).several
    return answers if len(answers) == len(requests) else [ask(each) for each in requests]


def ask(request: Unpack | Read | Several, seconds: float = 0) -> Answer:
    """The cell's answer, within `seconds` where more than the usual are allowed."""
    try:
        done = subprocess.run(
            # -P: what lies in the working directory is no module.
            [sys.executable, "-P", "-m", "plugins.newsroom.importing.cell"],
            input=msgspec.msgpack.encode(request),
            stdout=subprocess.PIPE,
            timeout=seconds or SECONDS,
            check=False,
            env=_environment(),
        )
        return msgspec.msgpack.decode(done.stdout, type=Answer)
    except subprocess.TimeoutExpired:
        return Answer(refused=TOO_LONG)
    except msgspec.DecodeError:
        return Answer(refused=ENDED)


def _environment() -> dict[str, str]:
    """As little as Python needs; on Windows it cannot start without the system's folder."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return kept | {"PYTHONPATH": str(PROGRAM), "PYTHONUTF8": "1"}
