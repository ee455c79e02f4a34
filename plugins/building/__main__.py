"""Pelican's own command, with one option more, and plain words for a settings file that it cannot read.

Other errors are told so by `plain_errors`, once a settings file has imported this program. Before that, nothing of
it is loaded: `scripts/pelican` runs this file by its path, and the settings file says which program it is for.
"""

import gc
import logging
import sys
from pathlib import Path

# Before what is large is loaded: most of it stays, and would be looked through again and again.
gc.disable()

from pelican import main  # noqa: E402

TIMINGS = "--timings"
"""The option: tells at the end where the time went."""
HOUSE = Path(__file__).resolve().parents[2]


class PlainSettingsErrors(logging.Filter):
    """Hands over to `PlainErrors` when there is an error to tell."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether Pelican has to tell of a record itself."""
        if record.exc_info is None:
            return True
        sys.path.append(str(HOUSE))
        from plugins.building.plain_errors import PlainErrors

        return PlainErrors().filter(record)


if __name__ == "__main__":
    logging.getLogger("pelican").addFilter(PlainSettingsErrors())
    arguments = [each for each in sys.argv[1:] if each != TIMINGS]
    if TIMINGS in sys.argv:
        arguments += ["-e", "TIMINGS=true"]
    sys.argv[0] = "pelican"
    try:
        main(arguments)
    except ValueError as error:
        sys.exit(f"命令行里 -e 后面的设置写得不对：{error}")
    finally:
        # Nor at the end, when all of it goes.
        gc.freeze()
