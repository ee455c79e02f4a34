"""`python -m benchmarks.privacy`: precision and recall of the privacy rules by kind, and a search's cost."""

import argparse
import json
import timeit
from pathlib import Path
from random import Random

from benchmarks.privacy.labelled import PARTS, Line, lines
from benchmarks.privacy.scores import Score, mistakes, scores, total
from benchmarks.prose import paragraph
from plugins.privacy import Kind
from plugins.privacy.search import findings_in


def main() -> None:
    """Print a table for each part of the lines, and the time for a thousand characters."""
    options = _options()
    everything = lines()
    held = sum(line.kind is not None for line in everything)
    print(f"{len(everything)} lines, {held} with personal data, {len(everything) - held} without\n")
    parts = {name: [each for each in everything if each.part == name] for name in PARTS}
    results = {name: scores(part) for name, part in parts.items()}
    for name, by_kind in results.items():
        print(f"{name}: {len(parts[name])} lines")
        for kind, score in (*by_kind.items(), ("all", total(by_kind.values()))):
            print(f"  {score.precision:6.3f} {score.recall:6.3f}  {kind}")
    milliseconds = _cost()
    print(f"precision, recall; {milliseconds:.3f} ms for 1,000 characters in which nothing is found")
    if options.mistakes:
        print("\n".join(mistakes(each for each in everything if each.part != "held out")))
    if options.json:
        figures = _figures(results, parts, milliseconds)
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.privacy", description=__doc__)
    parser.add_argument("--json", type=Path, help="write the figures into this file")
    parser.add_argument(
        "--mistakes", action="store_true", help="show what was judged wrongly, but for the half held out"
    )
    return parser.parse_args()


def _cost() -> float:
    """Milliseconds of a search through a thousand characters of prose in which nothing is found."""
    chance = Random(1)
    text = ""
    while len(text) < 20_000:
        text += paragraph(chance) + "\n\n"
    runs = timeit.repeat(lambda: findings_in(text), number=1, repeat=20)
    return min(runs) / len(text) * 1000 * 1000


def _figures(
    results: dict[str, dict[Kind, Score]], parts: dict[str, list[Line]], milliseconds: float
) -> dict[str, object]:
    figures: dict[str, object] = {"milliseconds": round(milliseconds, 4)}
    for name, by_kind in results.items():
        rows = {str(kind): _row(score) for kind, score in by_kind.items()}
        figures[name] = {"lines": len(parts[name]), "kinds": rows | {"all": _row(total(by_kind.values()))}}
    return figures


def _row(score: Score) -> dict[str, float]:
    return {"precision": round(score.precision, 4), "recall": round(score.recall, 4), **score._asdict()}


if __name__ == "__main__":
    main()
