"""The mark of what an editor has still to fill in."""

import re

UNFILLED = re.compile(r"【请填写[^】\n]{0,40}】")


def unfilled(what: str) -> str:
    """The mark for a thing that nobody knows yet; a manuscript with it is not published."""
    return f"【请填写{what}】"
