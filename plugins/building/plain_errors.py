"""What stops Pelican's command, in plain words where Pelican would print a traceback."""

import logging
import sys

from plugins.building.errors import BuildStopped, ProblemsFound
from plugins.building.settings_file import fault_in


class PlainErrors(logging.Filter):
    """Tells on the error stream what Pelican's command stopped for, as far as it is no fault of the program."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether Pelican has to tell of a record itself."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return True
        words = _words(error)
        if words:
            print(words, file=sys.stderr)  # noqa: T201
        return words is None


def _words(error: BaseException) -> str | None:
    if isinstance(error, ProblemsFound):
        return ""
    if isinstance(error, BuildStopped):
        return str(error)
    fault = fault_in(error)
    if fault is None and isinstance(error, OSError) and error.filename:
        return f"读写 {error.filename} 时出错：{error.strerror}。请检查这个文件夹的权限和磁盘的空间，再试一次。"
    return fault


def show_errors_plainly() -> None:
    """Have Pelican's command report in plain words."""
    logger = logging.getLogger("pelican")
    if not any(isinstance(each, PlainErrors) for each in logger.filters):
        logger.addFilter(PlainErrors())
