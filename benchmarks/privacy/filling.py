"""Labelled lines as they would stand in a manuscript: each slot filled by its maker."""

import re
from random import Random

from benchmarks.privacy.disguises import DISGUISES
from benchmarks.privacy.figures import MAKERS
from benchmarks.privacy.tokens import TOKENS

_MAKERS = MAKERS | TOKENS
_SLOT = re.compile(r"\{([a-z_0-9]+)(?::([a-z0-9_ ]+))?\}")


def filled(line: str) -> str:
    """A line with numbers and names in place of its slots; the same for the same line."""
    chance = Random(line)

    def made(slot: re.Match[str]) -> str:
        value = _MAKERS[slot[1]](chance)
        return DISGUISES[slot[2]](value) if slot[2] else value

    return _SLOT.sub(made, line).replace("\\n", "\n")
