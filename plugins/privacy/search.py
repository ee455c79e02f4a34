"""All rules over a text: first one look whether there is anything to search, then the rules where there is."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from plugins.privacy.finding import Finding, Match
from plugins.privacy.folding import Folded, fold, without_marks
from plugins.privacy.triggers import line_of, places

MOST = 100
"""Findings of a kind in neighbouring lines; whoever has mended as many may see the next."""

_WITHIN = re.compile(r"[<_]|\]\(")


def findings_in(text: str) -> list[Finding]:
    """What a text holds, each finding once, in its order; places are those of the text as given."""
    found: list[Finding] = []
    for start, end in _stretches(text):
        folded = fold(text[start:end], start)
        # What a tag, a link's address or an underscore is part of is whole only with them.
        forms = (without_marks(folded), folded) if _WITHIN.search(folded.text) else (without_marks(folded),)
        for form in forms:
            found.extend(each for each in _by_rules(form) if not _is_known(each, found))
    return sorted(found, key=lambda each: (each.start, each.end))


def may_hold(text: str) -> bool:
    """Whether there is anything in a text to look at closely."""
    return next(places(text), None) is not None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The lines that have something in them, those that overlap as one."""
    first = last = -1
    for start, end in sorted(set(_lines(text))):
        if start > last:
            if last >= 0:
                yield first, last
            first = start
        last = max(last, end)
    if last >= 0:
        yield first, last


def _lines(text: str) -> Iterator[tuple[int, int]]:
    first, last = 0, -1
    for start, end in places(text):
        # Several places of one line are the rule where there is any.
        if not (first <= start and end <= last):
            first, last = line_of(text, start, end)
        yield first, last


def _by_rules(form: Folded) -> Iterator[Finding]:
    # Imported late: most texts have no place to look at closely.
    from plugins.privacy.rules import RULES

    taken: list[Match] = []
    for kind, rule in RULES:
        for match in islice(rule(form.text), MOST):
            if not any(other.start < match.end and match.start < other.end for other in taken):
                taken.append(match)
                start, end = form.origin(match.start, match.end)
                yield Finding(kind, start, end, form.text[match.start : match.end])


def _is_known(finding: Finding, found: Iterable[Finding]) -> bool:
    return any(each.start < finding.end and finding.start < each.end and each.kind is finding.kind for each in found)
