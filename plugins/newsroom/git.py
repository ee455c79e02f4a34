"""Real `git`, called with arguments, never through a shell, within a time limit, and never seen by the editor."""

import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

LOCAL, ASKING, CARRYING = 600, 60, 1800
"""Seconds for work on this machine; for a question to the other side; for manuscripts and pictures on their way."""

SETTINGS = {
    "core.quotePath": "false",
    "core.excludesFile": os.devnull,
    "core.safecrlf": "false",
    "core.fileMode": "false",
    "core.protectNTFS": "true",
    "core.protectHFS": "true",
    "i18n.commitEncoding": "utf-8",
    "i18n.logOutputEncoding": "utf-8",
    "http.lowSpeedLimit": "100",
    "http.lowSpeedTime": "60",
}
"""What must not depend on how this machine is set up."""

ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX")
"""Variables by which another program would lead us to another folder."""


class HistoryError(Exception):
    """A git command failed; the text is git's own, for the log."""


class Git:
    """Commands in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, data: bytes = b"", env: Mapping[str, str] | None = None, limit: int = LOCAL) -> str:
        """What a command prints, without the last line end; `HistoryError` if it fails."""
        return (
            self.raw(*arguments, data=data, env=env, limit=limit).decode("utf-8", "surrogateescape").removesuffix("\n")
        )

    def raw(
        self, *arguments: str, data: bytes = b"", env: Mapping[str, str] | None = None, limit: int = LOCAL
    ) -> bytes:
        """As `git`, but bytes."""
        done = self.run(*arguments, data=data, env=env, limit=limit)
        if done.returncode:
            raise HistoryError(done.stderr.decode("utf-8", "replace").strip() or f"git {arguments[0]}")
        return done.stdout

    def run(
        self, *arguments: str, data: bytes = b"", env: Mapping[str, str] | None = None, limit: int = LOCAL
    ) -> "subprocess.CompletedProcess[bytes]":
        """A command run to its end, whatever that is; `HistoryError` where it has none within the limit."""
        settings = [each for key, value in SETTINGS.items() for each in ("-c", f"{key}={value}")]
        command = ["git", *settings, *arguments]
        try:
            # In a session of its own, nothing it starts can ask at the editor's terminal, and all of it can be ended.
            process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=_environment() | dict(env or {}),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except FileNotFoundError as error:
            raise HistoryError("git: command not found") from error
        with process:
            try:
                output, errors = process.communicate(data, timeout=limit)
            except subprocess.TimeoutExpired as error:
                raise HistoryError(f"git {arguments[0]}: timeout after {limit} s") from error
            finally:
                if process.poll() is None:
                    _end(process)
        return subprocess.CompletedProcess(command, process.returncode, output, errors)


def _environment() -> dict[str, str]:
    ours = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"}
    return {key: value for key, value in os.environ.items() if key not in ELSEWHERE} | ours


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a command and all that it started, such as the connection that it waits for."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        ending = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(ending, capture_output=True, check=False)
        process.kill()
