"""`newsroom`: python -m plugins.newsroom."""

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


def main() -> None:
    """Do what was asked, on whatever terminal this is."""
    speak_chinese()
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows code page lacks some characters; a question mark is better than an end.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    from plugins.newsroom.screens import newsroom

    newsroom(prog_name="newsroom")


if __name__ == "__main__":
    main()
