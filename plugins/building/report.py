"""A build's outcome, told on the terminal."""

import sys

from plugins.building.outcome import Outcome


def report(outcome: Outcome) -> None:
    """Every problem on a line of its own, then the summary; to the error stream where there is something to mend."""
    stream = sys.stderr if outcome.failed else sys.stdout
    for problem in outcome.problems:
        print(problem, file=sys.stderr)  # noqa: T201
    print(outcome.summary(), file=stream)
