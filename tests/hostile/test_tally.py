"""The page that counts the corpus says what the corpus comes to."""

from collections import Counter
from pathlib import Path

from tests.hostile.building import Built, page_of
from tests.hostile.case import Case
from tests.hostile.corpus import KINDS

PAGE = Path(__file__).parents[2] / "docs/hostile.md"
OUTCOMES = ("refused", "published, and told of", "published as it is")
BEGIN, END = "<!-- counts -->\n", "<!-- end -->"


def outcome(built: Built, case: Case) -> str:
    if case.path or page_of(built, case) is None:
        return OUTCOMES[0] if case.codes else OUTCOMES[2]
    return OUTCOMES[1] if case.codes else OUTCOMES[2]


def table(built: Built) -> str:
    """Kinds and outcomes, and the sum of each."""
    counts = {kind: Counter(outcome(built, each) for each in cases) for kind, cases in KINDS.items()}
    counts["all"] = sum(counts.values(), Counter())
    rows = [[kind, *(str(count[each]) for each in OUTCOMES), str(count.total())] for kind, count in counts.items()]
    head = ["kind", *OUTCOMES, "inputs"]
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---", *["---:"] * 4], *rows))


def test_the_page_counts_what_there_is(built: Built) -> None:
    assert PAGE.read_text("utf-8").partition(BEGIN)[2].partition(END)[0] == table(built)
