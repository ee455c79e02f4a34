"""Errors that end a build, each said in whole sentences and without a traceback.

BuildStopped            ends the command with status 1
├─ SettingsWrong        a setting is missing, unknown or of no use here
├─ RegistersUnusable    no site can be made with registers so faulty
├─ OutputForeign        the output folder holds files that are not a site of ours
├─ ClusterUnusable      the cluster that EXECUTOR names cannot be worked with
├─ SealBroken           a page would have held what no page may hold
└─ PagesBroken          such pages, all of a build; those of single documents are left out, and only then it goes on
"""

from collections.abc import Iterable, Mapping, Sequence

from plugins.committee import Problem


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


class RegistersUnusable(BuildStopped):
    """Every problem of the registers, a line each, and what else stands in the way."""

    def __init__(self, problems: Iterable[Problem], others: Iterable[str] = ()) -> None:
        end = "登记表有错，要先改好它，别的才做得下去；已经生成的网站没有改动。请按上面的提示改正登记表。"
        super().__init__("\n".join([*map(str, problems), *others, end]))


class OutputForeign(BuildStopped):
    """Nothing is deleted that this program did not make."""


class ClusterUnusable(BuildStopped):
    """Says why, and that a build without a cluster is always possible."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            f"设置 EXECUTOR 里的集群 {address} 不能用：{reason}；也可以把 EXECUTOR 改成 'process'，只用这台电脑。"
        )


class SealBroken(BuildStopped):
    """An internal error: names the template, the page and the faults."""


class PagesBroken(BuildStopped):
    """What was wrong with each page that broke the seal, by its file below the output folder."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__("\n".join(texts.values()))
        self.texts = texts
