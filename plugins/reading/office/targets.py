"""The registers `targets/<year>.yaml`: what is due in a year, and how it is scored."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from plugins.committee import Level, Organisation, OrganisationId, TargetKind
from plugins.committee.office import OUTLET_LEVELS, Asked, Brief, CountRule, Exemption, JointRule, Targets
from plugins.reading import codes
from plugins.reading.form import Form
from plugins.reading.nearest import advice
from plugins.reading.remarks import quoted

LONGEST_TEXT = 100
MOST_DUE = 1000

KEYS = (
    "due",
    "exceptions",
    "counts",
    "joint",
    "quarters",
    "weights",
    "adoption",
    "adoption_cap",
    "caps",
    "quarter_caps",
    "brief",
    "late",
    "asked",
)
SYNONYMS = {"应报": "due", "例外": "exceptions", "季度": "quarters", "权重": "weights", "采用加分": "adoption"}
KINDS = tuple(each.value for each in TargetKind)
NUMBERS: Mapping[str, str] = {"工作信息": "news", "网上活动": "activity", "视频": "video"}

Tree = Mapping[OrganisationId, Organisation]


def targets_of(form: Form, year: int, organisations: Tree) -> Targets:
    """A year's rule; every fault is noted."""
    form.check_keys(KEYS, SYNONYMS)
    if not form.states("due"):
        form.error(codes.VALUE_MISSING, "due", "没有写应报多少。请加上“due:”，下面缩进两格，例如：school: {news: 8}。")
    return Targets(
        year=year,
        due=_due(form),
        exceptions=tuple(found for each in form.inners("exceptions") if (found := _exemption(each, organisations))),
        counts=form.choice("counts", CountRule) or CountRule.UNLESS_RETURNED,
        joint=form.choice("joint", JointRule) or JointRule.EACH,
        quarters=_quarters(form, year),
        weights=_decimals(form, "weights"),
        adoption=_adoption(form),
        caps=_counts(form.inner("caps")),
        quarter_caps=_counts(form.inner("quarter_caps")),
        adoption_cap=form.decimal("adoption_cap"),
        brief=_brief(form),
        late=_share(form, "late"),
        asked=tuple(one for each in form.inners("asked") if (one := _asked(each, organisations))),
    )


def _due(form: Form) -> Mapping[Level, Mapping[TargetKind, int]]:
    levels = {each.value: each for each in Level if each not in OUTLET_LEVELS}
    inner = form.inner("due")
    if inner is None:
        return {}
    inner.check_keys(levels, {})
    found = ((level, inner.inner(word)) for word, level in levels.items())
    return {level: _counts(numbers) for level, numbers in found if numbers}


def _counts(form: Form | None) -> Mapping[TargetKind, int]:
    """Numbers by kind of item."""
    if form is None:
        return {}
    form.check_keys(KINDS, NUMBERS)
    found = {kind: form.number(kind.value, 0, MOST_DUE) for kind in TargetKind}
    return {kind: number for kind, number in found.items() if number is not None}


def _decimals(form: Form, key: str) -> Mapping[TargetKind, Decimal]:
    inner = form.inner(key)
    if inner is None:
        return {}
    inner.check_keys(KINDS, NUMBERS)
    found = {kind: inner.decimal(kind.value) for kind in TargetKind}
    return {kind: number for kind, number in found.items() if number is not None}


def _adoption(form: Form) -> Mapping[Level, Decimal]:
    inner = form.inner("adoption")
    if inner is None:
        return {}
    inner.check_keys([each.value for each in OUTLET_LEVELS], {})
    found = {level: inner.decimal(level.value) for level in OUTLET_LEVELS}
    return {level: number for level, number in found.items() if number is not None}


def _exemption(form: Form, organisations: Tree) -> Exemption | None:
    form.check_keys(("organisation", "reason", *KINDS), {**NUMBERS, "单位": "organisation", "原因": "reason"})
    organisation = form.required("organisation", LONGEST_TEXT, "单位", "organisation: kelin")
    reason = form.required("reason", LONGEST_TEXT, "原因", "reason: 当年撤并", codes.REASON_MISSING)
    numbers = {kind: form.number(kind.value, 0, MOST_DUE) for kind in TargetKind}
    if organisation and organisation not in organisations:
        _note_unknown(form, "organisation", organisation, organisations)
        return None
    if not (organisation and reason):
        return None
    due = {kind: number for kind, number in numbers.items() if number is not None}
    return Exemption(organisation=OrganisationId(organisation), due=due, reason=reason)


def _note_unknown(form: Form, key: str, written: str, organisations: Tree) -> None:
    form.error(codes.ORGANISATION_UNKNOWN, key, f"单位{quoted(written)}没有登记{advice(written, organisations)}")


def _quarters(form: Form, year: int) -> tuple[date, ...]:
    days = form.days("quarters")
    if any(each.year != year for each in days):
        form.error(codes.YEAR_DIFFERS, "quarters", f"截止日要都在 {year} 年，和文件名一致。")
        return ()
    if list(days) != sorted(set(days)):
        form.error(codes.DATES_UNORDERED, "quarters", "截止日要从早到晚写，不能重复。")
        return ()
    return days


def _share(form: Form, key: str) -> Decimal | None:
    share = form.decimal(key)
    if share is not None and share > 1:
        form.error(codes.AMOUNT_INVALID, key, f"{quoted(key)}是一件折算成几成，请写 0 到 1 之间的数，例如 0.5。")
        return None
    return share


def _brief(form: Form) -> Brief | None:
    inner = form.inner("brief")
    if inner is None:
        return None
    inner.check_keys(("characters", "share"), {"字数": "characters", "折算": "share"})
    characters = inner.number("characters", 1, required=True)
    share = _share(inner, "share") if inner.states("share") else Decimal("0.5")
    return Brief(characters=characters, share=share) if characters and share is not None else None


def _asked(form: Form, organisations: Tree) -> Asked | None:
    form.check_keys(("subject", "tag", "until", "organisations", "points"), {"标签": "tag", "截止": "until"})
    subject = form.required("subject", LONGEST_TEXT, "约稿的题目", "subject: 清明祭英烈")
    tag = form.required("tag", LONGEST_TEXT, "约稿的标签", "tag: 祭英烈")
    until, points = form.day("until"), form.decimal("points", required=True)
    named = _named(form, organisations)
    if not (subject and tag and until and named and points is not None):
        return None
    return Asked(subject=subject, tag=tag, until=until, organisations=named, points=points)


def _named(form: Form, organisations: Tree) -> tuple[OrganisationId, ...]:
    """Organisations by their ids, or by a level that means all of that level."""
    found: list[OrganisationId] = []
    written = form.texts("organisations", LONGEST_TEXT)
    if not written:
        form.error(codes.VALUE_MISSING, "organisations", "没有写向谁约稿。请加上一行：organisations: [school, yucai]。")
    for _, word in written:
        of_level = [each.id for each in organisations.values() if each.level.value == word]
        if not of_level and word not in organisations:
            _note_unknown(form, "organisations", word, organisations)
        found += of_level or [OrganisationId(word)]
    return tuple(dict.fromkeys(found))


def in_order(found: Sequence[Targets]) -> tuple[Targets, ...]:
    """The rules by year."""
    return tuple(sorted(found, key=lambda each: each.year))
