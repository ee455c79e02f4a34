"""The articles as the ledger: which of them count, for whom, under which target."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from plugins.committee.article import Article, ArticlePath, Status
from plugins.committee.column import Column, ColumnId, TargetKind
from plugins.committee.office.adoption import OUTLET_LEVELS, Adoption
from plugins.committee.office.decision import Decision, Verdict
from plugins.committee.office.targets import CountRule, JointRule, Targets
from plugins.committee.organisation import OrganisationId


class Entry(NamedTuple):
    """An article that counts for one organisation."""

    article: Article
    kind: TargetKind
    accepted: bool

    @property
    def on(self) -> date:
        """The day of publication."""
        return self.article.published.date()


class Gain(NamedTuple):
    """An article of an organisation with the best adoption that it had in the year."""

    article: Article
    adoption: Adoption


Verdicts = Mapping[ArticlePath, Decision]


def verdicts(decisions: Mapping[ArticlePath, Iterable[Decision]], on: date) -> Verdicts:
    """The decision that holds on a day, for each article that has one: the last by date, then by row."""
    found = {}
    for path, rows in decisions.items():
        if taken := [each for each in rows if each.on <= on]:
            found[path] = max(taken, key=lambda each: (each.on, each.line))
    return found


def beneficiaries(article: Article, rule: JointRule) -> tuple[OrganisationId, ...]:
    """The organisations for which an article counts."""
    if rule is JointRule.FIRST:
        return (article.organisation,)
    return tuple(dict.fromkeys((article.organisation, *article.partners)))


def entries(
    targets: Targets, columns: Mapping[ColumnId, Column], articles: Iterable[Article], decided: Verdicts, on: date
) -> dict[OrganisationId, list[Entry]]:
    """What counts in the year up to a day, oldest first; equal times go by path."""
    found: dict[OrganisationId, list[Entry]] = defaultdict(list)
    public = (each for each in articles if _is_public(each, targets.year, on))
    for article in sorted(public, key=lambda each: (each.published, each.path)):
        kind = columns[article.column].target
        if kind is None:
            continue
        decision = decided.get(article.path)
        accepted = decision is not None and decision.verdict is Verdict.ACCEPTED
        if accepted or (decision is None and targets.counts is CountRule.UNLESS_RETURNED):
            for organisation in beneficiaries(article, targets.joint):
                found[organisation].append(Entry(article, kind, accepted))
    return found


def _is_public(article: Article, year: int, on: date) -> bool:
    when = article.published.date()
    return when.year == year and when <= on and article.status is Status.PUBLISHED


def gains(
    targets: Targets,
    articles: Iterable[Article],
    adoptions: Mapping[ArticlePath, Iterable[Adoption]],
    decided: Verdicts,
    on: date,
) -> dict[OrganisationId, list[Gain]]:
    """Adopted articles of each organisation, whatever their column; each with its highest outlet of the year."""
    found: dict[OrganisationId, list[Gain]] = defaultdict(list)
    for article in articles:
        taken = [each for each in adoptions.get(article.path, ()) if each.on.year == targets.year and each.on <= on]
        decision = decided.get(article.path)
        returned = decision is not None and decision.verdict is Verdict.RETURNED
        if taken and article.status is Status.PUBLISHED and not returned:
            best = min(taken, key=lambda each: (OUTLET_LEVELS.index(each.level), each.on, each.line))
            for organisation in beneficiaries(article, targets.joint):
                found[organisation].append(Gain(article, best))
    return {each: sorted(listed, key=_order) for each, listed in found.items()}


def _order(gain: Gain) -> tuple[date, ArticlePath]:
    return gain.adoption.on, gain.article.path
