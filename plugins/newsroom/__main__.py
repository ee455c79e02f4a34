"""`newsroom`: python -m plugins.newsroom."""

import gettext
import io
import os
import sys
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


def main() -> None:
    """Speak Chinese on whatever terminal this is, then do what was asked."""
    # click asks Python's own gettext, which asks these two; its messages are the domain's default name.
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", LOCALE)
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows code page lacks some characters; a question mark is better than an end.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    from plugins.newsroom.screens import newsroom

    newsroom(prog_name="newsroom")


if __name__ == "__main__":
    main()
