"""A year's royalties (稿酬): who is paid how much for what, to the cent, within caps and in sight of the budget."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from plugins.committee.article import Article, ArticlePath
from plugins.committee.office.adoption import Adoption
from plugins.committee.office.royalty import RoyaltyRule, shares
from plugins.committee.organisation import Level, OrganisationId

ZERO = Decimal(0)

_BETWEEN_AUTHORS = re.compile(r"\s*[、，,；;]\s*|\s{2,}")


class Payment(Struct, frozen=True, kw_only=True):
    """What one author is paid for one article."""

    article: ArticlePath
    title: str
    organisation: OrganisationId
    author: str
    outlet: str
    level: Level
    on: date
    """Of the adoption."""
    amount: Decimal
    capped: bool = False
    """Whether the cap by person cut it."""

    @property
    def quarter(self) -> int:
        """1 to 4."""
        return (self.on.month + 2) // 3


class Unpaid(Struct, frozen=True, kw_only=True):
    """An adopted article for which nobody can be paid."""

    article: ArticlePath
    title: str
    outlet: str
    amount: Decimal


class Payroll(Struct, frozen=True, kw_only=True):
    """A year."""

    rule: RoyaltyRule
    payments: tuple[Payment, ...]
    """In the order of the adoptions."""
    unpaid: tuple[Unpaid, ...]

    @property
    def total(self) -> Decimal:
        """All payments."""
        return sum((each.amount for each in self.payments), ZERO)

    @property
    def left(self) -> Decimal:
        """Of the budget; negative where it is overrun."""
        return self.rule.budget - self.total

    def by_author(self) -> Mapping[str, Decimal]:
        """Sums by author, the highest first; for the office alone."""
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for each in self.payments:
            sums[each.author] += each.amount
        return dict(sorted(sums.items(), key=lambda each: (-each[1], each[0])))

    def by_organisation(self) -> Mapping[OrganisationId, Decimal]:
        """Sums by organisation, in the order of their first payment."""
        sums: dict[OrganisationId, Decimal] = defaultdict(Decimal)
        for each in self.payments:
            sums[each.organisation] += each.amount
        return dict(sums)

    def by_level(self) -> Mapping[Level, Decimal]:
        """Sums by level of the outlet, the highest level first."""
        sums: dict[Level, Decimal] = defaultdict(Decimal)
        for each in self.payments:
            sums[each.level] += each.amount
        return {level: sums[level] for level in Level if level in sums}


def authors_of(article: Article) -> tuple[str, ...]:
    """The authors between enumeration commas, each once."""
    return tuple(dict.fromkeys(each for each in _BETWEEN_AUTHORS.split(article.author.strip()) if each))


def payroll(
    rule: RoyaltyRule,
    articles: Iterable[Article],
    adoptions: Mapping[ArticlePath, Sequence[Adoption]],
    rules: Iterable[RoyaltyRule] = (),
) -> Payroll:
    """The year's payments.

    An article taken by several outlets is paid once, by the highest amount; what an earlier year paid for it, by one
    of `rules`, is taken off. The cap by person cuts the later payments.
    """
    earlier = {each.year: each for each in rules if each.year < rule.year}
    dues = []
    for article in articles:
        taken = adoptions.get(article.path, ())
        if best := _best(rule, article, [each for each in taken if each.on.year == rule.year]):
            before = (_worth(earlier[each.on.year], article, each) for each in taken if each.on.year in earlier)
            dues.append((best, article, max(ZERO, _worth(rule, article, best) - max(before, default=ZERO))))
    dues.sort(key=lambda due: (due[0].on, due[1].path))
    unpaid = (
        Unpaid(article=article.path, title=article.title, outlet=adoption.outlet, amount=amount)
        for adoption, article, amount in dues
        if not authors_of(article)
    )
    return Payroll(rule=rule, payments=tuple(_payments(rule, dues)), unpaid=tuple(unpaid))


def _best(rule: RoyaltyRule, article: Article, taken: Sequence[Adoption]) -> Adoption | None:
    return max(taken, key=lambda each: (_worth(rule, article, each), -each.on.toordinal()), default=None)


def _worth(rule: RoyaltyRule, article: Article, adoption: Adoption) -> Decimal:
    return rule.amount(adoption.level, adoption.kind, article.text.characters)


def _payments(rule: RoyaltyRule, dues: Iterable[tuple[Adoption, Article, Decimal]]) -> Iterable[Payment]:
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for adoption, article, amount in dues:
        for author, share in shares(amount, authors_of(article), rule.authors):
            given = share if rule.cap is None else max(ZERO, min(share, rule.cap - paid[author]))
            paid[author] += given
            yield Payment(
                article=article.path,
                title=article.title,
                organisation=article.organisation,
                author=author,
                outlet=adoption.outlet,
                level=adoption.level,
                on=adoption.on,
                amount=given,
                capped=given < share,
            )
