"""Errors that end a build, each said in whole sentences and without a traceback.

BuildStopped            ends the command with status 1
├─ SettingsWrong        a setting is missing, unknown or of no use here
├─ OutputForeign        the output folder holds files that are not a site of ours
└─ SealBroken           a page would have held what no page may hold
"""

from collections.abc import Sequence


class BuildStopped(Exception):
    """The command ends here; what there is to say has been made ready for the editor."""

    exitcode = 1
    """Read by Pelican's `main`."""


class ProblemsFound(BuildStopped):
    """The site was built, and the problems have been told."""


class SettingsWrong(BuildStopped):
    """One line for each setting that must be mended."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class OutputForeign(BuildStopped):
    """Nothing is deleted that this program did not make."""


class SealBroken(BuildStopped):
    """An internal error: names the template, the page and the faults."""
