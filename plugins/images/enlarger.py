"""A process that develops pictures, as the build holds it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO, cast

import msgspec

import plugins
from plugins.images import flaw
from plugins.images.exchange import READY, Answer, Request, receive, send

_SYSTEM = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
"""Without it no program starts on Windows; elsewhere there is none."""
_ROOT = Path(plugins.__path__[0]).parent


class Enlarger:
    """Develops one picture at a time."""

    def __init__(self) -> None:
        """Start the process. `ChildProcessError` where it cannot work; it has said why on standard error."""
        self._process = subprocess.Popen(
            # -P: what lies in the working directory is no module.
            [sys.executable, "-P", "-m", "plugins.images.isolation"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Nothing of this process's environment: a decoder that was taken over finds no secret there.
            env={"PYTHONPATH": str(_ROOT), **_SYSTEM},
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)
        if self._receive() != READY:
            self.close()
            raise ChildProcessError("the process that develops pictures did not start")

    @property
    def alive(self) -> bool:
        """Whether it can take another picture."""
        return self._process.poll() is None

    def develop(self, request: Request) -> Answer:
        """The picture's files, or its flaw; one that took even this process down is a bomb."""
        try:
            send(self._requests, msgspec.msgpack.encode(request))
            return msgspec.msgpack.decode(self._receive(), type=Answer)
        except (OSError, msgspec.DecodeError):
            self.close()
            return Answer(flaw=flaw.bomb(), lasting=False)

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _receive(self) -> bytes:
        return receive(self._answers) or b""
