"""The gate: what an editor hands in is judged on the server before it is taken, by the check that editors have too."""

from plugins.gate.judging import Verdict, judge
from plugins.gate.repository import Push, Repository

__all__ = ["Push", "Repository", "Verdict", "judge"]
