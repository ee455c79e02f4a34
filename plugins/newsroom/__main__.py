"""`newsroom`: python -m plugins.newsroom."""

import ctypes
import gc
import gettext
import io
import os
import sys
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


def speak_chinese() -> None:
    """Let click's own words be Chinese: it asks Python's gettext, whose default domain its messages are."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", LOCALE)


def fit_in() -> None:
    """Speak as this machine's other programs do where it is they who listen: by the console's code page on Windows.

    What the code page lacks becomes a question mark, which is better than an end.
    """
    page = _code_page()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else page, errors="replace")


def _code_page() -> str | None:
    """The number of the encoding in which PowerShell reads what is passed on, whatever `newsroom.cmd` asks for files.

    None on other systems, and where there is no console.
    """
    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    number = kernel.GetConsoleOutputCP() if kernel else 0
    return f"cp{number}" if number else None


OBJECTS = 50_000
"""Made before the collector looks through them: a command makes most of its own while modules load, and keeps them."""


def main() -> None:
    """Do what was asked, on whatever terminal this is."""
    gc.set_threshold(OBJECTS)
    speak_chinese()
    fit_in()
    from plugins.newsroom.screens import newsroom

    try:
        newsroom(prog_name="newsroom")
    finally:
        # Nor at the end, when all of it goes.
        gc.freeze()


if __name__ == "__main__":
    main()
