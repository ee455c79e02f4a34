"""The only clock of a build: what time it is for the articles' dates."""

import os
from datetime import UTC, datetime

from plugins.building.errors import BuildStopped


def now() -> datetime:
    """`SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, else the time of the build; aware, in UTC.

    Raises:
        BuildStopped: if `SOURCE_DATE_EPOCH` is not a whole number of seconds that a date can hold.

    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BuildStopped(f"环境变量 SOURCE_DATE_EPOCH 现在是“{epoch}”，应当是一个整数秒数。") from error
