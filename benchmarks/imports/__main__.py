"""The score by kind, beside the peers': python -m benchmarks.imports [FILE.json]."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from benchmarks.imports import (
    browser,
    desk,
    letters,
    office,
    papers,
    parcels,
    passers,
    post,
    prints,
    strangers,
    web,
    word,
)
from benchmarks.imports.facts import Manuscript, score
from benchmarks.imports.ours import imported
from benchmarks.imports.peers import PEERS

BEST = "best of the peers"
"""The best one picked for every single file."""


def corpus() -> Iterator[Manuscript]:
    """Every manuscript."""
    sets = (word, office, web, post, desk, papers, browser, letters, prints, strangers, parcels, passers)
    yield from chain.from_iterable(each.corpus() for each in sets)


def main() -> None:
    """Print a table, and write it where a file is named."""
    kept: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    totals: dict[str, int] = defaultdict(int)
    files: dict[str, int] = defaultdict(int)
    for manuscript in corpus():
        mine, total, _ = score(manuscript.facts, imported(manuscript))
        totals[manuscript.kind] += total
        files[manuscript.kind] += 1
        kept["newsroom"][manuscript.kind] += mine
        best = 0
        for name, peer in PEERS.items():
            # Whatever a peer raises, it has kept nothing.
            with suppress(Exception):
                found = score(manuscript.facts, peer(manuscript))[0]
                kept[name][manuscript.kind] += found
                best = max(best, found)
        kept[BEST][manuscript.kind] += best
    names = ["newsroom", *PEERS, BEST]
    rows = [[kind, str(files[kind]), *(_share(kept[name][kind], totals[kind]) for name in names)] for kind in totals]
    whole = sum(totals.values())
    rows.append(["all", str(sum(files.values())), *(_share(sum(kept[name].values()), whole) for name in names)])
    for row in [["kind", "files", *names], ["---"] * (len(names) + 2), *rows]:
        print(f"| {' | '.join(row)} |")
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps(dict(zip(("names", "rows"), (names, rows), strict=True)), indent=1))


def _share(kept: int, total: int) -> str:
    return f"{100 * kept / total:.1f} %"


if __name__ == "__main__":
    main()
