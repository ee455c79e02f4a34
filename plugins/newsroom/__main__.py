"""`newsroom`: python -m plugins.newsroom."""

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


OBJECTS = 50_000
"""Made before the collector looks through them: a command makes most of its own while modules load, and keeps them."""


def main() -> None:
    """Do what was asked, on whatever terminal this is."""
    gc.set_threshold(OBJECTS)
    speak_chinese()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A Chinese Windows code page lacks some characters; a question mark is better than an end.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    from plugins.newsroom.screens import newsroom

    newsroom(prog_name="newsroom")


if __name__ == "__main__":
    main()
