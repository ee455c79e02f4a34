"""The registers `targets/<year>.yaml`: what is due in a year, and how it is scored."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

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
    quarters = _quarters(form, year)
    owed = _owed_by_level(form, len(quarters))
    exceptions = (_exemption(each, organisations, len(quarters)) for each in form.inners("exceptions"))
    return Targets(
        year=year,
        due={level: each.numbers for level, each in owed.items()},
        parts={level: each.parts for level, each in owed.items() if each.parts},
        exceptions=tuple(each for each in exceptions if each),
        counts=form.choice("counts", CountRule) or CountRule.UNLESS_RETURNED,
        joint=form.choice("joint", JointRule) or JointRule.EACH,
        quarters=quarters,
        weights=_decimals(form, "weights"),
        adoption=_adoption(form),
        caps=_counts(form.inner("caps")),
        quarter_caps=_counts(form.inner("quarter_caps")),
        adoption_cap=form.decimal("adoption_cap"),
        brief=_brief(form),
        late=_share(form, "late"),
        asked=tuple(one for each in form.inners("asked") if (one := _asked(each, organisations))),
    )


class _Owed(NamedTuple):
    """Numbers due in the year, and what of them by each day where it is not the same by all."""

    numbers: Mapping[TargetKind, int]
    parts: Mapping[TargetKind, tuple[int, ...]]


def _owed_by_level(form: Form, days: int) -> Mapping[Level, _Owed]:
    levels = {each.value: each for each in Level if each not in OUTLET_LEVELS}
    inner = form.inner("due")
    if inner is None:
        return {}
    inner.check_keys(levels, {})
    found = {level: numbers for word, level in levels.items() if (numbers := inner.inner(word))}
    for numbers in found.values():
        numbers.check_keys(KINDS, NUMBERS)
    return {level: _owed(numbers, days) for level, numbers in found.items()}


def _owed(form: Form, days: int) -> _Owed:
    numbers: dict[TargetKind, int] = {}
    parts: dict[TargetKind, tuple[int, ...]] = {}
    for kind in TargetKind:
        if form.length(kind.value) is not None:
            parts[kind] = _parts(form, kind.value, days)
            numbers[kind] = sum(parts[kind])
        elif (number := form.number(kind.value, 0, MOST_DUE)) is not None:
            numbers[kind] = number
    return _Owed(numbers, parts)


def _parts(form: Form, key: str, days: int) -> tuple[int, ...]:
    length = form.length(key)
    if not days:
        text = f"{quoted(key)}分期写了应报数，可是没有能用的“quarters:”。请写上各期的截止日，或者只写全年一个数。"
        form.error(codes.PARTS_DIFFER, key, text)
    elif length != days:
        text = f"{quoted(key)}分了 {length} 期，quarters 里是 {days} 个截止日。请写成一样多，没有的写 0。"
        form.error(codes.PARTS_DIFFER, key, text)
    return form.numbers(key, 0, MOST_DUE)


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


def _exemption(form: Form, organisations: Tree, days: int) -> Exemption | None:
    form.check_keys(("organisation", "reason", *KINDS), {**NUMBERS, "单位": "organisation", "原因": "reason"})
    organisation = form.required("organisation", LONGEST_TEXT, "单位", "organisation: kelin")
    reason = form.required("reason", LONGEST_TEXT, "原因", "reason: 当年撤并", codes.REASON_MISSING)
    owed = _owed(form, days)
    if organisation and organisation not in organisations:
        _note_unknown(form, "organisation", organisation, organisations)
        return None
    if not (organisation and reason):
        return None
    due, parts = owed
    return Exemption(organisation=OrganisationId(organisation), due=due, parts=parts, reason=reason)


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
